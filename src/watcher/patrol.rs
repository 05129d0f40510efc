//! The **patrol** goes its rounds, hears what is touched, looks when it is time, and tells.

use std::collections::HashMap;
use std::path::Path;
use std::path::PathBuf;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;
use std::time::Instant;

use crate::watcher::Change;
use crate::watcher::footing::Footing;
use crate::watcher::native::Native;
use crate::watcher::native::Told;
use crate::watcher::polling::Polling;
use crate::watcher::settle::Absence;
use crate::watcher::settle::Settle;
use crate::watcher::settle::Touch;
use crate::watcher::sight::Sight;
use crate::watcher::sight::Watched;

/// Between two patrols, where native events do the work.
pub(super) const SLOW: Duration = Duration::from_secs(2);

/// Between two patrols, where they may be missing.
pub(super) const QUICK: Duration = Duration::from_millis(500);

/// Before a patrol that has a reason: a folder changed, and its new watch may have come too late.
const SOON: Duration = Duration::from_millis(20);

/// Before the patrol after that one.
const AFTERWARDS: Duration = Duration::from_millis(100);

/// What the watching thread hears.
#[derive(Debug)]
pub(super) enum Word {
    Told(Told),
    Stop,
}

/// What the watching thread does.
pub(super) struct Patrol<S> {
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
    /// Of the files at `paths`; what they contain now is known.
    pub(super) fn new(
        root: &Path,
        paths: Vec<PathBuf>,
        native: Option<Native>,
        pace: Duration,
        send: S,
    ) -> Patrol<S> {
        Patrol {
            footing: Footing::new(root, paths.iter().map(PathBuf::as_path)),
            names: names(&paths),
            files: paths.into_iter().map(Watched::first_look).collect(),
            native,
            settle: Settle::default(),
            pace,
            next: Instant::now() + pace,
            send,
        }
    }

    /// Watches until it is told to stop.
    pub(super) fn run(mut self, heard: &Receiver<Word>) {
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

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::fs;

    use super::*;

    /// What a patrol of one file tells when it looks so often, so many milliseconds apart, after
    /// something was done to the file.
    fn told(change: fn(&Path), looks: u64, apart: u64) -> Vec<Change> {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.rs");
        fs::write(&path, "fn main() {}").unwrap();
        let told = RefCell::new(Vec::new());
        let send = |change| told.borrow_mut().push(change);
        let mut patrol = Patrol::new(dir.path(), vec![path.clone()], None, QUICK, send);
        change(&path);
        let now = Instant::now();
        for look in 0..looks {
            patrol.look(0, now + Duration::from_millis(look * apart));
        }
        drop(patrol);
        told.into_inner()
    }

    #[test]
    fn half_a_save_is_not_told() {
        let empty = |path: &Path| fs::write(path, "").unwrap();
        assert_eq!(told(empty, 2, 99), []);
        assert_eq!(told(empty, 3, 60), [Change::Saved { index: 0 }]);
        let remove = |path: &Path| fs::remove_file(path).unwrap();
        assert_eq!(told(remove, 2, 99), []);
        assert_eq!(told(remove, 9, 60), [Change::Missing { index: 0 }]);
    }

    #[test]
    fn where_no_more_folders_can_be_watched_it_goes_on_by_polling() {
        let told = RefCell::new(Vec::new());
        let send = |change| told.borrow_mut().push(change);
        let dir = tempfile::tempdir().unwrap();
        let native = Native::start(dir.path(), &dir.path().join("exercises"), |_| ());
        let native = native.unwrap();
        let mut patrol = Patrol::new(dir.path(), vec![], Some(native), SLOW, send);
        for _ in 0..2 {
            patrol.hear(Told::Refused("too many".into()));
        }
        assert_eq!(patrol.pace, QUICK);
        drop(patrol);
        let why = "too many".to_owned();
        assert_eq!(
            told.into_inner(),
            [Change::Polling(Polling::Refused { why })]
        );
    }
}
