//! To **merge** gradebooks: what several machines made of one cohort becomes one. In whatever order
//! and however often that is done, the same comes out.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::sheet::Mark;
use crate::sheet::Status;

use super::Gradebook;
use super::Part;
use super::Row;
use super::Step;
use super::Told;

/// Two parts of one gradebook as one.
///
/// # Errors
/// They are no parts of one gradebook: what differs, as a sentence.
pub fn merge(a: Part, b: Part) -> Result<Part, String> {
    if let Some(what) = differing(&a.book, &b.book) {
        return Err(format!(
            "they have {what}; only parts of one cohort, graded against one course by one goferris, \
             can be merged"
        ));
    }
    let shards = a.shards.with(&b.shards);
    let (a, b) = (a.book, b.book);
    let place: BTreeMap<&str, usize> = a
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| (column.id.as_str(), at))
        .collect();
    let pairs = a.rows.into_iter().zip(b.rows);
    let rows = pairs.map(|(a, b)| one_row(a, b, &place)).collect();
    let book = Gradebook {
        rows,
        graded_at: a.graded_at.max(b.graded_at),
        course: a.course,
        grader: a.grader,
        columns: a.columns.clone(),
    };
    Ok(Part { book, shards })
}

/// What two gradebooks differ in that parts of one may not.
fn differing(a: &Gradebook, b: &Gradebook) -> Option<&'static str> {
    let learners = |book: &Gradebook| -> Vec<_> {
        let rows = book.rows.iter();
        rows.map(|row| row.learner.clone()).collect()
    };
    if a.course.id != b.course.id {
        Some("different courses")
    } else if a.course.lock_sha != b.course.lock_sha {
        Some("different versions of the course (its lock differs)")
    } else if a.grader.version != b.grader.version {
        Some("marks of different versions of goferris")
    } else if a.grader.rustc != b.grader.rustc {
        Some("marks of different compilers")
    } else if a.grader != b.grader {
        Some("marks from inside and from outside a jail")
    } else if a.columns != b.columns {
        Some("different exercises")
    } else if learners(a) != learners(b) {
        Some("different rosters")
    } else {
        None
    }
}

fn one_row(a: Row, b: Row, place: &BTreeMap<&str, usize>) -> Row {
    let at = |id: &str| place.get(id).copied().unwrap_or(usize::MAX);
    let marks = a.marks.into_iter().chain(b.marks);
    let marks = joined(marks, |mark| at(&mark.id), better);
    let steps = a.steps.into_iter().chain(b.steps);
    let key = |step: &Step| (step.nth, step.at, step.commit.clone(), at(&step.exercise));
    let told = a.told.into_iter().chain(b.told);
    Row {
        // Who opened the work for all of it has no problem that counts.
        problem: match marks.len() == place.len() {
            true => None,
            false => a.problem.max(b.problem),
        },
        learner: a.learner,
        rev: a.rev.max(b.rev),
        marks,
        steps: joined(steps, key, better_step),
        told: joined(told, |told| at(&told.exercise), later),
    }
}

/// All values in the order of their keys, of two with one key the one that `choose` takes.
fn joined<T, K: Ord>(
    values: impl Iterator<Item = T>,
    key: impl Fn(&T) -> K,
    choose: impl Fn(T, T) -> T,
) -> Vec<T> {
    let mut all: BTreeMap<K, T> = BTreeMap::new();
    for value in values {
        let key = key(&value);
        let value = match all.remove(&key) {
            Some(other) => choose(other, value),
            None => value,
        };
        all.insert(key, value);
    }
    all.into_values().collect()
}

/// Of two marks of one exercise the one that counts: any verdict rather than none, and the better of
/// two verdicts, since a machine can only make work look worse than it is.
pub fn better(a: Mark, b: Mark) -> Mark {
    let by_status = standing(a.status).cmp(&standing(b.status));
    // Among equals any order does, as long as it is always the same.
    match by_status.then_with(|| text(&a).cmp(&text(&b))).is_ge() {
        true => a,
        false => b,
    }
}

fn better_step(a: Step, b: Step) -> Step {
    let by_status = standing(a.status).cmp(&standing(b.status));
    match by_status.then_with(|| text(&a).cmp(&text(&b))).is_ge() {
        true => a,
        false => b,
    }
}

/// Of what was told twice the later.
fn later(a: Told, b: Told) -> Told {
    let by_time = a.last_at.cmp(&b.last_at);
    match by_time.then_with(|| text(&a).cmp(&text(&b))).is_ge() {
        true => a,
        false => b,
    }
}

fn text<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// How good a status is.
fn standing(status: Status) -> u8 {
    match status {
        Status::Pass => 11,
        Status::Fail => 10,
        Status::Incomplete => 9,
        Status::Crashed => 8,
        Status::OutputLimit => 7,
        Status::Memory => 6,
        Status::Timeout => 5,
        Status::TestsMismatch => 4,
        Status::CompileError => 3,
        Status::NotAttempted => 2,
        Status::Missing => 1,
        Status::InfraError => 0,
    }
}

#[cfg(test)]
mod laws;
