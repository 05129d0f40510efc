//! Reads what a test binary wrote, and names what went wrong.
//!
//! Success is never the binary's word alone: each of the course's tests must have been reported as
//! passed, none may have failed or be missing, and the process must have ended with 0 after its own
//! summary. A text that calls `exit(0)` inside a test writes no summary.

use crate::fault::Fault;
use crate::verdict::Ending;
use crate::verdict::StageReport;
use crate::verdict::Tally;

/// Fills in the tally and the fault of a test run, and turns a false success into a failure.
pub fn judge(expected: &[String], report: &mut StageReport) {
    let tally = tally(expected, &report.output);
    // Tests that learners add for themselves are welcome, as long as they pass.
    let complete =
        tally.failed.is_empty() && tally.unfinished.is_empty() && has_summary(&report.output);
    match report.ending {
        Ending::Passed if !complete => {
            report.ending = Ending::Failed { code: 0 };
            report.fault = Some(Fault::Uncounted);
            report.note = Some(uncounted(expected, &tally));
        }
        Ending::Passed | Ending::Cancelled | Ending::NotStarted { .. } => {}
        Ending::Failed { .. } => {
            report.fault = Some(if tally.failed.is_empty() {
                Fault::Exit
            } else {
                named_fault(&report.output).unwrap_or(Fault::Test)
            });
        }
        Ending::Killed { .. } => report.fault = Some(killed(&report.output)),
        Ending::TimedOut { .. } => report.fault = Some(Fault::Hang),
        Ending::Flooded { .. } => report.fault = Some(Fault::Flood),
    }
    report.tests = Some(tally);
}

/// Names the fault of a program that did not end well.
pub fn judge_program(report: &mut StageReport) {
    report.fault = match report.ending {
        Ending::Passed | Ending::Cancelled | Ending::NotStarted { .. } => None,
        Ending::Failed { code: 101 } => Some(named_fault(&report.output).unwrap_or(Fault::Panic)),
        Ending::Failed { .. } => Some(Fault::Exit),
        Ending::Killed { .. } => Some(killed(&report.output)),
        Ending::TimedOut { .. } => Some(Fault::Hang),
        Ending::Flooded { .. } => Some(Fault::Flood),
    };
}

/// What a process that died by a signal said last.
fn killed(output: &str) -> Fault {
    if output.contains("has overflowed its stack") {
        Fault::Overflow
    } else if output.contains(" panicked at ") && !names_an_abort(output) {
        // The profile of many courses ends every panic of a program with an abort.
        named_fault(output).unwrap_or(Fault::Panic)
    } else if output.contains("memory allocation of ") || output.contains("capacity overflow") {
        Fault::Memory
    } else {
        Fault::Abort
    }
}

/// Whether a panic was one that aborts: it came out of a function that cannot unwind, or during
/// another panic.
fn names_an_abort(output: &str) -> bool {
    output.contains("cannot unwind") || output.contains("non-unwinding panic")
}

/// Which tests passed, failed, or said nothing, by the lines `test path::name ... ok`.
fn tally(expected: &[String], output: &str) -> Tally {
    let mut tally = Tally {
        expected: expected.len(),
        ..Tally::default()
    };
    for (name, outcome) in output.lines().filter_map(test_line) {
        match outcome {
            "ok" if expected.iter().any(|expected| expected == name) => {
                tally.passed.push(name.to_owned());
            }
            "FAILED" => tally.failed.push(name.to_owned()),
            _ => {}
        }
    }
    // In the order of the file, not of the threads; a learner's own tests last.
    let place = |name: &String| expected.iter().position(|expected| expected == name);
    tally
        .failed
        .sort_by_key(|name| place(name).unwrap_or(usize::MAX));
    // A stack that overflows ends the process, and the thread's name is all that is told.
    if let Some(name) = overflowed(output)
        && expected.contains(&name)
    {
        tally.failed.push(name);
    }
    tally.unfinished = expected
        .iter()
        .filter(|name| !tally.passed.contains(name) && !tally.failed.contains(name))
        .cloned()
        .collect();
    tally
}

/// `test tests::name ... ok` as (`name`, `ok`); also `test tests::name - should panic ... ok`.
/// A program that writes past the capture, without a line end, may stand before it on its line.
fn test_line(line: &str) -> Option<(&str, &str)> {
    let (before, outcome) = line.rsplit_once(" ... ")?;
    let path = before.rsplit_once("test ")?.1.split(" - ").next()?;
    let name = path.rsplit("::").next()?;
    let outcome = outcome.split([' ', ',']).next()?;
    Some((name, outcome))
}

/// The test whose thread says `thread 'tests::name' (7) has overflowed its stack`.
fn overflowed(output: &str) -> Option<String> {
    let line = output
        .lines()
        .find(|line| line.contains("' ") && line.ends_with("has overflowed its stack"))?;
    let path = line.split('\'').nth(1)?;
    Some(path.rsplit("::").next()?.to_owned())
}

/// libtest's last line; a process that left early never wrote it.
fn has_summary(output: &str) -> bool {
    output.lines().any(|line| line.contains("test result: ok."))
}

/// The fault that a failing test names itself, by beginning its message with the word and a colon.
/// Of several, the first in [`Fault::NAMED_BY_TESTS`].
fn named_fault(output: &str) -> Option<Fault> {
    Fault::NAMED_BY_TESTS.into_iter().find(|fault| {
        let word = fault.word();
        output.lines().any(|line| {
            // The message stands on its own line, or behind what `assert_eq!` says before it.
            let message = match line.split_once(" failed: ") {
                Some((before, after)) if before.starts_with("assertion") => after,
                _ => line,
            };
            message
                .strip_prefix(word)
                .is_some_and(|rest| rest.starts_with(": "))
        })
    })
}

/// The sentence for a process that claims success without the course's tests.
fn uncounted(expected: &[String], tally: &Tally) -> String {
    let missing = match tally.unfinished.as_slice() {
        [] => String::new(),
        [one] => format!(" `{one}` did not run to its end."),
        [one, rest @ ..] => format!(" `{one}` and {} more did not run to their end.", rest.len()),
    };
    let passed = tally.passed.len();
    let of = expected.len();
    format!(
        "The process ended with success, but {passed} of the exercise's {of} tests passed.{missing} \
         Does something end the process early, as `std::process::exit` does?"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::Stage;

    fn judged(expected: &[&str], ending: Ending, output: &str) -> StageReport {
        let names: Vec<String> = expected.iter().map(ToString::to_string).collect();
        let mut report = StageReport {
            output: output.to_owned(),
            ..StageReport::new(Stage::Test, ending)
        };
        judge(&names, &mut report);
        report
    }

    const TWO: &str = "running 2 tests\ntest tests::a ... ok\ntest tests::b ... ok\n\n\
                       test result: ok. 2 passed; 0 failed; 0 ignored\n";

    #[test]
    fn all_tests_passed_is_passed() {
        let report = judged(&["a", "b"], Ending::Passed, TWO);
        assert_eq!((report.ending, report.fault), (Ending::Passed, None));
    }

    #[test]
    fn a_success_without_the_courses_tests_is_not_believed() {
        let none = "running 0 tests\n\ntest result: ok. 0 passed; 0 failed\n";
        let early = "running 2 tests\ntest tests::a ... ok\n";
        let fewer = "test tests::a ... ok\ntest result: ok. 1 passed\n";
        let others = "test tests::x ... ok\ntest tests::y ... ok\ntest result: ok. 2 passed\n";
        for output in [none, early, fewer, others, ""] {
            let report = judged(&["a", "b"], Ending::Passed, output);
            assert_eq!(report.fault, Some(Fault::Uncounted), "{output}");
            assert_eq!(report.ending, Ending::Failed { code: 0 });
            assert!(report.note.unwrap().contains("process::exit"));
        }
    }

    #[test]
    fn tests_of_the_learners_own_are_welcome() {
        let more = format!("test mine::c ... ok\n{TWO}");
        let report = judged(&["a", "b"], Ending::Passed, &more);
        assert_eq!(report.ending, Ending::Passed);
        assert_eq!(report.tests.unwrap().passed, ["a", "b"]);
    }

    #[test]
    fn the_test_that_did_not_return_is_named() {
        let output = "running 2 tests\ntest tests::a ... ok\n";
        let report = judged(&["a", "b"], Ending::TimedOut { limit_ms: 9 }, output);
        assert_eq!(report.fault, Some(Fault::Hang));
        assert_eq!(report.tests.unwrap().unfinished, ["b"]);
    }

    #[test]
    fn a_test_names_its_fault_and_otherwise_it_is_a_failed_test() {
        let ending = Ending::Failed { code: 101 };
        let line = |message: &str| format!("test tests::a ... FAILED\n{message}\n");
        let fault = |message: &str| judged(&["a"], ending.clone(), &line(message)).fault;
        assert_eq!(fault("leak: 1 task is alive"), Some(Fault::Leak));
        assert_eq!(
            fault("assertion `left == right` failed: lost work: a byte"),
            Some(Fault::LostWork)
        );
        assert_eq!(fault("the leak: is in the text"), Some(Fault::Test));
        assert_eq!(fault("wrong sum"), Some(Fault::Test));
    }

    #[test]
    fn an_early_exit_code_is_not_a_failed_test() {
        let report = judged(&["a"], Ending::Failed { code: 7 }, "running 1 test\n");
        assert_eq!(report.fault, Some(Fault::Exit));
    }

    #[test]
    fn a_killed_process_says_what_killed_it() {
        let killed = Ending::Killed { signal: 6 };
        let fault = |output: &str| judged(&["a"], killed.clone(), output).fault;
        let stack = "thread 'tests::a' has overflowed its stack\n";
        assert_eq!(fault(stack), Some(Fault::Overflow));
        let memory = "memory allocation of 4096 bytes failed\n";
        assert_eq!(fault(memory), Some(Fault::Memory));
        assert_eq!(fault(""), Some(Fault::Abort));
        let panic = "thread 'main' panicked at src/main.rs:1:1:\nleak: 1 task\n";
        assert_eq!(fault(panic), Some(Fault::Leak));
        assert_eq!(
            fault("thread 'main' panicked at a.rs:1:1:\nno\n"),
            Some(Fault::Panic)
        );
        let across =
            "thread 'main' panicked at a.rs:1:1:\npanic in a function that cannot unwind\n";
        assert_eq!(fault(across), Some(Fault::Abort));
    }

    #[test]
    fn output_that_was_not_captured_does_not_hide_a_test() {
        let output = "hellotest tests::a ... ok\n\nbyetest result: ok. 1 passed\n";
        assert_eq!(judged(&["a"], Ending::Passed, output).fault, None);
    }

    #[test]
    fn should_panic_tests_count_by_their_name() {
        let output = "test tests::a - should panic ... ok\ntest result: ok. 1 passed\n";
        assert_eq!(
            judged(&["a"], Ending::Passed, output).ending,
            Ending::Passed
        );
    }

    #[test]
    fn the_test_whose_stack_overflowed_is_the_one_that_failed() {
        let mut report = StageReport::new(Stage::Test, Ending::Killed { signal: 6 });
        report.output =
            "running 2 tests\n\nthread 'tests::deep' (7) has overflowed its stack\nfatal\n"
                .to_owned();
        judge(&["other".to_owned(), "deep".to_owned()], &mut report);
        let tally = report.tests.unwrap();
        assert_eq!(
            (report.fault, tally.failed),
            (Some(Fault::Overflow), vec!["deep".to_owned()])
        );
        assert_eq!(tally.unfinished, ["other"]);
    }
}
