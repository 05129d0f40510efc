//! What verdicts do to a session.

use crate::journal::Entry;
use crate::session::Effect;
use crate::session::Front;
use crate::session::Notice;
use crate::session::Outcome;
use crate::session::Position;
use crate::session::RunId;
use crate::session::Session;
use crate::session::Work;
use crate::verdict::Ending;
use crate::verdict::Verdict;

impl Session {
    /// A check gave a verdict. Only the one that is alive is heard.
    pub(super) fn checked(&mut self, run: RunId, exercise: usize, outcome: Outcome) -> Vec<Effect> {
        if self.work.run() != Some(run) || exercise >= self.course.exercises.len() {
            return vec![];
        }
        match &mut self.work {
            Work::None => vec![],
            Work::One(_) if exercise != self.current => vec![],
            Work::One(_) => {
                self.work = Work::None;
                let mut effects = vec![];
                self.record_check(exercise, &outcome, &mut effects);
                self.settle(outcome);
                effects
            }
            Work::All { seen, .. } => match seen.insert(exercise) {
                true => self.checked_one_of_all(exercise, outcome),
                false => vec![],
            },
        }
    }

    /// One more verdict of a check of all.
    fn checked_one_of_all(&mut self, exercise: usize, outcome: Outcome) -> Vec<Effect> {
        let mut effects = vec![];
        let was_solved = self.is_solved(exercise);
        let Work::All { seen, sum, .. } = &mut self.work else {
            return effects;
        };
        match outcome.verdict {
            Verdict::Solved(_) => sum.solved += 1,
            Verdict::Unsolved(_) => {
                sum.unsolved += 1;
                sum.lost.extend(was_solved.then_some(exercise));
            }
            Verdict::Unchecked(_) => sum.unchecked += 1,
        }
        if seen.len() == self.course.exercises.len() {
            sum.lost.sort_unstable();
            self.notice = Some(Notice::AllChecked(sum.clone()));
            self.work = Work::None;
        }
        // The journal tells how a learner works; a look at everything is no work on anything.
        if matches!(outcome.verdict, Verdict::Solved(_)) && !was_solved {
            self.record_check(exercise, &outcome, &mut effects);
        }
        if exercise == self.current {
            self.settle(outcome);
        }
        effects
    }

    /// Makes a verdict of the current exercise the one that is shown.
    fn settle(&mut self, outcome: Outcome) {
        self.is_missing = false;
        self.outcome = Some(outcome);
        if self.front == Front::Exercise && self.position != Position::Hint {
            self.position = Position::Line(0);
        }
    }

    /// Records a check, unless it says nothing new: it was stopped, or its text was checked before.
    fn record_check(&mut self, exercise: usize, outcome: &Outcome, effects: &mut Vec<Effect>) {
        let verdict = &outcome.verdict;
        let is_new = match verdict {
            Verdict::Solved(_) => !outcome.cached || !self.is_solved(exercise),
            Verdict::Unsolved(_) => !outcome.cached,
            Verdict::Unchecked(report) => report.ending != Ending::Cancelled,
        };
        if is_new {
            let entry = outcome.entry(0, &self.course.exercises[exercise]);
            self.record(entry, effects);
        }
    }

    /// Adds a line to the journal and to the progress that it stands for.
    pub(super) fn record(&mut self, entry: Entry, effects: &mut Vec<Effect>) {
        self.progress.add(&entry);
        effects.push(Effect::Record(entry));
    }
}
