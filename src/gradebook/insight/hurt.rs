//! Which errors hurt this cohort.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::HashSet;

use serde::Serialize;

use super::Cause;
use super::cause::code_of;
use super::median;
use crate::gradebook::Gradebook;
use crate::gradebook::Row;

/// A mistake, and whom it hurts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hurt {
    /// The mistake.
    pub cause: Cause,
    /// The coach's note on it in a line, or the error's code.
    pub title: String,
    /// What Go would have done, if the coach knows.
    pub go: Option<String>,
    /// The codes that it was met under.
    pub codes: Vec<String>,
    /// How many learners met it.
    pub learners: usize,
    /// How often each of them met it: the median. More than one needs their history.
    pub repeats: f64,
    /// Where, with how many learners; those with most first.
    pub exercises: Vec<(String, usize)>,
}

/// Who met it, how often and where.
#[derive(Default)]
struct Met<'a> {
    times: BTreeMap<usize, usize>,
    codes: BTreeSet<&'a str>,
    places: BTreeMap<&'a str, BTreeSet<usize>>,
}

impl<'a> Met<'a> {
    fn by(&mut self, who: usize, exercise: &'a str, code: Option<&'a str>) {
        *self.times.entry(who).or_default() += 1;
        self.codes.extend(code);
        self.places.entry(exercise).or_default().insert(who);
    }
}

/// The mistakes, those that hurt most learners first.
pub(super) fn errors(book: &Gradebook) -> Vec<Hurt> {
    let mut all: BTreeMap<Cause, Met<'_>> = BTreeMap::new();
    for (who, row) in book.rows.iter().enumerate() {
        collect(who, row, &mut all);
    }
    let mut errors: Vec<Hurt> = all.into_iter().map(|(c, met)| hurt(c, met)).collect();
    errors.sort_by(|a, b| {
        let by_learners = b.learners.cmp(&a.learners);
        by_learners.then(b.repeats.total_cmp(&a.repeats))
    });
    errors
}

fn collect<'a>(who: usize, row: &'a Row, all: &mut BTreeMap<Cause, Met<'a>>) {
    let mut seen: HashSet<(&str, Option<&str>)> = HashSet::new();
    for step in row.steps.iter().filter(|step| step.status.is_short()) {
        seen.insert((&step.exercise, step.source_sha.as_deref()));
        if let Some(cause) = Cause::of_step(step) {
            let code = step.codes.first().map(String::as_str);
            all.entry(cause).or_default().by(who, &step.exercise, code);
        }
    }
    for mark in row.marks.iter().filter(|mark| mark.status.is_short()) {
        // The last step and the mark are mostly one text: it is not met twice.
        if seen.contains(&(&mark.id, mark.source_sha.as_deref())) {
            continue;
        }
        if let Some(cause) = Cause::of_mark(mark) {
            all.entry(cause)
                .or_default()
                .by(who, &mark.id, code_of(mark));
        }
    }
}

fn hurt(cause: Cause, met: Met<'_>) -> Hurt {
    let places = met.places.into_iter();
    let mut exercises: Vec<(String, usize)> = places
        .map(|(name, who)| (name.to_owned(), who.len()))
        .collect();
    exercises.sort_by_key(|(_, learners)| Reverse(*learners));
    Hurt {
        title: cause.title(),
        go: cause.go(),
        cause,
        codes: met.codes.into_iter().map(str::to_owned).collect(),
        learners: met.times.len(),
        repeats: median(met.times.into_values()).unwrap_or(0.0),
        exercises,
    }
}
