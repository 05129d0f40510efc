//! The **status** of an exercise: what came of grading it.

use serde::Deserialize;
use serde::Serialize;

/// What is said of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It compiles, lints, and all of the course's tests passed.
    Pass,
    /// A test failed, or the program did.
    Fail,
    /// The learner's part does not compile, or the exercise refuses a lint that it raises.
    CompileError,
    /// The learner's part compiles and the course's tests do not fit it: a name or a signature is
    /// another.
    TestsMismatch,
    /// It did not come to an end.
    Timeout,
    /// It asked for more memory than it may have.
    Memory,
    /// It wrote more than it may.
    OutputLimit,
    /// A signal ended it.
    Crashed,
    /// The process ended before the tests did.
    Incomplete,
    /// The text is the starter's.
    NotAttempted,
    /// There is no file that could be graded.
    Missing,
    /// We could not find out. Never a zero.
    InfraError,
}

impl Status {
    /// Every status.
    pub const ALL: [Status; 12] = [
        Status::Pass,
        Status::Fail,
        Status::CompileError,
        Status::TestsMismatch,
        Status::Timeout,
        Status::Memory,
        Status::OutputLimit,
        Status::Crashed,
        Status::Incomplete,
        Status::NotAttempted,
        Status::Missing,
        Status::InfraError,
    ];

    /// The status as JSON spells it.
    pub fn word(self) -> &'static str {
        match self {
            Status::Pass => "pass",
            Status::Fail => "fail",
            Status::CompileError => "compile_error",
            Status::TestsMismatch => "tests_mismatch",
            Status::Timeout => "timeout",
            Status::Memory => "memory",
            Status::OutputLimit => "output_limit",
            Status::Crashed => "crashed",
            Status::Incomplete => "incomplete",
            Status::NotAttempted => "not_attempted",
            Status::Missing => "missing",
            Status::InfraError => "infra_error",
        }
    }
}
