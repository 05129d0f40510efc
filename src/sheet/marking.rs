//! What a verdict means on a sheet.

use cargo_metadata::diagnostic::Diagnostic;
use cargo_metadata::diagnostic::DiagnosticLevel;

use super::Level;
use super::Outcome;
use super::Said;
use super::Status;
use super::TestMark;
use crate::fault::Fault;
use crate::verdict::Ending;
use crate::verdict::Stage;
use crate::verdict::StageReport;
use crate::verdict::Verdict;
use crate::verdict::is_error;

/// The status of a verdict.
pub fn mark(verdict: &Verdict) -> Status {
    let report = verdict.report();
    match (verdict, &report.ending) {
        (Verdict::Solved(_), _) => Status::Pass,
        (Verdict::Unchecked(_), _) => Status::InfraError,
        (Verdict::Unsolved(_), Ending::TimedOut { .. }) => Status::Timeout,
        (Verdict::Unsolved(_), Ending::Flooded { .. }) => Status::OutputLimit,
        (Verdict::Unsolved(_), Ending::Killed { .. }) => match report.fault {
            Some(Fault::Memory) => Status::Memory,
            _ => Status::Crashed,
        },
        (Verdict::Unsolved(_), _) => failed(report),
    }
}

/// The status of what ended with an exit code, or with one that was not believed.
fn failed(report: &StageReport) -> Status {
    let has_failed = report.tests.as_ref().is_some_and(|t| !t.failed.is_empty());
    match report.stage {
        Stage::Intact => Status::Missing,
        Stage::Build if matches!(report.fault, Some(Fault::Fmt | Fault::Doc)) => Status::Fail,
        // The compiler looks for `main` last, and points to the end of the tests.
        Stage::Build if report.in_given && !lacks_main(report) => Status::TestsMismatch,
        Stage::Build => Status::CompileError,
        // A process that claims success has no right to say which tests failed either.
        Stage::Test if report.ending == (Ending::Failed { code: 0 }) => Status::Incomplete,
        Stage::Test if has_failed => Status::Fail,
        Stage::Test => Status::Incomplete,
        Stage::Run => Status::Fail,
    }
}

/// Whether the text has no `main` where it needs one: no test can be at fault for that.
fn lacks_main(report: &StageReport) -> bool {
    let code = report.errors().next().and_then(|first| first.code.as_ref());
    code.is_some_and(|code| code.code == "E0601")
}

/// The course's tests, by what a report says of them.
pub fn test_marks(expected: &[String], verdict: &Verdict) -> Vec<TestMark> {
    let report = verdict.report();
    if report.stage < Stage::Test {
        return Vec::new();
    }
    let all_passed = matches!(verdict, Verdict::Solved(_)) || report.stage == Stage::Run;
    let tally = report.tests.as_ref();
    let one = |name: &String| {
        let bare = name.rsplit("::").next().unwrap_or(name).to_owned();
        let is_in = |names: Option<&Vec<String>>| names.is_some_and(|n| n.contains(&bare));
        let status = if all_passed {
            Outcome::Pass
        } else if is_in(tally.map(|t| &t.failed)) {
            Outcome::Fail
        } else if is_in(tally.map(|t| &t.passed)) {
            Outcome::Pass
        } else {
            Outcome::Error
        };
        TestMark {
            name: name.clone(),
            status,
            message: said_by(name, &report.output).filter(|_| status == Outcome::Fail),
        }
    };
    expected.iter().map(one).collect()
}

/// What libtest repeats of a failed test's output.
fn said_by(test: &str, output: &str) -> Option<String> {
    let head = format!("---- {test} stdout ----");
    let mut lines = output.lines().skip_while(|line| !line.contains(&head));
    lines.next()?;
    let own = lines.take_while(|line| !line.starts_with("---- ") && *line != "failures:");
    let text: Vec<&str> = own.filter(|line| !line.is_empty()).take(40).collect();
    Some(text.join("\n"))
}

impl From<&Diagnostic> for Said {
    fn from(d: &Diagnostic) -> Said {
        let place = d.spans.iter().find(|span| span.is_primary);
        Said {
            code: d.code.as_ref().map(|code| code.code.clone()),
            level: match d.level {
                _ if is_error(d) => Level::Error,
                DiagnosticLevel::Warning => Level::Warning,
                _ => Level::Note,
            },
            message: d.message.clone(),
            line: place.map(|span| span.line_start),
        }
    }
}
