use super::*;
use crate::gradebook::Told;
use crate::gradebook::sample::book;
use crate::gradebook::sample::steps;
use crate::sheet::Level;
use crate::sheet::Said;

use Status::Fail;
use Status::InfraError;
use Status::NotAttempted;
use Status::Pass;

fn said(level: Level, code: &str, message: &str) -> Said {
    Said {
        code: Some(code.to_owned()),
        level,
        message: message.to_owned(),
        line: None,
    }
}

pub(super) fn told(exercise: &str, tries: u32) -> Told {
    Told {
        exercise: exercise.to_owned(),
        tries,
        ms: 3_600_000,
        ..Told::default()
    }
}

#[test]
fn exercises_that_hold_most_learners_come_first() {
    let mut class = book(&[
        ("ana", &[Pass, Fail, Fail]),
        ("ben", &[Pass, Fail, Pass]),
        ("eve", &[InfraError, NotAttempted, Fail]),
        ("gil", &[Fail, NotAttempted, Pass]),
    ]);
    class.rows[0].steps = steps("two", &[(Fail, None), (Fail, None)]);
    class.rows[1].steps = steps(
        "two",
        &[(Fail, None), (Pass, None), (Fail, None), (Fail, None)],
    );
    class.rows[1].told = vec![told("three", 4)];
    let found = insight(&class);
    let seen: Vec<_> = found
        .stops
        .iter()
        .map(|s| (s.exercise.as_str(), s.reached, s.passed))
        .collect();
    assert_eq!(seen, [("two", 2, 0), ("three", 4, 2), ("one", 3, 2)]);
    let held: Vec<&str> = found.stops[1].held.iter().map(|l| l.id.as_str()).collect();
    assert_eq!(held, ["ana", "eve"]);
    assert_eq!(
        (found.stops[0].tries, found.stops[0].self_reported),
        (Some(2.0), false)
    );
    assert_eq!(
        (found.stops[1].tries, found.stops[1].self_reported),
        (Some(4.0), true)
    );
}

#[test]
fn an_error_goes_by_its_note_or_its_code_and_one_text_counts_once() {
    let mut class = book(&[("ana", &[Fail, Fail]), ("eve", &[Fail, Fail])]);
    for row in &mut class.rows {
        row.marks[0].note = Some("moved_in_loop".to_owned());
        row.marks[0].diagnostics = vec![
            said(Level::Warning, "dead_code", ""),
            said(Level::Error, "E0382", ""),
        ];
    }
    class.rows[0].marks[1].diagnostics = vec![said(Level::Error, "E9999", "")];
    class.rows[1].steps = steps("one", &[(Fail, Some("moved_in_loop")); 3]);
    class.rows[1].marks[0].source_sha = class.rows[1].steps[2].source_sha.clone();
    let found = insight(&class);
    assert_eq!(found.errors.len(), 2);
    let moved = &found.errors[0];
    assert!(
        moved.title.starts_with("The loop takes the value"),
        "{}",
        moved.title
    );
    assert!(
        moved
            .go
            .as_deref()
            .unwrap()
            .starts_with("Every turn gets a copy")
    );
    assert_eq!(
        (moved.learners, moved.repeats),
        (2, 2.0),
        "once and three times"
    );
    assert_eq!(moved.codes, ["E0382"]);
    assert_eq!(moved.exercises, [("one".to_owned(), 2)]);
    assert_eq!(found.errors[1].title, "E9999");
}

#[test]
fn drift_is_told_with_what_the_flags_mean() {
    let mut class = book(&[
        ("ana", &[Pass, Pass]),
        ("eve", &[Status::TestsMismatch, Pass]),
    ]);
    class.rows[0].marks[1].tests_drift = true;
    let flag = |line| crate::flags::Flag {
        line,
        kind: "fs".into(),
    };
    class.rows[0].marks[1].flags = vec![flag(1), flag(2)];
    let drift = insight(&class).drift;
    let mismatch = |says: Option<&str>, passed_in| Mismatch {
        exercise: "one".to_owned(),
        says: says.map(str::to_owned),
        passed_in,
    };
    assert_eq!(drift[0].mismatched, [mismatch(None, None)]);
    assert_eq!(
        (drift[1].learner.id.as_str(), &drift[1].drifted),
        ("ana", &vec!["two".to_owned()])
    );
    assert_eq!(drift[1].flags[0].meaning, "uses files");
    assert_eq!(drift[1].flags[0].exercises, ["two"]);

    class.rows[1].marks[0].diagnostics = vec![
        said(Level::Warning, "dead_code", "not this"),
        said(Level::Error, "E0425", "cannot find `f`"),
    ];
    class.rows[1].steps = steps("one", &[(Pass, None), (Pass, None), (Fail, None)]);
    let passed_in = Some(class.rows[1].steps[1].commit.clone());
    let drift = insight(&class).drift;
    assert_eq!(
        drift[0].mismatched,
        [mismatch(Some("cannot find `f`"), passed_in)]
    );
}

#[test]
fn whoever_could_not_be_read_has_not_started_and_weighs_on_no_median() {
    let mut class = book(&[
        ("ana", &[Pass, Pass]),
        ("ben", &[NotAttempted, Status::Missing]),
        ("gil", &[InfraError, NotAttempted]),
        ("eve", &[]),
        ("ida", &[]),
    ]);
    class.rows[3].problem = Some("no such folder".to_owned());
    class.rows[3].learner.section = Some("b".to_owned());
    let found = insight(&class);
    let ids: Vec<&str> = found
        .not_started
        .iter()
        .map(|n| n.learner.id.as_str())
        .collect();
    assert_eq!(
        ids,
        ["ben", "eve"],
        "the machine failed for Gil, and a shard has nothing of Ida"
    );
    let totals = &found.totals;
    assert_eq!((totals.learners, totals.exercises), (5, 2));
    assert_eq!((totals.ungraded, totals.absent), (1, 2));
    assert_eq!(totals.median_solved, Some(0.0), "of 2, 0, 0 and 0");
    let sections: Vec<_> = found
        .sections
        .iter()
        .map(|s| {
            (
                s.name.as_deref(),
                s.learners,
                s.not_started,
                s.median_solved,
            )
        })
        .collect();
    assert_eq!(sections, [(None, 4, 1, Some(0.0)), (Some("b"), 1, 1, None)]);
}

#[test]
fn the_middle_of_two_lies_halfway() {
    assert_eq!(median([3, 1, 2].into_iter()), Some(2.0));
    assert_eq!(median([4, 1].into_iter()), Some(2.5));
    assert_eq!(median(std::iter::empty()), None);
}
