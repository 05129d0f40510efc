//! What a process wrote, as far as it is worth reading.

use crate::fault::Fault;
use crate::verdict::Stage;
use crate::verdict::StageReport;

/// What a process wrote, without what libtest says around it and we have said already.
pub(super) fn told(report: &StageReport) -> String {
    let output = report.output.as_str();
    if report.stage != Stage::Test {
        return output.to_owned();
    }
    let is_frame = |line: &&str| {
        let line = line.trim_end();
        line == "failures:"
            || line.starts_with("    tests::")
            || line.starts_with("test result: ")
            || line.starts_with("error: test failed")
            || line.starts_with("note: run with `RUST_BACKTRACE=")
            || is_count(line)
            || (line.starts_with("test ") && line.contains(" ... "))
    };
    let mut told = String::new();
    let mut was_empty = true;
    for line in output.lines().filter(|line| !is_frame(line)) {
        let is_empty = line.trim().is_empty();
        if !(is_empty && was_empty) {
            told.push_str(line);
            told.push('\n');
        }
        was_empty = is_empty;
    }
    match &report.tests {
        Some(tally) => in_order(told.trim_end(), &tally.failed),
        None => told.trim_end().to_owned(),
    }
}

/// What the failed tests wrote, in the order of their names: libtest has the order of its threads.
fn in_order(told: &str, names: &[String]) -> String {
    let mut blocks: Vec<String> = vec![String::new()];
    let mut places = vec![0];
    for line in told.lines() {
        if let Some(place) = names.iter().position(|name| is_head(line, name)) {
            blocks.push(String::new());
            places.push(place + 1);
        }
        if let Some(block) = blocks.last_mut() {
            block.push_str(line);
            block.push('\n');
        }
    }
    let mut order: Vec<usize> = (0..blocks.len()).collect();
    order.sort_by_key(|at| places[*at]);
    let blocks: Vec<&str> = order.iter().map(|at| blocks[*at].trim_end()).collect();
    blocks.join("\n\n").trim().to_owned()
}

/// The failed test whose message names the fault, where the first failed test is another one.
pub(super) fn who_says(report: &StageReport, fault: Fault) -> Option<&str> {
    let failed = &report.tests.as_ref()?.failed;
    let named = format!("{}: ", fault.word());
    let mut current = None;
    for line in report.output.lines() {
        current = failed.iter().find(|name| is_head(line, name)).or(current);
        // `assert_eq!` says something of its own before the message.
        if line.starts_with(&named) || line.contains(&format!(" failed: {named}")) {
            let says = current.filter(|name| failed.first() != Some(name));
            return says.map(String::as_str);
        }
    }
    None
}

/// `---- tests::name stdout ----`
fn is_head(line: &str, name: &str) -> bool {
    line.strip_prefix("---- ")
        .and_then(|rest| rest.strip_suffix(" stdout ----"))
        .is_some_and(|path| path.rsplit("::").next() == Some(name))
}

/// `running 2 tests`
fn is_count(line: &str) -> bool {
    line.strip_prefix("running ")
        .and_then(|rest| rest.split_once(' '))
        .is_some_and(|(n, what)| n.parse::<usize>().is_ok() && what.starts_with("test"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::Ending;
    use crate::verdict::Tally;

    #[test]
    fn what_libtest_says_around_a_message_is_left_out() {
        let mut report = StageReport::new(Stage::Test, Ending::Failed { code: 101 });
        report.output =
            "\nrunning 3 tests\ntest tests::a ... ok\ntest tests::it_ends ... FAILED\n\n\
            failures:\n\n---- tests::it_ends stdout ----\n\n\
            thread 'tests::it_ends' panicked at src/a.rs:9:5:\nleak: 1 task is alive\n\
            note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n\n\n\
            failures:\n    tests::it_ends\n\ntest result: FAILED. 1 passed; 1 failed\n"
                .to_owned();
        let told = told(&report);
        assert_eq!(
            told,
            "---- tests::it_ends stdout ----\n\n\
             thread 'tests::it_ends' panicked at src/a.rs:9:5:\nleak: 1 task is alive"
        );
    }

    #[test]
    fn failed_tests_speak_in_the_order_of_the_file() {
        let mut report = StageReport::new(Stage::Test, Ending::Failed { code: 101 });
        report.output = "---- tests::late stdout ----\n\nlate says\n\n\n\
            ---- tests::early stdout ----\n\nearly says\n\nfailures:\n    tests::early\n"
            .to_owned();
        report.tests = Some(Tally {
            failed: vec!["early".to_owned(), "late".to_owned()],
            ..Tally::default()
        });
        assert_eq!(
            told(&report),
            "---- tests::early stdout ----\n\nearly says\n\n\
             ---- tests::late stdout ----\n\nlate says"
        );
    }

    #[test]
    fn who_names_the_fault_is_said_where_it_is_not_the_first() {
        let mut report = StageReport::new(Stage::Test, Ending::Failed { code: 101 });
        report.output = "---- tests::late stdout ----\n\nleak: 1 task is alive\n\n\
            ---- tests::early stdout ----\n\nassertion `left == right` failed: order\n"
            .to_owned();
        let says = |failed: &[&str], fault| {
            let mut report = report.clone();
            report.tests = Some(Tally {
                failed: failed.iter().map(ToString::to_string).collect(),
                ..Tally::default()
            });
            who_says(&report, fault).map(str::to_owned)
        };
        let late = Some("late".to_owned());
        assert_eq!(says(&["early", "late"], Fault::Leak), late);
        assert_eq!(says(&["late", "early"], Fault::Leak), None);
        assert_eq!(says(&["early", "late"], Fault::Test), None);
    }

    #[test]
    fn a_program_is_shown_as_it_wrote() {
        let mut report = StageReport::new(Stage::Run, Ending::Passed);
        report.output = "running 3 tests\n\n\nok\n".to_owned();
        assert_eq!(told(&report), report.output);
    }
}
