//! The **cancel** token: stops processes from outside.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;

use rustix::process::Pid;
use rustix::process::Signal;
use rustix::process::kill_process;
use rustix::process::kill_process_group;

/// A way to stop processes from another thread. Clones stop the same ones.
#[derive(Debug, Clone, Default)]
pub struct Cancel {
    state: Arc<Mutex<CancelState>>,
    group: Group,
}

/// Whose process group the processes belong to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Group {
    /// Each has one of its own, which is killed with all that it has started.
    #[default]
    Own,
    /// Ours: whoever kills our group kills them with us. Right for a process that starts no others.
    Ours,
}

#[derive(Debug, Default)]
pub(super) struct CancelState {
    pub(super) cancelled: bool,
    /// The groups that are running now. Each only while its leader is not reaped, so that its
    /// number cannot belong to anybody else.
    pub(super) groups: Vec<Pid>,
}

impl Cancel {
    /// A token whose processes belong to that group.
    pub fn within(group: Group) -> Cancel {
        Cancel {
            group,
            ..Cancel::default()
        }
    }

    /// Stops what runs under this token now, and what would start later.
    pub fn cancel(&self) {
        let mut state = self.lock();
        state.cancelled = true;
        state.groups.iter().for_each(|leader| self.kill(*leader));
    }

    /// Whether it was cancelled.
    pub fn is_cancelled(&self) -> bool {
        self.lock().cancelled
    }

    pub(super) fn group(&self) -> Group {
        self.group
    }

    /// Kills a process of this token's, with its group if that is its own.
    pub(super) fn kill(&self, leader: Pid) {
        // ESRCH says that nobody is left, which is what we want.
        if self.group == Group::Own {
            let _ = kill_process_group(leader, Signal::KILL);
        }
        // By its own number as well: it may have left the group that it led.
        let _ = kill_process(leader, Signal::KILL);
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, CancelState> {
        // The state is two plain values; a panic elsewhere cannot leave it half changed.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
