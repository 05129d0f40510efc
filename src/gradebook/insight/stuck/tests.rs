use super::*;
use crate::gradebook::insight;
use crate::gradebook::insight::tests::told;
use crate::gradebook::sample::book;
use crate::gradebook::sample::steps;
use crate::sheet::Outcome;
use crate::sheet::TestMark;

use Status::Fail;
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
fn where_the_coach_has_no_word_the_failed_test_has() {
    let mut class = book(&[("eve", &[Fail])]);
    let eve = &mut class.rows[0];
    let test = |name: &str, status, message: Option<&str>| TestMark {
        name: name.to_owned(),
        status,
        message: message.map(str::to_owned),
    };
    eve.marks[0].tests = vec![
        test("tests::first", Outcome::Pass, None),
        test(
            "tests::second",
            Outcome::Fail,
            Some(
                "thread 'x' panicked at a.rs:1:2:\nassertion `left == right` failed: too few\n  left: 1",
            ),
        ),
    ];
    let failed = Some("second");
    // A, B, A, B, and a third that fails elsewhere.
    eve.steps = steps("one", &[(Fail, None); 5]);
    for (at, (text, test)) in [
        ("a", failed),
        ("b", failed),
        ("a", failed),
        ("b", failed),
        ("c", None),
    ]
    .into_iter()
    .enumerate()
    {
        eve.steps[at].source_sha = Some(text.to_owned());
        eve.steps[at].test = test.map(str::to_owned);
    }
    let eve = insight(&class).stuck.remove(0);
    assert_eq!(eve.test.as_deref(), Some("second: too few"));
    assert_eq!((eve.title, eve.cause), (None, None));
    assert_eq!(
        (eve.tries, eve.repeats, eve.returns),
        (Some(5), Some(3), Some(2))
    );
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
