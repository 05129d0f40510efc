//! The **verb** of a statement.

use crate::sheet::Status;

/// What a learner did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    /// The text passes.
    Passed,
    /// The text was tried, and does not do what it should.
    Failed,
    /// There was nothing yet that could be tried.
    Attempted,
    /// Every exercise of the course passes.
    Completed,
}

impl Verb {
    /// What a status says that the learner did; nothing where there is nothing of theirs, or where we
    /// do not know.
    pub(super) fn of(status: Status) -> Option<Verb> {
        match status {
            Status::Pass => Some(Verb::Passed),
            Status::Fail
            | Status::Timeout
            | Status::Memory
            | Status::OutputLimit
            | Status::Crashed => Some(Verb::Failed),
            Status::CompileError | Status::TestsMismatch | Status::Incomplete => {
                Some(Verb::Attempted)
            }
            Status::NotAttempted | Status::Missing | Status::InfraError => None,
        }
    }

    pub(super) fn word(self) -> &'static str {
        match self {
            Verb::Passed => "passed",
            Verb::Failed => "failed",
            Verb::Attempted => "attempted",
            Verb::Completed => "completed",
        }
    }

    pub(super) fn is_success(self) -> bool {
        matches!(self, Verb::Passed | Verb::Completed)
    }
}
