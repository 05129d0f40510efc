//! One **round** of grading: every text of every learner, each different one once.

use std::collections::HashMap;
use std::num::NonZero;

use crate::course::Exercise;
use crate::grade::Change;
use crate::grade::Found;
use crate::grade::Grader;
use crate::gradebook::Gradebook;
use crate::gradebook::Shard;
use crate::headless;
use crate::lock;
use crate::process::Cancel;
use crate::sheet::Mark;
use crate::sheet::Status;
use crate::survey;

use super::history;
use super::kept::Kept;
use super::source::Opened;
use super::tried::tried;

/// An exercise, as its column, and what was found for it.
type Question = (usize, String);

/// What the round before has found out. It holds more than what is kept on disk: a timeout too is not
/// asked for again as long as the text is the same.
#[derive(Debug, Default)]
pub(super) struct Known {
    marks: HashMap<Question, Mark>,
}

/// What is to be graded, and for whom.
pub(super) struct Round<'a> {
    shard: Shard,
    exercises: &'a [&'a Exercise],
    before: Known,
    jobs: Vec<Job<'a>>,
    /// The job of each question.
    asked: HashMap<Question, usize>,
    /// For each learner, which job gives the mark of each exercise of the shard's.
    cells: Vec<Vec<usize>>,
    /// For each learner, which job says what each change of an exercise was worth.
    changes: Vec<Vec<(usize, Change)>>,
}

/// One thing to grade.
struct Job<'a> {
    exercise: &'a Exercise,
    found: Found,
    /// What the round before knew of it.
    before: Option<Mark>,
}

/// The marks of a round.
pub(super) struct Marks {
    /// By job.
    marks: Vec<Option<Mark>>,
    /// How many were known.
    pub(super) from_cache: usize,
    /// How many were graded. Starters and files that are not there take no grading.
    pub(super) fresh: usize,
}

impl<'a> Round<'a> {
    /// An empty round after another, of which something is known.
    pub(super) fn new(shard: Shard, exercises: &'a [&'a Exercise], before: Known) -> Round<'a> {
        Round {
            shard,
            exercises,
            before,
            jobs: Vec::new(),
            asked: HashMap::new(),
            cells: Vec::new(),
            changes: Vec::new(),
        }
    }

    /// Adds the work of the next learner.
    pub(super) fn add(&mut self, learner: &str, opened: &Opened) {
        let found = opened.found.iter().flatten().enumerate();
        let cells = found.filter_map(|(column, found)| self.job(learner, column, found));
        let cells = cells.collect();
        self.cells.push(cells);
        let changes = opened.history.changes.iter();
        let changes = changes.filter_map(|change| {
            let job = self.job(learner, change.exercise, &change.found)?;
            Some((job, change.clone()))
        });
        let changes = changes.collect();
        self.changes.push(changes);
    }

    /// What grades this, if it belongs to the shard.
    fn job(&mut self, learner: &str, column: usize, found: &Found) -> Option<usize> {
        // What is no text has no other text to be equal to, and so goes by the learner.
        let (belongs, is) = match found {
            Found::Text(text) => {
                let sha = lock::sha(text);
                (sha.clone(), sha)
            }
            other => (learner.to_owned(), format!("{other:?}")),
        };
        let exercise = self.exercises[column];
        if !self.shard.takes(&exercise.name, &belongs) {
            return None;
        }
        let (jobs, before) = (&mut self.jobs, &mut self.before);
        let question = (column, is);
        let known = before.marks.remove(&question);
        let job = *self.asked.entry(question).or_insert_with(|| {
            jobs.push(Job {
                exercise,
                found: found.clone(),
                before: known,
            });
            jobs.len() - 1
        });
        Some(job)
    }

    /// Whether nothing needs grading.
    pub(super) fn is_known(&self, grader: &Grader, kept: &Kept) -> bool {
        let mut jobs = self.jobs.iter();
        jobs.all(|job| job.known(grader, kept).is_some())
    }

    /// Grades everything that is not known yet.
    pub(super) fn graded(
        &self,
        grader: &Grader,
        kept: &Kept,
        jobs: NonZero<usize>,
        cancel: &Cancel,
    ) -> Marks {
        let bar = headless::bar(self.jobs.len());
        bar.set_message(match self.changes.iter().all(Vec::is_empty) {
            true => "grading",
            false => "grading, with what was committed before",
        });
        let mut marks = vec![None; self.jobs.len()];
        let (mut from_cache, mut fresh) = (0, 0);
        let work = |at: usize| self.jobs[at].graded(grader, kept, cancel);
        let mut done = |at: usize, (mark, was_known): (Mark, bool)| {
            bar.inc(1);
            match (mark.status, was_known) {
                (Status::NotAttempted | Status::Missing, _) => {}
                (_, true) => from_cache += 1,
                (_, false) => fresh += 1,
            }
            marks[at] = Some(mark);
        };
        survey::spread_over(jobs, self.jobs.len(), cancel, &work, &mut done);
        bar.finish_and_clear();
        Marks {
            marks,
            from_cache,
            fresh,
        }
    }

    /// Writes the marks into the rows of a gradebook, whose learners are those that were added.
    pub(super) fn fill(&self, book: &mut Gradebook, marks: &Marks) {
        for (row, cells) in book.rows.iter_mut().zip(&self.cells) {
            let own = cells.iter().filter_map(|job| marks.marks[*job].clone());
            row.marks = own.collect();
        }
        for (row, changes) in book.rows.iter_mut().zip(&self.changes) {
            let steps = changes.iter().filter_map(|(job, change)| {
                let mark = marks.marks[*job].as_ref()?;
                history::step(change, mark)
            });
            row.steps = steps.collect();
        }
    }

    /// What is known from now on. What could not be graded is not.
    pub(super) fn known(self, mut marks: Marks) -> Known {
        let asked = self.asked.into_iter();
        let marks = asked.filter_map(|(question, job)| Some((question, marks.marks[job].take()?)));
        Known {
            marks: marks
                .filter(|(_, mark)| mark.status != Status::InfraError)
                .collect(),
        }
    }
}

impl Job<'_> {
    /// The mark that needs no grading.
    fn known(&self, grader: &Grader, kept: &Kept) -> Option<Mark> {
        self.before.clone().or_else(|| {
            let (key, text) = self.key(grader, kept)?;
            kept.get(&key, self.exercise, text)
        })
    }

    /// What its mark is kept under, and the text that it is of.
    fn key(&self, grader: &Grader, kept: &Kept) -> Option<(String, &str)> {
        match &self.found {
            Found::Text(text) => Some((kept.key(grader, self.exercise, text)?, text)),
            _ => None,
        }
    }

    /// The mark, and whether it was known.
    fn graded(&self, grader: &Grader, kept: &Kept, cancel: &Cancel) -> (Mark, bool) {
        if let Some(mark) = self.known(grader, kept) {
            return (mark, true);
        }
        let tried = tried(grader, self.exercise, &self.found, cancel);
        if let Some((key, _)) = self.key(grader, kept).filter(|_| tried.is_lasting) {
            kept.put(&key, &tried.mark);
        }
        (tried.mark, false)
    }
}
