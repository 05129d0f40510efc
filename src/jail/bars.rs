//! The **bars** of the jail, where the system has what they are made of.

use super::entry::Cell;
use super::kernel::Kernel;

mod calls;
mod files;
mod powers;

/// Shuts this process in, and all that it will be.
pub(super) fn shut(cell: &Cell) -> Result<(), String> {
    powers::bind(cell.bounds)?;
    powers::give_up()?;
    files::shut(cell)?;
    calls::shut(cell.profile)
}

/// Tries out what this kernel gives. What is tried bounds its own thread for good, so that has to end.
pub(super) fn kernel() -> Kernel {
    let tried = std::thread::spawn(|| (files::version(), calls::try_out()));
    // A thread that panicked has found nothing.
    let (landlock, seccomp) = tried.join().unwrap_or((None, false));
    Kernel::linux(landlock, seccomp)
}
