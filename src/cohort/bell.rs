//! The **bell** of a watch: it rings when there is something to do, or when it is time to end.

use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::time::Duration;
use std::time::Instant;

use crate::process::Cancel;
use crate::stop::Stop;

/// A change is rarely alone: an archive that is unpacked is many.
const SETTLE: Duration = Duration::from_millis(300);

/// But somebody who types all the time does not put the others off.
const LONGEST: Duration = Duration::from_secs(3);

/// The bell, and whoever listens to it.
#[derive(Debug)]
pub(super) struct Bell {
    cancel: Cancel,
    rope: Sender<()>,
    heard: Receiver<()>,
}

/// What the bell rang for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Rang {
    /// There is something to do.
    Again,
    /// It is time to end.
    End,
}

impl Bell {
    /// A silent one; that it ends is told by the token.
    pub(super) fn new(cancel: &Cancel) -> Bell {
        let (rope, heard) = mpsc::channel();
        Bell {
            cancel: cancel.clone(),
            rope,
            heard,
        }
    }

    /// A rope to ring it by.
    pub(super) fn rope(&self) -> impl Fn() + Send + 'static {
        let rope = self.rope.clone();
        // Whoever has stopped listening has stopped watching.
        move || {
            let _ = rope.send(());
        }
    }

    /// From now on a signal that asks us to end cancels, and rings.
    pub(super) fn at_a_signal(&self) -> Stop {
        let (cancel, ring) = (self.cancel.clone(), self.rope());
        Stop::when_told(move || {
            cancel.cancel();
            ring();
        })
    }

    /// Forgets what has rung: whoever looks now sees it.
    pub(super) fn forget(&self) {
        self.heard.try_iter().for_each(drop);
    }

    /// Waits until it rings and is silent again, or, if it is not to wait for ever, as long as that.
    pub(super) fn wait(&self, longest: Option<Duration>) -> Rang {
        let has_rung = match longest {
            None => self.heard.recv().is_ok(),
            Some(longest) => self.heard.recv_timeout(longest).is_ok(),
        };
        if has_rung {
            let first = Instant::now();
            while !self.cancel.is_cancelled()
                && first.elapsed() < LONGEST
                && self.heard.recv_timeout(SETTLE).is_ok()
            {}
        }
        match self.cancel.is_cancelled() {
            true => Rang::End,
            false => Rang::Again,
        }
    }
}
