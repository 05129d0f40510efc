//! A **session** is one sitting of a learner in front of a course. It alone decides what happens.
//!
//! Sources send [`Event`]s, [`Session::handle`] answers with [`Effect`]s, hands carry them out.
//! Nothing is dropped at its source: every check has a number ([`RunId`]), a save during a check
//! stops that check and starts the next, and a verdict whose number is not the current one is not
//! heard. There is one [`Work`] at a time, so there can be no second check beside it.

mod asked;
mod checked;
mod event;
mod front;
mod keys;
mod notice;
mod work;

#[cfg(test)]
mod tests;

use crate::course::Course;
use crate::journal::Entry;
use crate::list::List;
use crate::progress::Progress;
use crate::screen::Extent;

pub use event::Cause;
pub use event::Effect;
pub use event::Event;
pub use event::Given;
pub use event::Outcome;
pub use event::Page;
pub use event::Position;
pub use event::Request;
pub use event::RunId;
pub use event::Text;
pub use front::Confirm;
pub use front::Front;
pub use front::Over;
pub use keys::Command;
pub use notice::AllChecked;
pub use notice::Notice;
pub use work::Running;
pub use work::Work;

/// One sitting.
#[derive(Debug, Clone)]
pub struct Session {
    course: Course,
    root: String,
    progress: Progress,
    current: usize,
    is_missing: bool,
    work: Work,
    runs: u64,
    outcome: Option<Outcome>,
    front: Front,
    list: List,
    awaited: Option<Request>,
    notice: Option<Notice>,
    position: Position,
    extent: Extent,
    is_over: bool,
}

impl Session {
    /// A session that resumes where the learner stopped; `root` is the course's folder, for links.
    /// There is none without exercises.
    pub fn new(course: Course, progress: Progress, root: &str) -> Option<Session> {
        let current = resume(&course, &progress)?;
        Some(Session {
            root: root.to_owned(),
            course,
            progress,
            current,
            is_missing: false,
            work: Work::None,
            runs: 0,
            outcome: None,
            front: Front::Exercise,
            list: List::default(),
            awaited: None,
            notice: None,
            position: Position::Line(0),
            extent: Extent::default(),
            is_over: false,
        })
    }

    /// Begins: the first exercise to work on is checked at once.
    #[must_use]
    pub fn start(&mut self) -> Vec<Effect> {
        let is_first_time = self.progress.last().is_none();
        let effects = self.go_to(self.current);
        if self.open_ones().is_empty() {
            self.front = Front::Farewell;
        } else if is_first_time && !self.course.welcome.trim().is_empty() {
            self.front = Front::Welcome;
        }
        effects
    }

    /// Decides what follows from an event.
    #[must_use]
    pub fn handle(&mut self, event: Event) -> Vec<Effect> {
        if self.is_over {
            return vec![];
        }
        match event {
            Event::Key(key) => return self.press(&key),
            Event::Saved { exercise } => return self.saved(exercise),
            Event::Missing { exercise } if exercise == self.current => {
                let effects = self.stop();
                self.is_missing = true;
                self.outcome = None;
                return effects;
            }
            Event::Missing { .. } => {}
            Event::Sign { run, sign } if self.work.run() == Some(run) => self.work.add(sign),
            Event::Sign { .. } => {}
            Event::Checked {
                run,
                exercise,
                outcome,
            } => return self.checked(run, exercise, *outcome),
            Event::Page(page) => {
                if self.awaited.take_if(|r| *r == page.request).is_some() {
                    self.show(Front::Page(page));
                }
            }
            Event::Reset { exercise } => return self.was_reset(exercise),
            Event::Restored { exercise } if exercise == self.current => {
                return self.begin(Cause::Saved);
            }
            Event::Restored { .. } => {}
            Event::Told(entry) => self.progress.add(&entry),
            Event::Notice(sentence) => self.notice = Some(Notice::Said(sentence)),
            Event::Painted(extent) => self.extent = extent,
            Event::Resized => {}
            Event::Tick => self.work.tick(),
            Event::Quit => return self.quit(),
        }
        vec![]
    }

    /// A file has a new text.
    fn saved(&mut self, exercise: usize) -> Vec<Effect> {
        if exercise != self.current {
            if exercise < self.course.exercises.len() {
                self.notice = Some(Notice::SavedElsewhere(exercise));
            }
            return vec![];
        }
        // Whoever saves wants to see what comes of it; but a list or a question is not taken away.
        match self.front {
            Front::Exercise | Front::List | Front::Confirm(_) => {}
            Front::Welcome | Front::Farewell | Front::Page(_) | Front::Keys => {
                self.front = Front::Exercise;
            }
        }
        // What a hand said (a backup was written) may be the very reason of the save.
        self.notice.take_if(|n| !matches!(n, Notice::Said(_)));
        self.begin(Cause::Saved)
    }

    /// An exercise's file is as the course has it.
    fn was_reset(&mut self, exercise: usize) -> Vec<Effect> {
        let Some(reset) = self.course.exercises.get(exercise) else {
            return vec![];
        };
        let mut effects = vec![];
        let entry = Entry::reset(0, &reset.name);
        self.record(entry, &mut effects);
        if exercise == self.current {
            self.outcome = None;
            effects.extend(self.begin(Cause::Saved));
        }
        effects
    }

    /// Makes an exercise the current one and checks it.
    fn go_to(&mut self, exercise: usize) -> Vec<Effect> {
        let mut effects = self.stop();
        let has_moved = self.current != exercise;
        self.current = exercise;
        self.is_missing = false;
        self.outcome = None;
        self.show(Front::Exercise);
        let name = &self.exercise().name;
        if has_moved || self.progress.last() != Some(name) {
            let entry = Entry::new(0, "started", name);
            self.record(entry, &mut effects);
        }
        effects.push(Effect::Open { exercise });
        effects.extend(self.begin(Cause::Shown));
        effects
    }

    /// Starts a check of the current exercise in place of whatever is being checked.
    fn begin(&mut self, cause: Cause) -> Vec<Effect> {
        let mut effects = self.stop();
        let run = self.next_run();
        self.is_missing = false;
        self.work = Work::one(run);
        if self.front == Front::Exercise {
            self.position = Position::Line(0);
        }
        effects.push(Effect::Start {
            run,
            exercise: self.current,
            cause,
        });
        effects
    }

    /// Stops what is being checked, if anything is.
    fn stop(&mut self) -> Vec<Effect> {
        match std::mem::take(&mut self.work) {
            Work::None => vec![],
            Work::One(running) => vec![Effect::Cancel { run: running.run }],
            Work::All { run, .. } => {
                self.notice = Some(Notice::AllStopped);
                vec![Effect::Cancel { run }]
            }
        }
    }

    fn quit(&mut self) -> Vec<Effect> {
        let mut effects = self.stop();
        self.is_over = true;
        effects.push(Effect::Quit);
        effects
    }

    fn next_run(&mut self) -> RunId {
        self.runs += 1;
        RunId(self.runs)
    }

    /// Puts something in front, from its first line; what was asked for before is not wanted now.
    fn show(&mut self, front: Front) {
        self.front = front;
        self.awaited = None;
        self.position = Position::Line(0);
    }
}

/// Where to resume: at the exercise to go on with, or where all are solved at the last one worked on.
fn resume(course: &Course, progress: &Progress) -> Option<usize> {
    let last = || progress.last().and_then(|name| course.position(name));
    let of_all = || (!course.exercises.is_empty()).then(|| last().unwrap_or(0));
    progress.next(course).or_else(of_all)
}
