//! Runs one **process** to its end, whatever it does: an own process group, a deadline, limits on
//! CPU time, memory and output, and a cancel from outside. The whole group is killed and the leader
//! reaped before [`run`] returns, so that nothing of it is left behind.

use std::io;
use std::io::PipeReader;
use std::io::Read;
use std::os::unix::process::CommandExt;
use std::os::unix::process::ExitStatusExt;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use rustix::process::Pid;
use rustix::process::Resource;
use rustix::process::Signal;
use rustix::process::WaitId;
use rustix::process::WaitIdOptions;
use rustix::process::waitid;

use crate::error::plain;
use crate::stand::Stand;
use crate::verdict::Ending;

mod cancel;
mod limits;
mod pipe;
mod threads;

pub use cancel::Cancel;
pub use cancel::Group;
pub use limits::Limits;
pub use limits::Priority;
use limits::held_to;
use limits::limit;
pub use pipe::input;
use pipe::is_readable;

/// How often we look whether the leader has ended while something else holds its output open.
const LOOK: Duration = Duration::from_millis(20);

/// What a process left.
#[derive(Debug)]
pub struct Finished {
    /// How it ended.
    pub ending: Ending,
    /// Standard output and error in the order in which they were written, up to the limit.
    pub output: Vec<u8>,
    /// How long it ran.
    pub took: Duration,
    /// Where its threads stood when its time was up.
    pub stands: Vec<Stand>,
}

/// Runs a command to its end and calls `on_output` with each piece that it writes.
///
/// Standard input is empty; standard output and error go into one pipe. Never panics, never waits
/// longer than `limits.wall` and a moment.
pub fn run(
    command: Command,
    limits: &Limits,
    cancel: &Cancel,
    on_output: &mut dyn FnMut(&[u8]),
) -> Finished {
    run_with(command, Stdio::null(), limits, cancel, on_output)
}

/// Runs a command as [`run`] does, with that standard input.
pub fn run_with(
    mut command: Command,
    input: Stdio,
    limits: &Limits,
    cancel: &Cancel,
    on_output: &mut dyn FnMut(&[u8]),
) -> Finished {
    let began = Instant::now();
    let finished = |ending, output| Finished {
        ending,
        output,
        took: began.elapsed(),
        stands: Vec::new(),
    };
    if cancel.is_cancelled() {
        return finished(Ending::Cancelled, Vec::new());
    }
    let (child, reader) = match start(&mut command, input, cancel.group()) {
        Ok(started) => started,
        Err(error) => {
            let tool = command.get_program().to_string_lossy().into_owned();
            let why = format!("`{tool}` does not start: {}", plain(&error));
            return finished(Ending::NotStarted { why }, Vec::new());
        }
    };
    // The command holds the pipe's writing end; with it open the output would never end.
    drop(command);
    let leader = Leader::new(child, cancel, limits);
    let mut output = Vec::new();
    let stopped = leader.follow(reader, limits, began, &mut output, on_output);
    let stands = match (&stopped, leader.group) {
        (Some(Ending::TimedOut { .. }), Some(pid)) => threads::stands(pid),
        _ => Vec::new(),
    };
    let ended = leader.end();
    let ending = match stopped {
        Some(ending) => ending,
        None if cancel.is_cancelled() => Ending::Cancelled,
        None => ended,
    };
    Finished {
        stands,
        ..finished(ending, output)
    }
}

/// Starts the command in its group, its outputs in one pipe.
fn start(command: &mut Command, input: Stdio, group: Group) -> io::Result<(Child, PipeReader)> {
    let (reader, writer) = io::pipe()?;
    if group == Group::Own {
        command.process_group(0);
    }
    let child = command
        .stdin(input)
        .stdout(writer.try_clone()?)
        .stderr(writer)
        .spawn()?;
    Ok((child, reader))
}

/// The first process of a group, from its start until it is reaped.
struct Leader<'a> {
    child: Child,
    group: Option<Pid>,
    cancel: &'a Cancel,
    cpu_seconds: u64,
}

impl<'a> Leader<'a> {
    fn new(child: Child, cancel: &'a Cancel, limits: &Limits) -> Leader<'a> {
        let group = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
        let cpu_seconds = (limits.wall.as_secs() + 1) * 4;
        if let Some(pid) = group {
            limit(pid, Resource::As, limits.memory);
            limit(pid, Resource::Cpu, cpu_seconds);
            limit(pid, Resource::Core, 0);
            if limits.priority == Priority::Background {
                // Without it the work is done all the same.
                let _ = rustix::process::setpriority_process(Some(pid), 10);
            }
        }
        let mut state = cancel.lock();
        state.groups.extend(group);
        // A cancel may have come between the first look and now.
        if state.cancelled {
            group.into_iter().for_each(|leader| cancel.kill(leader));
        }
        drop(state);
        Leader {
            child,
            group,
            cancel,
            cpu_seconds,
        }
    }

    /// Reads until the output ends, the leader has ended, or a limit is reached; says which limit.
    fn follow(
        &self,
        mut reader: PipeReader,
        limits: &Limits,
        began: Instant,
        output: &mut Vec<u8>,
        on_output: &mut dyn FnMut(&[u8]),
    ) -> Option<Ending> {
        let mut piece = [0; 64 * 1024];
        let mut open = true;
        let mut ended = false;
        loop {
            let left = limits.wall.saturating_sub(began.elapsed());
            if left.is_zero() {
                return Some(Ending::TimedOut {
                    limit_ms: u64::try_from(limits.wall.as_millis()).unwrap_or(u64::MAX),
                });
            }
            let wait = if ended {
                Duration::ZERO
            } else {
                left.min(LOOK)
            };
            if open && is_readable(&reader, wait) {
                match reader.read(&mut piece) {
                    Ok(0) => open = false,
                    Ok(n) => {
                        let room = limits.output.saturating_sub(output.len());
                        on_output(&piece[..n.min(room)]);
                        output.extend_from_slice(&piece[..n.min(room)]);
                        if n > room {
                            let limit = limits.output as u64;
                            return Some(Ending::Flooded { limit });
                        }
                        continue;
                    }
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                    Err(_) => open = false,
                }
            }
            // Nothing to read: either the leader has ended, or it is silent. What it wrote between
            // our look at the pipe and our look at it is still to be read.
            if ended {
                return None;
            }
            ended = self.has_ended();
            if ended {
                continue;
            }
            if !open {
                // It closed its output and goes on; normally it is just about to end.
                std::thread::sleep(Duration::from_micros(200));
            }
        }
    }

    /// Whether the leader has ended; it stays unreaped, so that its number stays its own.
    fn has_ended(&self) -> bool {
        let Some(pid) = self.group else {
            return true;
        };
        let options = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
        !matches!(waitid(WaitId::Pid(pid), options), Ok(None))
    }

    /// Kills what is left of the group, reaps the leader, and says how it ended.
    fn end(mut self) -> Ending {
        if let Some(leader) = self.group {
            self.cancel.kill(leader);
        }
        let own = self.group;
        let cpu = own.and_then(held_to);
        self.cancel
            .lock()
            .groups
            .retain(|group| Some(*group) != own);
        match self.child.wait() {
            Ok(status) => match (status.code(), status.signal()) {
                (Some(0), _) => Ending::Passed,
                (Some(code), _) => Ending::Failed { code },
                (None, Some(signal)) if signal == Signal::XCPU.as_raw() => Ending::TimedOut {
                    limit_ms: cpu.unwrap_or(self.cpu_seconds) * 1000,
                },
                (None, signal) => Ending::Killed {
                    signal: signal.unwrap_or(0),
                },
            },
            Err(error) => Ending::NotStarted {
                why: format!("the process was lost: {}", plain(&error)),
            },
        }
    }
}

/// A command whose environment holds only what compilers and programs need, so that a verdict does
/// not depend on the shell it was asked from.
pub fn trimmed(program: impl AsRef<std::ffi::OsStr>) -> Command {
    const KEPT: [&str; 12] = [
        "PATH",
        "HOME",
        "USER",
        "LANG",
        "LC_ALL",
        "TMPDIR",
        "TZ",
        "LD_LIBRARY_PATH",
        "DYLD_FALLBACK_LIBRARY_PATH",
        "SDKROOT",
        "DEVELOPER_DIR",
        "MACOSX_DEPLOYMENT_TARGET",
    ];
    let mut command = Command::new(program);
    command.env_clear();
    command.envs(
        KEPT.iter()
            .filter_map(|name| Some((name, std::env::var_os(name)?))),
    );
    command
}

#[cfg(test)]
mod tests;
