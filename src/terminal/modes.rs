//! The **modes** of the terminal: what we take from the shell, and how it is given back.
//!
//! They are taken for the whole session and given back exactly once each time, whoever comes first:
//! the end of the session, Ctrl-Z or a panic. Keys are read through a package that sets the modes
//! itself and then resets what it found, so nobody may give them back in the middle of such a read.

use std::sync::Condvar;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::time::Duration;

use rustix::io::Errno;
use rustix::stdio::stdin;
use rustix::stdio::stdout;
use rustix::termios::OptionalActions;
use rustix::termios::Termios;

/// The other screen.
const ENTER: &str = "\x1b[?1049h";

/// No cursor; lines that are too long are cut; nothing left of what others wrote.
const PREPARE: &str = "\x1b[?25l\x1b[?7l\x1b[2J\x1b[H";

/// The shell's screen and cursor, and nothing of ours left open.
const LEAVE: &str = "\x1b[?2026l\x1b[0m\x1b[?7h\x1b[?1049l\x1b[?25h";

/// A read takes no longer than this, since it begins only when there is something to read. Only half
/// a character from a terminal that does not speak UTF-8 can hold it up.
const READ: Duration = Duration::from_millis(200);

/// Who has the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holder {
    /// We have it.
    Us,
    /// The shell has it, for now.
    Shell,
    /// It was given back for good.
    Nobody,
}

/// What happens to input that nobody read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unread {
    /// It was meant for us and must not reach the shell.
    Drop,
    /// It stays.
    Keep,
}

/// The modes, ours and the shell's.
#[derive(Debug)]
pub(super) struct Modes {
    original: Termios,
    ours: Termios,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug)]
struct State {
    holder: Holder,
    is_reading: bool,
}

impl Modes {
    /// Takes the terminal.
    pub(super) fn take() -> Result<Modes, Errno> {
        let original = rustix::termios::tcgetattr(stdin())?;
        let mut ours = original.clone();
        ours.make_raw();
        // A line end goes on being one, for whatever a panic or a child may print.
        ours.output_modes = original.output_modes;
        let state = State {
            holder: Holder::Shell,
            is_reading: false,
        };
        let modes = Modes {
            original,
            ours,
            state: Mutex::new(state),
            changed: Condvar::new(),
        };
        modes.take_again()?;
        Ok(modes)
    }

    /// Takes the terminal, which may be ours already but changed by the shell meanwhile.
    pub(super) fn take_again(&self) -> Result<(), Errno> {
        let mut state = self.after_reading();
        if state.holder == Holder::Nobody {
            return Ok(());
        }
        rustix::termios::tcsetattr(stdin(), OptionalActions::Now, &self.ours)?;
        if std::mem::replace(&mut state.holder, Holder::Us) != Holder::Us {
            write_out(ENTER.as_bytes())?;
        }
        self.changed.notify_all();
        write_out(PREPARE.as_bytes())
    }

    /// Gives the terminal to another holder, if we have it.
    pub(super) fn give(&self, to: Holder, unread: Unread) {
        let mut state = self.after_reading();
        let had = state.holder;
        if had != Holder::Nobody {
            state.holder = to;
        }
        self.changed.notify_all();
        // In the background the terminal is another's: to touch it would stop us.
        if had != Holder::Us || !is_foreground() {
            return;
        }
        // What fails here has nobody to hear it: the terminal is gone.
        let _ = write_out(LEAVE.as_bytes());
        let when = match unread {
            Unread::Drop => OptionalActions::Flush,
            Unread::Keep => OptionalActions::Drain,
        };
        let _ = rustix::termios::tcsetattr(stdin(), when, &self.original);
    }

    /// Writes, if the terminal is ours.
    pub(super) fn write(&self, bytes: &[u8]) -> Result<(), Errno> {
        if self.holder() == Holder::Us {
            write_out(bytes)?;
        }
        Ok(())
    }

    /// Reads with `read` once the terminal is ours; `None` if it will never be.
    pub(super) fn reading<T>(&self, read: impl FnOnce() -> T) -> Option<T> {
        let mut state = self.state();
        while state.holder == Holder::Shell {
            state = wait(self.changed.wait(state));
        }
        if state.holder == Holder::Nobody {
            return None;
        }
        state.is_reading = true;
        drop(state);
        let got = read();
        self.state().is_reading = false;
        self.changed.notify_all();
        Some(got)
    }

    /// Who has the terminal now.
    pub(super) fn holder(&self) -> Holder {
        self.state().holder
    }

    fn state(&self) -> MutexGuard<'_, State> {
        wait(self.state.lock())
    }

    /// The state, when no read is on its way, or when it has been waited for long enough.
    fn after_reading(&self) -> MutexGuard<'_, State> {
        let state = self.state();
        let waited = self
            .changed
            .wait_timeout_while(state, READ, |state| state.is_reading);
        wait(waited).0
    }
}

/// A lock that a panicking thread held is as good as any: the panic is what gives the modes back.
fn wait<T>(locked: Result<T, PoisonError<T>>) -> T {
    locked.unwrap_or_else(PoisonError::into_inner)
}

/// Whether the terminal is our process group's.
pub(super) fn is_foreground() -> bool {
    match rustix::termios::tcgetpgrp(stdin()) {
        Ok(group) => group == rustix::process::getpgrp(),
        // Not our controlling terminal: then there is no job control to mind.
        Err(_) => true,
    }
}

/// Writes straight to the terminal: what is buffered by lines would be painted in pieces.
fn write_out(mut bytes: &[u8]) -> Result<(), Errno> {
    use rustix::event::PollFd;
    use rustix::event::PollFlags;
    while !bytes.is_empty() {
        match rustix::io::write(stdout(), bytes) {
            Ok(written) => bytes = &bytes[written..],
            Err(Errno::INTR) => {}
            // Another program may have left the terminal in non-blocking mode.
            Err(Errno::AGAIN) => {
                let stdout = stdout();
                let mut ready = [PollFd::new(&stdout, PollFlags::OUT)];
                let _ = rustix::event::poll(&mut ready, None);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
