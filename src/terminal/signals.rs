//! **Signals** as ordinary events, by one thread for the whole session.

use std::io;
use std::sync::Arc;
use std::sync::Condvar;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::thread;
use std::thread::JoinHandle;
use std::time::Duration;

use signal_hook::consts::SIGCONT;
use signal_hook::consts::SIGHUP;
use signal_hook::consts::SIGINT;
use signal_hook::consts::SIGTERM;
use signal_hook::consts::SIGTSTP;
use signal_hook::consts::SIGWINCH;
use signal_hook::iterator::Handle;
use signal_hook::iterator::Signals as SignalStream;

use crate::terminal::TerminalEvent;

/// The signals that we hear, with what each is to the session.
const HEARD: [(i32, TerminalEvent); 6] = [
    (SIGINT, TerminalEvent::Quit { signal: SIGINT }),
    (SIGTERM, TerminalEvent::Quit { signal: SIGTERM }),
    (SIGHUP, TerminalEvent::Quit { signal: SIGHUP }),
    (SIGTSTP, TerminalEvent::Suspend),
    (SIGCONT, TerminalEvent::Continued),
    (SIGWINCH, TerminalEvent::Resized),
];

/// What was heard so far.
#[derive(Debug, Default)]
pub(super) struct Heard {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    quit: Option<i32>,
    continued: u64,
}

impl Heard {
    /// The signal that asked us to quit, if one did.
    pub(super) fn quit(&self) -> Option<i32> {
        self.state().quit
    }

    /// How often we were told to go on after a stop.
    pub(super) fn continued(&self) -> u64 {
        self.state().continued
    }

    /// Waits until we were told to go on more often than that, or for so long.
    pub(super) fn wait_to_continue(&self, times: u64, limit: Duration) {
        self.wait_while(limit, |state| state.continued == times);
    }

    /// Waits until we are asked to quit, or for so long.
    pub(super) fn wait_to_quit(&self, limit: Duration) {
        self.wait_while(limit, |state| state.quit.is_none());
    }

    fn wait_while(&self, limit: Duration, mut condition: impl FnMut(&State) -> bool) {
        let waited = self
            .changed
            .wait_timeout_while(self.state(), limit, |state| condition(state));
        drop(waited.unwrap_or_else(PoisonError::into_inner));
    }

    fn note(&self, event: &TerminalEvent) {
        let mut state = self.state();
        match event {
            // The first one counts.
            TerminalEvent::Quit { signal } => {
                state.quit.get_or_insert(*signal);
            }
            TerminalEvent::Continued => state.continued += 1,
            _ => {}
        }
        self.changed.notify_all();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The thread that hears signals, until it is dropped.
#[derive(Debug)]
pub(super) struct Signals {
    handle: Handle,
    thread: Option<JoinHandle<()>>,
}

impl Signals {
    /// Starts to hear signals.
    pub(super) fn start(
        heard: Arc<Heard>,
        send: impl Fn(TerminalEvent) + Send + 'static,
    ) -> io::Result<Signals> {
        let mut stream = SignalStream::new(HEARD.iter().map(|(signal, _)| signal))?;
        let handle = stream.handle();
        let thread = thread::Builder::new()
            .name("signals".to_owned())
            .spawn(move || {
                for signal in stream.forever() {
                    if let Some((_, event)) = HEARD.iter().find(|(known, _)| *known == signal) {
                        heard.note(event);
                        send(event.clone());
                    }
                }
            })?;
        let thread = Some(thread);
        Ok(Signals { handle, thread })
    }
}

impl Drop for Signals {
    fn drop(&mut self) {
        self.handle.close();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
