//! The **terminal**: taken for a session and given back after it, whatever happens.
//!
//! It only tells what happens ([`TerminalEvent`]) and does what it is asked; what a key means is
//! decided elsewhere.

mod keys;
mod modes;
mod signals;

use std::io;
use std::io::IsTerminal;
use std::panic;
use std::sync::Arc;
use std::time::Duration;

use console::Key;
use console::Term;
use rustix::io::Errno;
use rustix::process;
use rustix::process::Signal;

use crate::error::Error;
use crate::screen::Size;
use crate::terminal::keys::Keys;
use crate::terminal::modes::Holder;
use crate::terminal::modes::Modes;
use crate::terminal::modes::Unread;
use crate::terminal::signals::Heard;
use crate::terminal::signals::Signals;
use crate::view::Ink;

/// `kill` sends a stopped job first its signal and then the one to go on: this long the first may
/// take to arrive.
const QUIT_ARRIVES: Duration = Duration::from_millis(100);

/// How long a stop is believed in. The first process of a container cannot be stopped, and while any
/// other is, no time passes for it.
const STOP_ARRIVES: Duration = Duration::from_secs(1);

/// What happens at the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TerminalEvent {
    /// A key; Ctrl-C is one too.
    Key(Key),
    /// The size may be another.
    Resized,
    /// Ctrl-Z: answer with [`Terminal::suspend`].
    Suspend,
    /// We go on after a stop: answer with [`Terminal::resume`], and paint.
    Continued,
    /// A signal asks us to quit.
    Quit {
        /// Its number.
        signal: i32,
    },
    /// There is no terminal any more, or a panic gave it back: quit.
    Closed,
}

/// Whether there is a terminal to be taken: keys can be read, and a screen painted.
pub fn is_interactive() -> bool {
    let is_dumb = std::env::var_os("TERM").is_none_or(|term| term == "dumb" || term.is_empty());
    io::stdin().is_terminal() && io::stdout().is_terminal() && !is_dumb
}

/// How many columns what is printed may have: those of the terminal, or those that `COLUMNS` names
/// where standard output is none. A pipe has as many as it likes.
pub fn printed_columns() -> usize {
    if io::stdout().is_terminal() {
        return size().columns;
    }
    let named = std::env::var("COLUMNS").ok();
    let named = named.and_then(|columns| columns.parse().ok());
    named.filter(|columns| *columns > 0).unwrap_or(usize::MAX)
}

/// What bars are drawn with here: blocks where the locale says that they can be read.
pub fn ink() -> Ink {
    ink_by(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
}

fn ink_by(lookup: impl Fn(&str) -> Option<String>) -> Ink {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(&lookup);
    let locale = locale.unwrap_or_default().to_lowercase().replace('-', "");
    let is_dumb = lookup("TERM").as_deref() == Some("dumb");
    if locale.contains("utf8") && !is_dumb {
        Ink::Blocks
    } else {
        Ink::Plain
    }
}

/// The width to ask the compiler for: its own is right for a wide terminal.
pub fn narrow(columns: usize) -> Option<u16> {
    u16::try_from(columns).ok().filter(|columns| *columns < 140)
}

/// The size of the terminal, or a usual one where it is not known.
pub fn size() -> Size {
    let (rows, columns) = Term::stdout().size();
    Size::new(columns.into(), rows.into())
}

fn failed(error: impl Into<io::Error>) -> Error {
    Error::Terminal {
        source: error.into(),
    }
}

/// The terminal, ours until it is dropped.
#[derive(Debug)]
pub struct Terminal {
    // The order matters: once nobody reads any more, the modes are given back.
    keys: Option<Keys>,
    modes: Arc<Modes>,
    heard: Arc<Heard>,
    signals: Option<Signals>,
}

impl Terminal {
    /// Takes the terminal and tells what happens at it. Only if there [is one](is_interactive).
    pub fn take(send: impl Fn(TerminalEvent) + Clone + Send + 'static) -> Result<Terminal, Error> {
        let heard = Arc::new(Heard::default());
        // Signals first: whoever stops us from now on gets the terminal back.
        let signals = Signals::start(Arc::clone(&heard), send.clone()).map_err(failed)?;
        let modes = Arc::new(Modes::take().map_err(failed)?);
        let mut terminal = Terminal {
            keys: None,
            modes,
            heard,
            signals: Some(signals),
        };
        terminal.give_back_on_panic(send.clone());
        let keys = Keys::start(Arc::clone(&terminal.modes), send).map_err(failed)?;
        terminal.keys = Some(keys);
        Ok(terminal)
    }

    /// A panic in any thread must be seen, and seen on the shell's screen.
    fn give_back_on_panic(&self, send: impl Fn(TerminalEvent) + Send + 'static) {
        let modes = Arc::clone(&self.modes);
        let send = std::sync::Mutex::new(send);
        let next = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let was_ours = modes.holder() == Holder::Us;
            modes.give(Holder::Nobody, Unread::Drop);
            next(info);
            if was_ours && let Ok(send) = send.try_lock() {
                send(TerminalEvent::Closed);
            }
        }));
    }

    /// Paints: writes to the terminal in one piece, if it is ours now.
    pub fn show(&self, painted: &[u8]) -> Result<(), Error> {
        match self.modes.write(painted) {
            // The terminal is gone; the keys tell it.
            Ok(()) | Err(Errno::IO) => Ok(()),
            Err(error) => Err(failed(error)),
        }
    }

    /// Gives the terminal to the shell and stops, until somebody lets us go on; then takes it again.
    ///
    /// Stops the whole process group, as Ctrl-Z would: the shell comes back only when whatever
    /// started us has stopped as well. Does nothing where there is no shell to come back.
    pub fn suspend(&self) -> Result<(), Error> {
        if process::getsid(None) == Ok(process::getpid()) {
            return Ok(());
        }
        self.modes.give(Holder::Shell, Unread::Keep);
        loop {
            let times = self.heard.continued();
            process::kill_current_process_group(Signal::STOP).map_err(failed)?;
            // The stop may arrive in another thread, and this one run on for a moment.
            self.heard.wait_to_continue(times, STOP_ARRIVES);
            if modes::is_foreground() {
                return self.resume();
            }
            // In the background there is nothing for us to do but to quit.
            self.heard.wait_to_quit(QUIT_ARRIVES);
            if self.heard.quit().is_some() {
                return Ok(());
            }
        }
    }

    /// Takes the terminal again, since the shell may have changed it while we were stopped.
    pub fn resume(&self) -> Result<(), Error> {
        if !modes::is_foreground() {
            return Ok(());
        }
        self.modes.take_again().map_err(failed)
    }

    /// The signal that asked us to quit: the process then ends with 128 and its number.
    pub fn quit_signal(&self) -> Option<i32> {
        self.heard.quit()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.keys = None;
        self.modes.give(Holder::Nobody, Unread::Drop);
        self.signals = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_drawn_only_where_they_can_be_read() {
        let ink = |env: &[(&str, &str)]| {
            ink_by(|name| {
                let found = env.iter().find(|(known, _)| *known == name)?;
                Some(found.1.to_owned())
            })
        };
        assert_eq!(ink(&[("LANG", "de_DE.UTF-8")]), Ink::Blocks);
        assert_eq!(ink(&[("LC_CTYPE", "C.utf8"), ("LANG", "C")]), Ink::Blocks);
        assert_eq!(ink(&[("LC_ALL", "C"), ("LANG", "C.UTF-8")]), Ink::Plain);
        assert_eq!(ink(&[("LANG", "C.UTF-8"), ("TERM", "dumb")]), Ink::Plain);
        assert_eq!(ink(&[]), Ink::Plain);
    }
}
