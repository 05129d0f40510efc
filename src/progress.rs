//! **Progress** is what the journal adds up to: which exercises are solved, how many hints were asked.

use std::collections::HashMap;
use std::collections::HashSet;

use crate::course::Course;
use crate::journal::Entry;

/// How far a learner has come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    solved: HashSet<String>,
    rungs: HashMap<String, u32>,
    checks: HashMap<String, u32>,
    last: Option<String>,
    review: Option<Review>,
    /// The exercise whose review ended last, as long as the learner has not gone elsewhere: to look
    /// at it once more does not move the place in the course.
    reviewed: Option<String>,
}

/// A solved exercise that is brought back, to be solved once more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Its name.
    pub exercise: String,
    /// The name of the backup that holds the text with which it was solved.
    pub kept: Option<String>,
    /// The exercise that was worked on last, beside this one: there the course goes on afterwards.
    place: Option<String>,
}

impl Progress {
    /// The fold over a journal's lines.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Progress {
        let mut progress = Progress::default();
        for entry in entries {
            progress.add(entry);
        }
        progress
    }

    /// One more line. Solved stays solved when a later check fails, since a learner may go back and
    /// play; only a reset takes it away, and a review until it ends. A reset during a review begins
    /// that one anew. Unknown events change nothing.
    pub fn add(&mut self, entry: &Entry) {
        let Some(name) = &entry.exercise else {
            return;
        };
        match entry.event.as_str() {
            "checked" => {
                *self.checks.entry(name.clone()).or_default() += 1;
                if self.reviewed.as_ref() != Some(name) {
                    self.go_to(name);
                }
                if entry.is_solved() {
                    self.solve(name);
                }
            }
            "started" => {
                self.reviewed = None;
                self.go_to(name);
            }
            "review" if self.is_solved(name) => self.bring_back(name, entry.kept.clone()),
            "stopped" if self.is_in_review(name) => self.solve(name),
            "hint" => {
                let rung = self.rungs.entry(name.clone()).or_default();
                *rung = (*rung).max(entry.rung.unwrap_or(1));
            }
            "reset" => {
                self.solved.remove(name);
                self.rungs.remove(name);
            }
            _ => {}
        }
    }

    fn go_to(&mut self, name: &str) {
        self.last = Some(name.to_owned());
        if let Some(review) = self.review.as_mut().filter(|r| r.exercise != name) {
            review.place = Some(name.to_owned());
        }
    }

    fn solve(&mut self, name: &str) {
        self.solved.insert(name.to_owned());
        if let Some(review) = self.review.take_if(|review| review.exercise == name) {
            self.last = review.place;
            self.reviewed = Some(review.exercise);
        }
    }

    fn bring_back(&mut self, name: &str, kept: Option<String>) {
        self.solved.remove(name);
        self.rungs.remove(name);
        self.reviewed = None;
        let last = self.last.replace(name.to_owned());
        // There is one review at a time; if a journal says otherwise, the first one is just open.
        let place = self.review.take().map_or(last, |review| review.place);
        self.review = Some(Review {
            exercise: name.to_owned(),
            kept,
            place,
        });
    }

    /// The review that has not ended.
    pub fn review(&self) -> Option<&Review> {
        self.review.as_ref()
    }

    /// Whether the exercise of that name is brought back for a review.
    pub fn is_in_review(&self, name: &str) -> bool {
        self.review().is_some_and(|review| review.exercise == name)
    }

    /// Whether the exercise of that name was brought back, has passed, and is still looked at.
    pub fn is_reviewed(&self, name: &str) -> bool {
        self.reviewed.as_deref() == Some(name)
    }

    /// Whether the exercise of that name is solved.
    pub fn is_solved(&self, name: &str) -> bool {
        self.solved.contains(name)
    }

    /// The highest rung of the hint ladder that was asked for; 0 for none.
    pub fn rung(&self, name: &str) -> u32 {
        self.rungs.get(name).copied().unwrap_or(0)
    }

    /// How many checks there were.
    pub fn checks(&self, name: &str) -> u32 {
        self.checks.get(name).copied().unwrap_or(0)
    }

    /// The exercise to go on with: the first unsolved one at or after the one that was worked on
    /// last, else the first unsolved one; `None` when all are solved.
    pub fn next(&self, course: &Course) -> Option<usize> {
        let from = self
            .last()
            .and_then(|name| course.position(name))
            .unwrap_or(0);
        let open = |at: &usize| !self.is_solved(&course.exercises[*at].name);
        let all = course.exercises.len();
        (from..all).find(open).or_else(|| (0..from).find(open))
    }

    /// The exercise that was worked on last.
    pub fn last(&self) -> Option<&str> {
        self.last.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::Exercise;
    use crate::verdict::Ending;
    use crate::verdict::Stage;
    use crate::verdict::StageReport;
    use crate::verdict::Verdict;

    fn checked(name: &str, ending: Ending) -> Entry {
        let verdict = Verdict::of(StageReport::new(Stage::Test, ending));
        Entry::checked(0, name, &verdict, 1)
    }

    #[test]
    fn solved_stays_solved_until_a_reset() {
        let mut progress = Progress::of(&[
            checked("a", Ending::Failed { code: 1 }),
            checked("a", Ending::Passed),
            checked("a", Ending::Failed { code: 1 }),
            Entry::hint(0, "a", 2),
        ]);
        assert!(progress.is_solved("a"));
        assert_eq!((progress.checks("a"), progress.rung("a")), (3, 2));
        progress.add(&Entry::reset(0, "a"));
        assert!(!progress.is_solved("a"));
        assert_eq!(progress.rung("a"), 0);
    }

    fn course() -> Course {
        let exercise = |name: &str| Exercise {
            name: name.to_owned(),
            ..Exercise::default()
        };
        Course {
            exercises: ["a", "b", "c", "d"].map(exercise).into(),
            ..Course::default()
        }
    }

    #[test]
    fn a_review_is_open_until_it_is_passed_and_then_the_place_is_as_before() {
        // The learner has left `b` out and works on `d`.
        let mut progress = Progress::of(&[
            checked("a", Ending::Passed),
            checked("c", Ending::Passed),
            Entry::hint(0, "a", 2),
            Entry::new(0, "started", "d"),
            Entry::review(0, "a", Some("a.1.rs".to_owned())),
        ]);
        let at = |progress: &Progress| progress.next(&course()).unwrap();
        assert!(!progress.is_solved("a") && progress.is_in_review("a"));
        assert_eq!((at(&progress), progress.rung("a")), (0, 0));
        assert_eq!(progress.review().unwrap().kept.as_deref(), Some("a.1.rs"));
        progress.add(&checked("a", Ending::Failed { code: 1 }));
        progress.add(&Entry::reset(0, "a"));
        assert_eq!((at(&progress), progress.is_in_review("a")), (0, true));
        progress.add(&checked("a", Ending::Passed));
        assert!(progress.is_solved("a") && progress.review().is_none());
        assert_eq!(at(&progress), 3);
        // To play with it afterwards does not move the place, to go elsewhere does.
        progress.add(&checked("a", Ending::Failed { code: 1 }));
        assert_eq!(at(&progress), 3);
        progress.add(&Entry::new(0, "started", "b"));
        assert_eq!(at(&progress), 1);
        progress.add(&checked("a", Ending::Passed));
        assert_eq!(progress.last(), Some("a"));
    }

    #[test]
    fn a_review_that_is_given_up_leaves_the_exercise_solved() {
        let mut progress = Progress::of(&[
            checked("a", Ending::Passed),
            Entry::review(0, "a", None),
            Entry::new(0, "started", "c"),
        ]);
        assert_eq!(progress.next(&course()), Some(2));
        progress.add(&Entry::stopped(0, "a"));
        assert!(progress.is_solved("a") && progress.review().is_none());
        assert_eq!(progress.next(&course()), Some(2));
        // Neither means anything where it makes no sense.
        for odd in [Entry::stopped(0, "b"), Entry::review(0, "b", None)] {
            progress.add(&odd);
            assert!(!progress.is_solved("b") && progress.review().is_none());
        }
    }

    #[test]
    fn what_could_not_be_checked_solves_nothing() {
        let progress = Progress::of(&[checked("a", Ending::Cancelled)]);
        assert!(!progress.is_solved("a"));
        assert_eq!(progress.last(), Some("a"));
    }

    #[test]
    fn unknown_events_and_names_change_nothing() {
        let odd = Entry::new(0, "danced", "a");
        assert_eq!(Progress::of(&[odd]), Progress::default());
    }
}
