//! A **verdict** is what a check says of an exercise: solved, unsolved, or not checked.
//!
//! `Unsolved` is the learner's, `Unchecked` is ours: nobody's progress or grade may ever suffer
//! from the second. Every way in which a process can end has a name of its own ([`Ending`]), since
//! a learner and a script need different sentences for each.

use std::time::Duration;

use cargo_metadata::diagnostic::Diagnostic;
use cargo_metadata::diagnostic::DiagnosticLevel;
use serde::Deserialize;
use serde::Serialize;

use crate::fault::Fault;
use crate::stand::Stand;

/// The stages of a check, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// The learner's file is there and can be read.
    Intact,
    /// It compiles and lints (and is formatted or documented, where the exercise asks for that).
    Build,
    /// Its tests pass, all of them.
    Test,
    /// Its `main` ends well.
    Run,
}

impl Stage {
    /// The stage as JSON and the journal spell it.
    pub fn word(self) -> &'static str {
        match self {
            Stage::Intact => "intact",
            Stage::Build => "build",
            Stage::Test => "test",
            Stage::Run => "run",
        }
    }
}

/// How a stage ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// As it should.
    Passed,
    /// With an exit code, or by a judgement of ours on a process that claimed success.
    Failed {
        /// The process's exit code; 0 where the process claimed success and was not believed.
        code: i32,
    },
    /// By a signal that was not ours.
    Killed {
        /// The signal's number.
        signal: i32,
    },
    /// Stopped by us: it took longer than its limit.
    TimedOut {
        /// The limit, in milliseconds.
        limit_ms: u64,
    },
    /// Stopped by us: it wrote more than its limit.
    Flooded {
        /// The limit, in bytes.
        limit: u64,
    },
    /// Stopped by us, because the answer was not wanted any more.
    Cancelled,
    /// It never ran; nothing can be said about the learner's text.
    NotStarted {
        /// A sentence for the learner: what is missing and what to do.
        why: String,
    },
}

/// What one stage said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StageReport {
    /// Which stage.
    pub stage: Stage,
    /// How it ended.
    pub ending: Ending,
    /// What went wrong, if it is not told by a diagnostic.
    pub fault: Option<Fault>,
    /// Everything that the compiler said, in its order.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether the first error lies in the given zone: the tests want what the learner's part does
    /// not have.
    #[serde(default)]
    pub in_given: bool,
    /// Everything that the process wrote, up to the limit; not valid UTF-8 is replaced.
    pub output: String,
    /// Where the process's threads stood, if its time was up.
    #[serde(default)]
    pub stands: Vec<Stand>,
    /// The tests, where the stage has any.
    pub tests: Option<Tally>,
    /// A sentence of ours, where neither the compiler nor the process says what happened.
    pub note: Option<String>,
    /// How long it took.
    pub took: Duration,
}

impl StageReport {
    /// A report of a stage that ended so and said nothing.
    pub fn new(stage: Stage, ending: Ending) -> StageReport {
        StageReport {
            stage,
            ending,
            fault: None,
            diagnostics: Vec::new(),
            in_given: false,
            output: String::new(),
            stands: Vec::new(),
            tests: None,
            note: None,
            took: Duration::ZERO,
        }
    }

    /// The compiler's errors, without the closing "aborting due to …" lines, which have no place.
    pub fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().filter(|d| is_error(d))
    }

    /// The compiler's warnings that point at a place.
    pub fn warnings(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics
            .iter()
            .filter(|d| matches!(d.level, DiagnosticLevel::Warning) && !d.spans.is_empty())
    }

    /// The codes of all errors in their order, each once.
    pub fn codes(&self) -> Vec<String> {
        let mut codes = Vec::new();
        for code in self.errors().filter_map(|d| d.code.as_ref()) {
            if !codes.contains(&code.code) {
                codes.push(code.code.clone());
            }
        }
        codes
    }
}

/// Whether a diagnostic is an error of its own, and not the compiler's closing count of them.
///
/// Linker errors have no place either, but they do not begin with "aborting".
pub fn is_error(d: &Diagnostic) -> bool {
    matches!(d.level, DiagnosticLevel::Error | DiagnosticLevel::Ice)
        && !(d.spans.is_empty() && d.message.starts_with("aborting due to"))
}

/// The tests of an exercise: which were expected, which passed, which did not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// How many the course has.
    pub expected: usize,
    /// Names of those that passed.
    pub passed: Vec<String>,
    /// Names of those that failed, in the order of their messages.
    pub failed: Vec<String>,
    /// Names of those that said nothing before the process ended.
    pub unfinished: Vec<String>,
}

/// What a check says of an exercise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "verdict", content = "report")]
pub enum Verdict {
    /// All stages passed; the report holds the warnings and the program's output.
    Solved(StageReport),
    /// The learner's text does not hold yet; the report is of the first stage that says so.
    Unsolved(StageReport),
    /// We could not find out; the report says why.
    Unchecked(StageReport),
}

impl Verdict {
    /// The judge: what the report of the last stage that ran means for the learner.
    pub fn of(report: StageReport) -> Verdict {
        match &report.ending {
            Ending::Passed => Verdict::Solved(report),
            Ending::Failed { .. } => Verdict::Unsolved(report),
            // A compiler that dies or does not come to an end has been killed, starved, or has a
            // bug; a learner's program that does has a fault of its own.
            Ending::Killed { .. } | Ending::TimedOut { .. } | Ending::Flooded { .. } => {
                match report.stage {
                    Stage::Intact | Stage::Build => Verdict::Unchecked(report),
                    Stage::Test | Stage::Run => Verdict::Unsolved(report),
                }
            }
            Ending::Cancelled | Ending::NotStarted { .. } => Verdict::Unchecked(report),
        }
    }

    /// The report behind the verdict.
    pub fn report(&self) -> &StageReport {
        match self {
            Verdict::Solved(report) | Verdict::Unsolved(report) | Verdict::Unchecked(report) => {
                report
            }
        }
    }

    /// The verdict as JSON and the journal spell it.
    pub fn word(&self) -> &'static str {
        match self {
            Verdict::Solved(_) => "solved",
            Verdict::Unsolved(_) => "unsolved",
            Verdict::Unchecked(_) => "unchecked",
        }
    }

    /// Whether the same text would get the same verdict again: what we could not check may be
    /// checkable the next time, and a test or a program may fail because the machine was busy.
    pub fn is_lasting(&self) -> bool {
        match self {
            Verdict::Solved(_) => true,
            Verdict::Unsolved(report) => match report.stage {
                Stage::Intact | Stage::Build => matches!(report.ending, Ending::Failed { .. }),
                Stage::Test | Stage::Run => false,
            },
            Verdict::Unchecked(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(stage: Stage, ending: Ending) -> &'static str {
        Verdict::of(StageReport::new(stage, ending)).word()
    }

    #[test]
    fn every_ending_has_its_verdict() {
        let not_started = || Ending::NotStarted { why: "no".into() };
        for stage in [Stage::Test, Stage::Run] {
            assert_eq!(verdict(stage, Ending::Passed), "solved");
            assert_eq!(verdict(stage, Ending::Failed { code: 1 }), "unsolved");
            assert_eq!(verdict(stage, Ending::TimedOut { limit_ms: 1 }), "unsolved");
            assert_eq!(verdict(stage, Ending::Flooded { limit: 1 }), "unsolved");
            assert_eq!(verdict(stage, Ending::Cancelled), "unchecked");
            assert_eq!(verdict(stage, not_started()), "unchecked");
        }
    }

    #[test]
    fn a_killed_compiler_is_not_the_learners_fault_but_a_killed_test_is() {
        assert_eq!(
            verdict(Stage::Build, Ending::TimedOut { limit_ms: 1 }),
            "unchecked"
        );
        assert_eq!(
            verdict(Stage::Build, Ending::Killed { signal: 9 }),
            "unchecked"
        );
        assert_eq!(
            verdict(Stage::Test, Ending::Killed { signal: 6 }),
            "unsolved"
        );
    }
}
