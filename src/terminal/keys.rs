//! The **keys**: one thread reads them for the whole session.
//!
//! It waits by itself until there is something to read, and only then lets `console` read. That
//! package waits inside its own modes, takes a resize in the middle of its waiting for Ctrl-C, and
//! cannot be woken.

use std::io;
use std::io::PipeReader;
use std::io::PipeWriter;
use std::sync::Arc;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::thread;
use std::thread::JoinHandle;
use std::time::Duration;

use console::Key;
use console::Term;
use rustix::event::PollFd;
use rustix::event::PollFlags;
use rustix::io::Errno;
use rustix::stdio::stdin;

use crate::terminal::TerminalEvent;
use crate::terminal::modes::Modes;

/// Ctrl-Z, which is a character like any other in our modes.
const CTRL_Z: Key = Key::Char('\x1a');

/// How long the end of the thread is waited for; only half a character can hold it up.
const END: Duration = Duration::from_millis(200);

/// The thread that reads keys, until it is dropped.
#[derive(Debug)]
pub(super) struct Keys {
    /// Dropped, it wakes the thread.
    wake: Option<PipeWriter>,
    ended: Receiver<()>,
    thread: Option<JoinHandle<()>>,
}

impl Keys {
    /// Starts to read keys.
    pub(super) fn start(
        modes: Arc<Modes>,
        send: impl Fn(TerminalEvent) + Send + 'static,
    ) -> io::Result<Keys> {
        let (woken, wake) = io::pipe()?;
        let (end, ended) = mpsc::channel::<()>();
        let thread = thread::Builder::new()
            .name("keys".to_owned())
            .spawn(move || {
                // Dropped with the thread, also by a panic.
                let _end = end;
                read_all(&modes, &woken, &send);
            })?;
        Ok(Keys {
            wake: Some(wake),
            ended,
            thread: Some(thread),
        })
    }
}

impl Drop for Keys {
    fn drop(&mut self) {
        self.wake = None;
        let ended = self.ended.recv_timeout(END);
        if ended == Err(mpsc::RecvTimeoutError::Disconnected)
            && let Some(thread) = self.thread.take()
        {
            let _ = thread.join();
        }
    }
}

/// Reads keys until the session ends or the terminal closes.
fn read_all(modes: &Modes, woken: &PipeReader, send: &impl Fn(TerminalEvent)) {
    let term = Term::stdout();
    loop {
        match wait(woken) {
            Ready::Input => {}
            Ready::Woken => return,
        }
        let event = match modes.reading(|| term.read_key_raw()) {
            None => return,
            Some(Ok(key)) if key == CTRL_Z => TerminalEvent::Suspend,
            Some(Ok(key)) => TerminalEvent::Key(key),
            Some(Err(error)) if error.kind() == io::ErrorKind::Interrupted => {
                TerminalEvent::Key(Key::CtrlC)
            }
            Some(Err(_)) => TerminalEvent::Closed,
        };
        let is_last = event == TerminalEvent::Closed;
        send(event);
        if is_last {
            return;
        }
    }
}

/// What ended the waiting.
enum Ready {
    /// A key, or the end of the terminal, which the reading will tell.
    Input,
    /// The session ends.
    Woken,
}

fn wait(woken: &PipeReader) -> Ready {
    let stdin = stdin();
    loop {
        let mut fds = [
            PollFd::new(woken, PollFlags::IN),
            PollFd::new(&stdin, PollFlags::IN),
        ];
        match rustix::event::poll(&mut fds, None) {
            // A signal for somebody else.
            Err(Errno::INTR) => {}
            Ok(_) if !fds[0].revents().is_empty() => return Ready::Woken,
            // Where a terminal cannot be waited for, `console` knows how.
            Ok(_) | Err(_) => return Ready::Input,
        }
    }
}
