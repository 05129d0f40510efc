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
    /// play; only a reset takes it away. Unknown events change nothing.
    pub fn add(&mut self, entry: &Entry) {
        let Some(name) = &entry.exercise else {
            return;
        };
        match entry.event.as_str() {
            "checked" => {
                *self.checks.entry(name.clone()).or_default() += 1;
                if entry.is_solved() {
                    self.solved.insert(name.clone());
                }
                self.last = Some(name.clone());
            }
            "started" => self.last = Some(name.clone()),
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
