//! A text is **tried**, and if it fails, tried twice: a machine that is busy can make a test fail,
//! and what is kept is believed for a long time.

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
    twice(cancel, || {
        gradebook::steady(grader.mark(exercise, found, cancel))
    })
}

fn twice(cancel: &Cancel, mut mark: impl FnMut() -> Mark) -> Tried {
    let first = mark();
    let (mark, is_lasting) = match first.status {
        Status::Fail => {
            let second = mark();
            let is_same = second.status == first.status && failing(&second) == failing(&first);
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
    fn tries(marks: &[Mark]) -> (Status, bool, usize) {
        let mut taken = marks.iter();
        let tried = twice(&Cancel::default(), || taken.next().unwrap().clone());
        (
            tried.mark.status,
            tried.is_lasting,
            marks.len() - taken.len(),
        )
    }

    #[test]
    fn only_a_failure_that_comes_back_the_same_is_kept() {
        let (fail, pass) = (mark(Status::Fail, &["a"]), mark(Status::Pass, &[]));
        let other = mark(Status::Fail, &["b"]);
        let timeout = mark(Status::Timeout, &["a"]);
        assert_eq!(
            tries(&[fail.clone(), fail.clone()]),
            (Status::Fail, true, 2)
        );
        assert_eq!(
            tries(&[fail.clone(), pass.clone()]),
            (Status::Pass, false, 2)
        );
        assert_eq!(tries(&[fail.clone(), other]), (Status::Fail, false, 2));
        assert_eq!(tries(&[fail, timeout.clone()]), (Status::Fail, false, 2));
        assert_eq!(tries(&[pass]), (Status::Pass, true, 1));
        assert_eq!(tries(&[timeout]), (Status::Timeout, false, 1));
    }

    #[test]
    fn what_was_stopped_is_not_kept() {
        let cancel = Cancel::default();
        cancel.cancel();
        assert!(!twice(&cancel, || mark(Status::Pass, &[])).is_lasting);
    }
}
