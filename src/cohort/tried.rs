//! A text is **tried**, and if it fails or crashes, tried twice: a machine that is busy can make a test
//! fail, and what is kept is believed for a long time.

use crate::course::Exercise;
use crate::grade::Found;
use crate::grade::Grader;
use crate::gradebook;
use crate::process::Cancel;
use crate::sheet::Mark;
use crate::sheet::Outcome;
use crate::sheet::Status;

/// A mark, and whether the same text would always get it.
pub(super) struct Tried {
    pub(super) mark: Mark,
    pub(super) is_lasting: bool,
}

/// Marks a text. Where two tries differ the better one counts.
pub(super) fn tried(grader: &Grader, exercise: &Exercise, found: &Found, cancel: &Cancel) -> Tried {
    let first = || {
        let (mark, fails_again) = grader.mark_surely(exercise, found, cancel);
        (gradebook::steady(mark), fails_again)
    };
    let second = || gradebook::steady(grader.mark(exercise, found, cancel));
    twice(cancel, first, second)
}

/// The mark of a first try, which may know that a second would fail the same way, and else of two.
fn twice(
    cancel: &Cancel,
    first: impl FnOnce() -> (Mark, bool),
    second: impl FnOnce() -> Mark,
) -> Tried {
    let (first, fails_again) = first();
    let (mark, is_lasting) = match first.status {
        Status::Fail | Status::Crashed if fails_again => (first, true),
        Status::Fail | Status::Crashed => {
            let second = second();
            let is_same = second.status == Status::Fail
                && first.status == Status::Fail
                && failing(&second) == failing(&first);
            match is_same {
                true => (first, true),
                false => (gradebook::better(first, second), false),
            }
        }
        status => (first, lasts(status)),
    };
    Tried {
        mark,
        // What was stopped in the middle says nothing about the text.
        is_lasting: is_lasting && !cancel.is_cancelled(),
    }
}

/// Whether one try is enough to know what the next one would give.
pub(super) fn lasts(status: Status) -> bool {
    match status {
        Status::Pass | Status::CompileError | Status::TestsMismatch | Status::Incomplete => true,
        Status::Fail
        | Status::Timeout
        | Status::Memory
        | Status::OutputLimit
        | Status::Crashed
        | Status::NotAttempted
        | Status::Missing
        | Status::InfraError => false,
    }
}

/// The names of the tests that did not pass.
fn failing(mark: &Mark) -> Vec<&str> {
    let failing = mark
        .tests
        .iter()
        .filter(|test| test.status != Outcome::Pass);
    failing.map(|test| test.name.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::sheet::TestMark;

    fn mark(status: Status, failing: &[&str]) -> Mark {
        let test = |name: &&str| TestMark {
            name: (*name).to_owned(),
            status: Outcome::Fail,
            message: None,
        };
        Mark {
            tests: failing.iter().map(test).collect(),
            ..Mark::of(&Exercise::default(), status)
        }
    }

    /// The status that counts, whether it lasts, and how many tries it took.
    fn tries(marks: &[&Mark], fails_again: bool) -> (Status, bool, usize) {
        let taken = Cell::new(0);
        let next = || marks[taken.replace(taken.get() + 1)].clone();
        let tried = twice(&Cancel::default(), || (next(), fails_again), next);
        (tried.mark.status, tried.is_lasting, taken.get())
    }

    #[test]
    fn only_a_failure_that_comes_back_the_same_is_kept() {
        let (fail, pass) = (mark(Status::Fail, &["a"]), mark(Status::Pass, &[]));
        let other = mark(Status::Fail, &["b"]);
        let timeout = mark(Status::Timeout, &["a"]);
        let crash = mark(Status::Crashed, &["a"]);
        for (marks, status, is_lasting) in [
            ([&fail, &fail], Status::Fail, true),
            ([&fail, &pass], Status::Pass, false),
            ([&fail, &other], Status::Fail, false),
            ([&fail, &timeout], Status::Fail, false),
            // By a signal of somebody else's, perhaps.
            ([&crash, &crash], Status::Crashed, false),
            ([&crash, &pass], Status::Pass, false),
        ] {
            assert_eq!(tries(&marks, false), (status, is_lasting, 2));
        }
        assert_eq!(tries(&[&pass], false), (Status::Pass, true, 1));
        assert_eq!(tries(&[&timeout], false), (Status::Timeout, false, 1));
        // Their programs have come to the same end twice already.
        assert_eq!(tries(&[&fail], true), (Status::Fail, true, 1));
        assert_eq!(tries(&[&crash], true), (Status::Crashed, true, 1));
    }

    #[test]
    fn what_was_stopped_is_not_kept() {
        let cancel = Cancel::default();
        cancel.cancel();
        let pass = || mark(Status::Pass, &[]);
        assert!(!twice(&cancel, || (pass(), false), pass).is_lasting);
    }
}
