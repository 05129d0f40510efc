//! The **watcher** tells which exercise's file has new content.
//!
//! Native events are the fast way: they say when to look. The truth is the content, by its hash, so
//! no way of saving counts twice and a touch counts not at all. A patrol in longer steps looks after
//! whatever sent no event; where there are no native events at all it is quicker, and is all there is.

mod footing;
mod native;
mod polling;
mod settle;
mod sight;

use std::collections::HashMap;
use std::path::Path;
use std::path::PathBuf;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::mpsc::Sender;
use std::thread;
use std::thread::JoinHandle;
use std::time::Duration;
use std::time::Instant;

use crate::error;
use crate::error::Error;
use crate::watcher::footing::Footing;
use crate::watcher::native::Native;
use crate::watcher::native::Told;
pub use crate::watcher::polling::Polling;
use crate::watcher::settle::Absence;
use crate::watcher::settle::Settle;
use crate::watcher::settle::Touch;
use crate::watcher::sight::Sight;
use crate::watcher::sight::Watched;

/// Between two patrols, where native events do the work.
const SLOW: Duration = Duration::from_secs(2);

/// Between two patrols, where they may be missing.
const QUICK: Duration = Duration::from_millis(500);

/// Before a patrol that has a reason: a folder changed, and its new watch may have come too late.
const SOON: Duration = Duration::from_millis(20);

/// Before the patrol after that one.
const AFTERWARDS: Duration = Duration::from_millis(100);

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

/// What the watching thread hears.
#[derive(Debug)]
enum Word {
    Told(Told),
    Stop,
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
        let footing = Footing::new(&root, paths.iter().map(PathBuf::as_path));

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
        let patrol = Patrol {
            names: names(&paths),
            files: paths.into_iter().map(Watched::first_look).collect(),
            footing,
            native,
            settle: Settle::default(),
            pace,
            next: Instant::now() + pace,
            send,
        };
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

/// The files by every name that an event may give them.
fn names(paths: &[PathBuf]) -> HashMap<PathBuf, usize> {
    let mut names = HashMap::new();
    for (index, path) in paths.iter().enumerate() {
        // Through the folder only: a file that is a link is saved under its own name.
        if let (Some(dir), Some(name)) = (path.parent(), path.file_name())
            && let Ok(dir) = dir.canonicalize()
        {
            names.insert(dir.join(name), index);
        }
        names.insert(path.clone(), index);
    }
    names
}

/// The watching thread.
struct Patrol<S> {
    names: HashMap<PathBuf, usize>,
    files: Vec<Watched>,
    footing: Footing,
    native: Option<Native>,
    settle: Settle,
    /// The time between two patrols.
    pace: Duration,
    /// When the next one is.
    next: Instant,
    send: S,
}

impl<S: Fn(Change)> Patrol<S> {
    fn run(mut self, heard: &Receiver<Word>) {
        loop {
            let due = self.settle.next_due();
            let wake = due.map_or(self.next, |due| due.min(self.next));
            let mut word = heard.recv_timeout(wake.saturating_duration_since(Instant::now()));
            // All that is there, before any look: after a pause of ours a save must not be seen in
            // the middle because its end still waits to be heard.
            loop {
                match word {
                    Ok(Word::Told(told)) => self.hear(told),
                    Ok(Word::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                    Err(RecvTimeoutError::Timeout) => break,
                }
                word = heard.recv_timeout(Duration::ZERO);
            }
            let now = Instant::now();
            if self.next <= now {
                self.go_round(now);
            }
            for index in self.settle.take_due(now) {
                self.look(index, now);
            }
        }
    }

    fn hear(&mut self, told: Told) {
        let now = Instant::now();
        match told {
            Told::Touched(paths) => {
                for (path, touch) in paths {
                    if let Some(index) = self.names.get(&path) {
                        self.settle.touched(*index, touch, now);
                    } else if self.footing.has(&path) {
                        self.next = self.next.min(now + SOON);
                    }
                }
            }
            Told::Lost => self.next = now,
            Told::Refused(why) => self.fall_back(why),
        }
    }

    /// Goes on by polling alone.
    fn fall_back(&mut self, why: String) {
        if self.native.take().is_some() {
            self.pace = QUICK;
            (self.send)(Change::Polling(Polling::Refused { why }));
        }
    }

    /// Looks, without reading, at everything.
    fn go_round(&mut self, now: Instant) {
        self.next = now + self.pace;
        if self.footing.has_changed()
            && let Some(native) = &mut self.native
        {
            self.next = now + AFTERWARDS;
            if let Err(why) = native.watch() {
                self.fall_back(why);
            }
        }
        for (index, file) in self.files.iter().enumerate() {
            if file.may_have_changed() {
                self.settle.touched(index, Touch::Part, now);
            }
        }
    }

    /// Looks at one file and tells what is new.
    fn look(&mut self, index: usize, now: Instant) {
        let file = &mut self.files[index];
        let Some(look) = file.look() else {
            return self.settle.present(index);
        };
        if look.sight.may_be_half_a_save() {
            if self.settle.absent(index, now) == Absence::LookAgain {
                return;
            }
        } else {
            self.settle.present(index);
        }
        let change = match look.sight {
            Sight::Missing => Change::Missing { index },
            _ => Change::Saved { index },
        };
        file.accept(look);
        (self.send)(change);
    }
}
