//! A small gradebook, for tests.

use super::Column;
use super::Gradebook;
use super::Learner;
use super::Row;
use super::Step;
use crate::course::Exercise;
use crate::sheet::Mark;
use crate::sheet::Status;

const NAMES: [&str; 4] = ["one", "two", "three", "four"];

/// The mark of an exercise.
pub(super) fn mark(id: &str, status: Status) -> Mark {
    let exercise = Exercise {
        name: id.to_owned(),
        ..Exercise::default()
    };
    Mark::of(&exercise, status)
}

/// Learners with what each exercise is worth. The first learner has them all.
pub(super) fn book(rows: &[(&str, &[Status])]) -> Gradebook {
    let width = rows.first().map_or(0, |(_, statuses)| statuses.len());
    let column = |id: &&str| Column {
        id: (*id).to_owned(),
        dir: Some("01_all".to_owned()),
        points: 1,
    };
    let row = |(id, statuses): &(&str, &[Status])| Row {
        learner: Learner {
            id: (*id).to_owned(),
            name: (*id).to_owned(),
            section: None,
        },
        marks: NAMES
            .iter()
            .zip(*statuses)
            .map(|(id, status)| mark(id, *status))
            .collect(),
        ..Row::default()
    };
    Gradebook {
        graded_at: "2026-11-21T12:00:00Z".to_owned(),
        columns: NAMES[..width].iter().map(column).collect(),
        rows: rows.iter().map(row).collect(),
        ..Gradebook::default()
    }
}

/// Commits of one exercise, a day apart; each with a note, if there is one.
pub(super) fn steps(exercise: &str, all: &[(Status, Option<&str>)]) -> Vec<Step> {
    let step = |(at, (status, note)): (usize, &(Status, Option<&str>))| Step {
        exercise: exercise.to_owned(),
        commit: format!("{at:040x}"),
        nth: u32::try_from(at).unwrap(),
        at: 86_400 * (at as i64 + 1),
        source_sha: Some(format!("{at:064x}")),
        status: *status,
        codes: Vec::new(),
        note: note.map(str::to_owned),
        test: None,
    };
    all.iter().enumerate().map(step).collect()
}
