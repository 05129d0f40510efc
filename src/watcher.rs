//! The **watcher** tells which exercise's file has new content; a [`Lookout`] tells of many learners'
//! folders that something has.
//!
//! Native events are the fast way: they say when to look. The truth is the content, by its hash, so
//! no way of saving counts twice and a touch counts not at all. A patrol in longer steps looks after
//! whatever sent no event; where there are no native events at all it is quicker, and is all there is.

mod footing;
mod lookout;
mod native;
mod patrol;
mod polling;
mod settle;
mod sight;

use std::path::Path;
use std::path::PathBuf;
use std::sync::mpsc;
use std::sync::mpsc::Sender;
use std::thread;
use std::thread::JoinHandle;

use crate::error;
use crate::error::Error;
pub use crate::watcher::lookout::Ground;
pub use crate::watcher::lookout::Lookout;
use crate::watcher::native::Native;
use crate::watcher::patrol::Patrol;
use crate::watcher::patrol::QUICK;
use crate::watcher::patrol::SLOW;
use crate::watcher::patrol::Word;
pub use crate::watcher::polling::Polling;

/// How files are watched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Watching {
    /// By the operating system's events, and by polling where they cannot be relied on.
    Native,
    /// By polling alone.
    Poll,
}

/// What the watcher tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The file has new content, or became something that a check will have a word about.
    Saved {
        /// Which exercise, as its place among the files given.
        index: usize,
    },
    /// The file is gone, and did not come back at once.
    Missing {
        /// Which exercise, as its place among the files given.
        index: usize,
    },
    /// From now on the files are polled, and why.
    Polling(Polling),
}

/// Watches until it is dropped.
#[derive(Debug)]
pub struct Watcher {
    words: Sender<Word>,
    thread: Option<JoinHandle<()>>,
}

impl Watcher {
    /// Watches `files`, which are relative to the course's `root` and lie in its `exercises`.
    ///
    /// What they contain on return is known; any change after it is told.
    pub fn start(
        root: &Path,
        files: &[PathBuf],
        watching: Watching,
        send: impl Fn(Change) + Send + 'static,
    ) -> Result<Watcher, Error> {
        let failed = |error: std::io::Error| Error::Watch {
            why: error::plain(&error),
        };
        // Events on some platforms name the real path, whatever path was watched.
        let root = root.canonicalize().map_err(failed)?;
        let exercises = root.join("exercises");
        let exercises = exercises.canonicalize().unwrap_or(exercises);
        let paths: Vec<PathBuf> = files.iter().map(|file| root.join(file)).collect();

        let (words, heard) = mpsc::channel();
        let mut pace = QUICK;
        let mut native = None;
        if watching == Watching::Native {
            let words = words.clone();
            let tell = move |told| drop(words.send(Word::Told(told)));
            let why = match Native::start(&root, &exercises, tell) {
                Ok(started) => {
                    native = Some(started);
                    Polling::needed_in(&exercises)
                }
                Err(why) => Some(Polling::Refused { why }),
            };
            match why {
                Some(why) => send(Change::Polling(why)),
                None => pace = SLOW,
            }
        }
        let patrol = Patrol::new(&root, paths, native, pace, send);
        let thread = thread::Builder::new()
            .name("watcher".to_owned())
            .spawn(move || patrol.run(&heard))
            .map_err(failed)?;
        Ok(Watcher {
            words,
            thread: Some(thread),
        })
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        let _ = self.words.send(Word::Stop);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
