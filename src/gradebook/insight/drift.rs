//! Whose folder drifted from the course. It is mostly innocent, and nobody is accused of anything.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::flags::MEANINGS;
use crate::gradebook::Gradebook;
use crate::gradebook::Learner;
use crate::gradebook::Row;
use crate::gradebook::Step;
use crate::sheet::Level;
use crate::sheet::Mark;
use crate::sheet::Status;

/// A learner whose folder is not quite the course's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Drift {
    /// Who.
    pub learner: Learner,
    /// Where the course's tests do not fit what they wrote.
    pub mismatched: Vec<Mismatch>,
    /// Where their tests differ from the course's. The course's were used.
    pub drifted: Vec<String>,
    /// What one may want to look at.
    pub flags: Vec<Look>,
}

/// An exercise that the course's tests do not fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mismatch {
    /// The exercise.
    pub exercise: String,
    /// What the compiler says of it first.
    pub says: Option<String>,
    /// The last commit in which it passed, if the history knows one.
    pub passed_in: Option<String>,
}

/// A flag, and where it was raised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Look {
    /// The flag's word.
    pub kind: String,
    /// What it means.
    pub meaning: String,
    /// The exercises.
    pub exercises: Vec<String>,
}

/// Those with most that could cost points first.
pub(super) fn drift(book: &Gradebook) -> Vec<Drift> {
    let mut all: Vec<Drift> = book.rows.iter().filter_map(of).collect();
    all.sort_by_key(|drift| {
        let (tests, flags) = (drift.drifted.len(), drift.flags.len());
        Reverse((drift.mismatched.len(), tests, flags))
    });
    all
}

fn of(row: &Row) -> Option<Drift> {
    let mut flags: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let (mut mismatched, mut drifted) = (Vec::new(), Vec::new());
    for mark in &row.marks {
        if mark.status == Status::TestsMismatch {
            mismatched.push(mismatch(row, mark));
        }
        if mark.tests_drift {
            drifted.push(mark.id.clone());
        }
        for flag in &mark.flags {
            let places = flags.entry(&flag.kind).or_default();
            if places.last() != Some(&mark.id) {
                places.push(mark.id.clone());
            }
        }
    }
    let is_none = mismatched.is_empty() && drifted.is_empty() && flags.is_empty();
    (!is_none).then(|| Drift {
        learner: row.learner.clone(),
        mismatched,
        drifted,
        flags: flags.into_iter().map(|(kind, e)| look(kind, e)).collect(),
    })
}

fn mismatch(row: &Row, mark: &Mark) -> Mismatch {
    let mut errors = mark
        .diagnostics
        .iter()
        .filter(|said| said.level == Level::Error);
    let passed = |step: &&Step| step.exercise == mark.id && step.status == Status::Pass;
    Mismatch {
        exercise: mark.id.clone(),
        says: errors.next().map(|said| said.message.clone()),
        passed_in: row
            .steps
            .iter()
            .rfind(passed)
            .map(|step| step.commit.clone()),
    }
}

fn look(kind: &str, exercises: Vec<String>) -> Look {
    let known = MEANINGS.iter().find(|(word, _)| *word == kind);
    Look {
        kind: kind.to_owned(),
        meaning: known.map_or(kind, |(_, meaning)| meaning).to_owned(),
        exercises,
    }
}
