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

/// Sets a limit of a process that has just started. Where the system cannot do that from outside,
/// the deadline and the output limit remain.
#[cfg(target_os = "linux")]
pub(super) fn limit(pid: Pid, resource: Resource, value: u64) {
    let limit = Rlimit {
        current: Some(value),
        maximum: Some(value),
    };
    // It fails only if the process is gone already.
    let _ = rustix::process::prlimit(Some(pid), resource, limit);
}

#[cfg(not(target_os = "linux"))]
pub(super) fn limit(_: Pid, _: Resource, _: u64) {
    let _: Option<Rlimit> = None;
}
