//! The **cancel** token: stops processes from outside.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;

use rustix::process::Pid;

use super::kill;

/// A way to stop processes from another thread. Clones stop the same ones.
#[derive(Debug, Clone, Default)]
pub struct Cancel(Arc<Mutex<CancelState>>);

#[derive(Debug, Default)]
pub(super) struct CancelState {
    pub(super) cancelled: bool,
    /// The groups that are running now. Each only while its leader is not reaped, so that its
    /// number cannot belong to anybody else.
    pub(super) groups: Vec<Pid>,
}

impl Cancel {
    /// Stops what runs under this token now, and what would start later.
    pub fn cancel(&self) {
        let mut state = self.lock();
        state.cancelled = true;
        state.groups.iter().copied().for_each(kill);
    }

    /// Whether it was cancelled.
    pub fn is_cancelled(&self) -> bool {
        self.lock().cancelled
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, CancelState> {
        // The state is two plain values; a panic elsewhere cannot leave it half changed.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
