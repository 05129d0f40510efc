//! What a process may use, and how the system is told.

use std::time::Duration;

use rustix::process::Pid;
use rustix::process::Resource;
use rustix::process::Rlimit;

/// What a process may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Wall-clock time. CPU time is limited to four times this, so that a spinning process that
    /// outlives us comes to an end too.
    pub wall: Duration,
    /// Address space in bytes.
    pub memory: u64,
    /// Output in bytes, standard output and error together.
    pub output: usize,
    /// Whether somebody waits for it.
    pub priority: Priority,
}

/// How much a process may get in the way of others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Priority {
    /// Somebody waits for it.
    Normal,
    /// It takes what is left over.
    Background,
}

/// Sets a limit of a process that has just started, unless its own is lower. Where the system cannot
/// do that from outside, the deadline and the output limit remain.
#[cfg(target_os = "linux")]
pub(super) fn limit(pid: Pid, resource: Resource, value: u64) {
    // It fails if the process is gone already, or if its own limit is lower.
    let before = set(pid, resource, value);
    if let Some(own) = before.filter(|own| *own < value) {
        // Root may raise what a process has just set for itself: back to it.
        set(pid, resource, own);
    }
}

/// After how many seconds a process was told that its time on the processor is over, if it has ended
/// by that and is not reaped yet; nobody can ask without setting.
#[cfg(target_os = "linux")]
pub(super) fn held_to(pid: Pid) -> Option<u64> {
    // The system grants a second more with each signal.
    set(pid, Resource::Cpu, 1).map(|seconds| seconds.saturating_sub(1))
}

/// Sets a limit and gives the one before, if that could be done and there was one.
#[cfg(target_os = "linux")]
fn set(pid: Pid, resource: Resource, value: u64) -> Option<u64> {
    let limit = Rlimit {
        current: Some(value),
        // At the hard limit of CPU time the system kills without saying why.
        maximum: Some(match resource {
            Resource::Cpu => value.saturating_add(1),
            _ => value,
        }),
    };
    rustix::process::prlimit(Some(pid), resource, limit)
        .ok()?
        .current
}

#[cfg(not(target_os = "linux"))]
pub(super) fn limit(_: Pid, _: Resource, _: u64) {
    let _: Option<Rlimit> = None;
}

#[cfg(not(target_os = "linux"))]
pub(super) fn held_to(_: Pid) -> Option<u64> {
    None
}
