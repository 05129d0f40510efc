//! The **desk** at which a learner sits: the hands that carry out what a session wants.

use std::process::Command;
use std::process::Stdio;
use std::sync::mpsc::Sender;

use crate::error::Error;
use crate::explain;
use crate::folder::Folder;
use crate::journal::Entry;
use crate::session::Effect;
use crate::session::Event;
use crate::session::Page;
use crate::session::Request;
use crate::store;
use crate::watch::checker::Checker;
use crate::watch::checker::shown;

/// What every session needs done, with or without a terminal.
pub(super) struct Desk {
    pub(super) folder: Folder,
    pub(super) checker: Checker,
    pub(super) edit_cmd: Option<String>,
    pub(super) events: Sender<Event>,
    /// Whether the journal could be written the last time: one complaint is enough.
    pub(super) is_recording: bool,
    /// How much of the journal the session knows, in bytes.
    pub(super) heard: u64,
}

impl Desk {
    /// Carries out an effect. Suspending and quitting are not a desk's business.
    pub(super) fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Start {
                run,
                exercise,
                cause,
            } => {
                self.catch_up();
                self.checker.check(run, exercise, cause);
            }
            Effect::CheckAll { run } => self.checker.check_all(run),
            Effect::Cancel { run } => self.checker.cancel(run),
            Effect::Record(entry) => self.record(entry),
            Effect::Fetch(request) => self.fetch(request),
            Effect::Reset { exercise } => self.reset(exercise),
            Effect::Restore { exercise } => self.restore(exercise),
            Effect::Open { exercise } => self.open(exercise),
            Effect::Suspend | Effect::Quit => {}
        }
    }

    pub(super) fn tell(&self, event: Event) {
        // The ring that listens is the one that called us.
        let _ = self.events.send(event);
    }

    /// Tells the session what others have written: a reset or a review from a second terminal.
    fn catch_up(&mut self) {
        self.hear(None);
    }

    /// Reads on in the journal; the line that is our own is known already.
    fn hear(&mut self, mut own: Option<&Entry>) {
        // What cannot be read now will be the next time.
        if let Ok(news) = store::journal_after(&self.folder, self.heard) {
            self.heard += news.length;
            for entry in news.entries {
                if own.take_if(|own| **own == entry).is_none() {
                    self.tell(Event::Told(entry));
                }
            }
        }
    }

    fn record(&mut self, entry: Entry) {
        self.catch_up();
        let stamped = Entry {
            at: store::now(),
            ..entry
        };
        match store::append(&self.folder, &stamped) {
            Ok(()) => {
                self.is_recording = true;
                self.hear(Some(&stamped));
            }
            Err(error) if self.is_recording => {
                self.is_recording = false;
                self.tell(Event::Notice(format!(
                    "your progress is not recorded: {error}; your files are safe"
                )));
            }
            Err(_) => {}
        }
    }

    fn reset(&self, exercise: usize) {
        let Some(asked) = self.folder.course.exercises.get(exercise) else {
            return;
        };
        match store::reset(&self.folder, asked) {
            Ok(backup) => {
                self.tell_backup(backup);
                self.tell(Event::Reset { exercise });
            }
            Err(error) => self.tell(Event::Notice(error.to_string())),
        }
    }

    fn restore(&self, exercise: usize) {
        let Some(asked) = self.folder.course.exercises.get(exercise) else {
            return;
        };
        match store::restore(&self.folder, asked) {
            Ok(backup) => {
                self.tell_backup(backup);
                self.tell(Event::Restored { exercise });
            }
            Err(error) => self.tell(Event::Notice(error.to_string())),
        }
    }

    fn tell_backup(&self, backup: Option<std::path::PathBuf>) {
        if let Some(backup) = backup {
            let kept = shown(&backup, &self.folder.root);
            self.tell(Event::Notice(format!("your text is kept in {kept}")));
        }
    }

    /// Finds a text. What the toolchain has to be asked for is found by a thread, so that keys stay
    /// live; it ends by itself in a moment.
    fn fetch(&self, request: Request) {
        let folder = self.folder.clone();
        let events = self.events.clone();
        std::thread::spawn(move || {
            let event = match find(&folder, &request) {
                Ok((title, body)) => Event::Page(Page {
                    request,
                    title,
                    body,
                }),
                Err(error) => Event::Notice(error.to_string()),
            };
            let _ = events.send(event);
        });
    }

    /// Lets the learner's editor open the exercise. It runs on its own; we only collect its end.
    fn open(&self, exercise: usize) {
        let (Some(command), Some(asked)) =
            (&self.edit_cmd, self.folder.course.exercises.get(exercise))
        else {
            return;
        };
        let path = self.folder.root.join(asked.path());
        let started = Command::new("sh")
            .args(["-c", &format!("{command} \"$0\"")])
            .arg(path)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        match started {
            Ok(mut editor) => {
                std::thread::spawn(move || editor.wait());
            }
            Err(error) => self.tell(Event::Notice(format!(
                "the editor does not start: {}",
                crate::error::plain(&error)
            ))),
        }
    }
}

/// The title and the text of a page.
fn find(folder: &Folder, request: &Request) -> Result<(String, String), Error> {
    let exercise = |at: &usize| folder.course.exercises.get(*at);
    match request {
        Request::Twin(at) => exercise(at).and_then(|asked| {
            let text = folder.twin(asked)?;
            Some((asked.twin_path().display().to_string(), text))
        }),
        Request::Solution(at) => exercise(at).and_then(|asked| {
            let text = folder.solution(asked)?;
            Some((asked.solution_path().display().to_string(), text))
        }),
        Request::Explain { code, note } => {
            let text = explain::note_and_code(&folder.root, *note, code.as_deref())?;
            let title = code.clone().or_else(|| note.map(str::to_owned));
            title.map(|title| (title, text))
        }
    }
    .ok_or_else(|| {
        let (at, what) = match request {
            Request::Twin(at) => (*at, "Go twin"),
            Request::Solution(at) => (*at, "solution"),
            Request::Explain { .. } => (usize::MAX, "explanation"),
        };
        Error::Without {
            name: exercise(&at).map_or_else(String::new, |asked| asked.name.clone()),
            what,
        }
    })
}
