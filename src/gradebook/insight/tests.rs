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

/// Four who pass `one`, and Eve, who tried it and `two`.
fn class() -> Gradebook {
    book(&[
        ("ana", &[Pass, NotAttempted]),
        ("ben", &[Pass, NotAttempted]),
        ("gil", &[Pass, NotAttempted]),
        ("ida", &[Pass, NotAttempted]),
        ("eve", &[Fail, Fail]),
    ])
}

fn told(exercise: &str, tries: u32) -> Told {
    Told {
        exercise: exercise.to_owned(),
        tries,
        ms: 3_600_000,
        ..Told::default()
    }
}

#[test]
fn whoever_is_short_of_what_most_others_pass_is_stuck() {
    let found = insight(&class());
    assert_eq!(found.stuck.len(), 1);
    let eve = &found.stuck[0];
    assert_eq!(
        (eve.learner.id.as_str(), eve.exercise.as_str()),
        ("eve", "one")
    );
    assert_eq!(eve.evidence, Evidence::Comparison);
    assert_eq!((eve.others.attempted, eve.others.passed), (4, 4));
    assert_eq!(eve.tries, None);
    assert!(eve.also.is_empty(), "nobody else tried `two`");
}

#[test]
fn two_others_say_nothing_and_neither_do_those_who_fail_as_well() {
    let few = book(&[("ana", &[Pass]), ("ben", &[Pass]), ("eve", &[Fail])]);
    assert!(insight(&few).stuck.is_empty());
    let half = book(&[
        ("ana", &[Pass]),
        ("ben", &[Pass]),
        ("gil", &[Fail]),
        ("ida", &[Fail]),
        ("eve", &[Fail]),
    ]);
    assert!(insight(&half).stuck.is_empty());
}

#[test]
fn whoever_went_on_and_passed_something_later_is_not_stuck_by_comparison() {
    let mut class = class();
    class.rows[4].marks[1].status = Pass;
    assert!(insight(&class).stuck.is_empty());
    class.rows[4].steps = steps("one", &[(Fail, None); 3]);
    assert_eq!(insight(&class).stuck.len(), 1, "their commits know better");
}

#[test]
fn commits_weigh_more_than_a_comparison_and_begin_after_the_last_pass() {
    let mut class = class();
    let borrow = Some("moved_in_loop");
    class.rows[4].steps = steps(
        "two",
        &[
            (Fail, None),
            (Pass, None),
            (Fail, borrow),
            (Fail, borrow),
            (Fail, None),
        ],
    );
    let eve = insight(&class).stuck.remove(0);
    assert_eq!(
        (eve.exercise.as_str(), eve.evidence),
        ("two", Evidence::History)
    );
    assert_eq!((eve.tries, eve.repeats), (Some(3), Some(1)));
    assert_eq!(eve.since.as_deref(), Some("1970-01-04T00:00:00Z"));
    assert_eq!(eve.last.as_deref(), Some("1970-01-06T00:00:00Z"));
    assert_eq!(eve.also, ["one"]);
    // Two commits are no standstill, whatever the others do.
    class.rows[4].steps = steps("one", &[(Fail, borrow), (Fail, borrow)]);
    assert!(insight(&class).stuck.is_empty());
}

#[test]
fn those_who_repeat_an_error_come_before_those_who_try_something_new() {
    let mut class = book(&[("ana", &[Fail]), ("ben", &[Fail])]);
    class.rows[0].steps = steps("one", &[(Fail, None); 4]);
    class.rows[1].steps = steps("one", &[(Fail, Some("moved_in_loop")); 3]);
    let found = insight(&class);
    let order: Vec<&str> = found.stuck.iter().map(|s| s.learner.id.as_str()).collect();
    assert_eq!(order, ["ben", "ana"]);
}

#[test]
fn a_journal_counts_as_told_and_a_clock_may_say_anything() {
    let mut class = class();
    class.rows[4].told = vec![told("two", 10)];
    class.rows[4].told[0].last_at = Some(u64::MAX);
    let eve = insight(&class).stuck.remove(0);
    assert_eq!(eve.evidence, Evidence::SelfReported);
    assert_eq!(
        (eve.tries, eve.last, eve.ms),
        (Some(10), None, Some(3_600_000))
    );
    class.rows[4].told = vec![told("two", 9)];
    assert_eq!(insight(&class).stuck[0].evidence, Evidence::Comparison);
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
    let said = |level, code: &str| Said {
        code: Some(code.to_owned()),
        level,
        message: String::new(),
        line: None,
    };
    for row in &mut class.rows {
        row.marks[0].note = Some("moved_in_loop".to_owned());
        row.marks[0].diagnostics = vec![
            said(Level::Warning, "dead_code"),
            said(Level::Error, "E0382"),
        ];
    }
    class.rows[0].marks[1].diagnostics = vec![said(Level::Error, "E9999")];
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
    assert_eq!(drift[0].mismatched, ["one"]);
    assert_eq!(
        (drift[1].learner.id.as_str(), &drift[1].drifted),
        ("ana", &vec!["two".to_owned()])
    );
    assert_eq!(drift[1].flags[0].meaning, "uses files");
    assert_eq!(drift[1].flags[0].exercises, ["two"]);
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
