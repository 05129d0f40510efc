//! Being told to **stop**: a signal stops what a command has started before it ends the command.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::AtomicI32;
use std::sync::atomic::Ordering;
use std::thread::JoinHandle;

use signal_hook::consts::SIGHUP;
use signal_hook::consts::SIGINT;
use signal_hook::consts::SIGTERM;
use signal_hook::iterator::Handle;
use signal_hook::iterator::Signals;

use crate::error::Error;
use crate::process::Cancel;

/// Hears the signals that ask a command to end, until it is dropped.
#[derive(Debug)]
pub struct Stop {
    /// The first signal; 0 for none.
    heard: Arc<AtomicI32>,
    listener: Option<(Handle, JoinHandle<()>)>,
}

impl Stop {
    /// From now on such a signal cancels, and no longer ends us by itself.
    pub fn by_signal(cancel: &Cancel) -> Stop {
        let cancel = cancel.clone();
        Stop::when_told(move || cancel.cancel())
    }

    /// From now on such a signal has this done, and no longer ends us by itself.
    pub fn when_told(act: impl Fn() + Send + 'static) -> Stop {
        let heard = Arc::new(AtomicI32::new(0));
        // Where signals cannot be heard they end us as they always do.
        let listener = Signals::new([SIGINT, SIGTERM, SIGHUP])
            .ok()
            .map(|mut signals| {
                let heard = heard.clone();
                let handle = signals.handle();
                let thread = std::thread::spawn(move || {
                    for signal in signals.forever() {
                        let _ =
                            heard.compare_exchange(0, signal, Ordering::Relaxed, Ordering::Relaxed);
                        act();
                    }
                });
                (handle, thread)
            });
        Stop { heard, listener }
    }

    /// Goes on if there was no signal.
    ///
    /// # Errors
    /// `Stopped` if there was one.
    pub fn unless_told(&self) -> Result<(), Error> {
        match self.heard.load(Ordering::Relaxed) {
            0 => Ok(()),
            signal => Err(Error::Stopped { signal }),
        }
    }
}

impl Drop for Stop {
    fn drop(&mut self) {
        if let Some((handle, thread)) = self.listener.take() {
            handle.close();
            let _ = thread.join();
        }
    }
}

/// Ends us by the signal that stopped us, so that whoever started us sees it: a loop in a shell ends
/// at Ctrl-C only if its command did.
pub fn end_by(signal: i32) {
    // It comes back only if the signal does not end a process.
    let _ = signal_hook::low_level::emulate_default_handler(signal);
}

/// Lets a write beyond the limit on a file's size fail with a sentence, instead of ending us.
pub fn outlive_file_limits() {
    const SIGXFSZ: i32 = rustix::process::Signal::XFSZ.as_raw();
    // Nobody looks at the flag: that there is a handler is enough. What we start does not inherit it.
    let _ = signal_hook::flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)));
}
