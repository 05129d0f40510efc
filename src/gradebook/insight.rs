//! What a gradebook tells an instructor, as answers: who is stuck, which exercises stop people, which
//! errors hurt, whose folder drifted, who has not started. docs/instructors.md gives the rules.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::HashMap;

use serde::Serialize;

use super::Gradebook;
use super::Learner;
use super::Row;
use crate::sheet::Against;
use crate::sheet::Grader;
use crate::sheet::Mark;
use crate::sheet::Status;

mod cause;
mod drift;
mod hurt;
mod stops;
mod stuck;
#[cfg(test)]
mod tests;

pub use cause::Cause;
pub use cause::failing;
pub use drift::Drift;
pub use drift::Look;
pub use drift::Mismatch;
pub use hurt::Hurt;
pub use stops::Stop;
pub use stuck::Evidence;
pub use stuck::Others;
pub use stuck::Stuck;

/// The name and version of the schema. Keys are only ever added within one.
pub const SCHEMA: &str = "goferris/cohort/v1";

/// All answers, each the most urgent first.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Insight {
    /// [`SCHEMA`].
    pub schema: &'static str,
    /// The course.
    pub course: Against,
    /// What graded.
    pub grader: Grader,
    /// When.
    pub graded_at: String,
    /// In a word.
    pub totals: Totals,
    /// The same for each section, in the order of the roster; none if the roster has no sections.
    pub sections: Vec<Section>,
    /// Who is stuck where now: a line for each learner.
    pub stuck: Vec<Stuck>,
    /// Which exercises stop people.
    pub stops: Vec<Stop>,
    /// Which errors hurt this cohort.
    pub errors: Vec<Hurt>,
    /// Whose folder drifted from the course.
    pub drift: Vec<Drift>,
    /// Who has not started, or could not be read.
    pub not_started: Vec<NotStarted>,
}

/// A cohort in a word.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Totals {
    /// How many learners the roster names.
    pub learners: usize,
    /// How many exercises the course has.
    pub exercises: usize,
    /// How many exercises a learner has solved: the median over those whose work could be opened.
    pub median_solved: Option<f64>,
    /// How many marks are ours to make good: the machine failed, not the learner.
    pub ungraded: usize,
    /// How many marks are not here, as in one shard of many.
    pub absent: usize,
}

/// A section in a word.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Section {
    /// Its name; null for those without one.
    pub name: Option<String>,
    /// How many learners it has.
    pub learners: usize,
    /// The median of the exercises that they have solved.
    pub median_solved: Option<f64>,
    /// How many of them are stuck.
    pub stuck: usize,
    /// How many of them have not started, or could not be read.
    pub not_started: usize,
}

/// Somebody of whom there is no attempt.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NotStarted {
    /// Who.
    pub learner: Learner,
    /// Why their work could not be opened, if that is the reason.
    pub problem: Option<String>,
}

/// What the gradebook tells.
pub fn insight(book: &Gradebook) -> Insight {
    let stuck = stuck::stuck(book);
    let not_started: Vec<NotStarted> = book.rows.iter().filter_map(not_started).collect();
    Insight {
        schema: SCHEMA,
        course: book.course.clone(),
        grader: book.grader.clone(),
        graded_at: book.graded_at.clone(),
        totals: totals(book),
        sections: sections(book, &stuck, &not_started),
        stops: stops::stops(book),
        errors: hurt::errors(book),
        drift: drift::drift(book),
        stuck,
        not_started,
    }
}

impl Row {
    /// The marks under the columns. `None` is one that is not here.
    pub(super) fn under<'a>(&'a self, book: &Gradebook) -> Vec<Option<&'a Mark>> {
        let known: HashMap<&str, &Mark> = self.marks.iter().map(|m| (m.id.as_str(), m)).collect();
        let columns = book.columns.iter();
        columns.map(|c| known.get(c.id.as_str()).copied()).collect()
    }

    /// How many exercises they have solved, if their work could be opened.
    pub(super) fn solved(&self) -> Option<usize> {
        let passed = self.marks.iter().filter(|m| m.status == Status::Pass);
        self.problem.is_none().then(|| passed.count())
    }
}

impl Status {
    /// Whether the learner wrote something that could be judged.
    pub(super) fn is_attempt(self) -> bool {
        !matches!(
            self,
            Status::NotAttempted | Status::Missing | Status::InfraError
        )
    }

    /// Whether the learner tried, and it does not pass.
    pub(super) fn is_short(self) -> bool {
        self.is_attempt() && self != Status::Pass
    }
}

fn totals(book: &Gradebook) -> Totals {
    let opened = || book.rows.iter().filter(|row| row.problem.is_none());
    let under = opened().flat_map(|row| row.under(book));
    let (mut ungraded, mut absent) = (0, 0);
    for mark in under {
        match mark {
            None => absent += 1,
            Some(mark) if mark.status == Status::InfraError => ungraded += 1,
            Some(_) => {}
        }
    }
    Totals {
        learners: book.rows.len(),
        exercises: book.columns.len(),
        median_solved: median(opened().filter_map(Row::solved)),
        ungraded,
        absent,
    }
}

fn sections(book: &Gradebook, stuck: &[Stuck], not_started: &[NotStarted]) -> Vec<Section> {
    let mut order: Vec<Option<&str>> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut solved: BTreeMap<Option<&str>, Vec<Option<usize>>> = BTreeMap::new();
    for row in &book.rows {
        let name = row.learner.section.as_deref();
        if seen.insert(name) {
            order.push(name);
        }
        solved.entry(name).or_default().push(row.solved());
    }
    if order.iter().all(Option::is_none) {
        return Vec::new();
    }
    let count = |learners: &mut dyn Iterator<Item = &Learner>, name: Option<&str>| {
        learners.filter(|l| l.section.as_deref() == name).count()
    };
    let section = |name: Option<&str>| {
        let own = solved.get(&name).map_or(&[][..], Vec::as_slice);
        Section {
            name: name.map(str::to_owned),
            learners: own.len(),
            median_solved: median(own.iter().copied().flatten()),
            stuck: count(&mut stuck.iter().map(|s| &s.learner), name),
            not_started: count(&mut not_started.iter().map(|n| &n.learner), name),
        }
    };
    order.into_iter().map(section).collect()
}

/// A shard that holds none of a learner's marks says nothing about them.
fn not_started(row: &Row) -> Option<NotStarted> {
    let untouched = |mark: &Mark| matches!(mark.status, Status::NotAttempted | Status::Missing);
    let idle = !row.marks.is_empty() && row.marks.iter().all(untouched);
    (row.problem.is_some() || idle).then(|| NotStarted {
        learner: row.learner.clone(),
        problem: row.problem.clone(),
    })
}

/// The middle; of two in the middle, what lies halfway between them.
fn median(numbers: impl Iterator<Item = usize>) -> Option<f64> {
    let mut numbers: Vec<f64> = numbers.map(|n| n as f64).collect();
    numbers.sort_by(f64::total_cmp);
    let at = numbers.len() / 2;
    match numbers.len() % 2 {
        1 => numbers.get(at).copied(),
        _ => Some(f64::midpoint(
            *numbers.get(at.checked_sub(1)?)?,
            *numbers.get(at)?,
        )),
    }
}
