//! Where the threads of a hang stood.

use crate::screen::Style;
use crate::stand::Doing;
use crate::stand::Stand;
use crate::verdict::Stage;
use crate::verdict::StageReport;
use crate::view::column::Column;

/// More lines say no more.
const MOST: usize = 8;

/// The longest name that the system keeps of a thread, in bytes.
const CUT: usize = 15;

/// A line for each thread; threads that did the same under the same name share one.
pub(super) fn stands(column: &mut Column, report: &StageReport) {
    let mut stood: Vec<(String, Doing, usize)> = Vec::new();
    for stand in told(report) {
        let name = name(&stand.thread, report);
        let known = stood
            .iter_mut()
            .find(|(known, doing, _)| *known == name && *doing == stand.doing);
        match known {
            Some((_, _, count)) => *count += 1,
            None => stood.push((name, stand.doing, 1)),
        }
    }
    if stood.is_empty() {
        return;
    }
    column.gap();
    column.say(Style::Bold, "Where its threads stood:");
    for (name, doing, count) in stood.iter().take(MOST) {
        let times = match count {
            1 => String::new(),
            count => format!(" ({count} threads)"),
        };
        column.say(Style::Plain, &format!("  {name}{times}: {}", words(*doing)));
    }
    let more = stood.len().saturating_sub(MOST);
    if more > 0 {
        column.say(Style::Plain, &format!("  and {more} more"));
    }
}

/// The threads that the learner knows of: libtest's own only waits for the others.
fn told(report: &StageReport) -> &[Stand] {
    match report.stands.as_slice() {
        [_, others @ ..] if report.stage == Stage::Test && !others.is_empty() => others,
        all => all,
    }
}

/// A test's thread has the test's name, cut short; others are as they are called.
fn name(thread: &str, report: &StageReport) -> String {
    let unfinished = report.tests.iter().flat_map(|tally| &tally.unfinished);
    let short = thread.rsplit("::").next().unwrap_or(thread);
    let is_cut = thread.len() == CUT;
    let mut meant = unfinished.filter(|test| *test == short || is_cut && test.starts_with(short));
    match (meant.next(), meant.next()) {
        (Some(test), None) => test.clone(),
        (Some(_), Some(_)) => format!("{short}…"),
        (None, _) => thread.to_owned(),
    }
}

fn words(doing: Doing) -> &'static str {
    match doing {
        Doing::Works => "at work; does a loop not end?",
        Doing::WaitsForThread => "waits for another thread: a lock, a channel or a join",
        Doing::Sleeps => "sleeps",
        Doing::WaitsForEvents => "waits for events: a timer or the network",
        Doing::WaitsForInput => "waits for a file or the network",
        Doing::Waits => "waits",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::Ending;
    use crate::verdict::Tally;

    fn text(stage: Stage, stands: &[(&str, Doing)], unfinished: &[&str]) -> String {
        let mut report = StageReport::new(stage, Ending::TimedOut { limit_ms: 1 });
        report.stands = stands
            .iter()
            .map(|(thread, doing)| Stand {
                thread: (*thread).to_owned(),
                doing: *doing,
            })
            .collect();
        report.tests = Some(Tally {
            unfinished: unfinished.iter().map(ToString::to_string).collect(),
            ..Tally::default()
        });
        let mut column = Column::new(100);
        super::stands(&mut column, &report);
        let lines = column.into_lines();
        lines.iter().map(|line| line.plain() + "\n").collect()
    }

    #[test]
    fn a_test_is_named_and_its_threads_are_counted() {
        let told = text(
            Stage::Test,
            &[
                ("tests-1a2b3c4d5", Doing::WaitsForThread),
                ("tests::everybod", Doing::WaitsForThread),
                ("tests::everybod", Doing::Works),
                ("tests::everybod", Doing::WaitsForThread),
                ("tokio-rt-worker", Doing::WaitsForEvents),
            ],
            &["everybody_goes_home", "nobody_stays"],
        );
        assert_eq!(
            told,
            "Where its threads stood:\n\
             \x20 everybody_goes_home (2 threads): waits for another thread: a lock, a channel or a join\n\
             \x20 everybody_goes_home: at work; does a loop not end?\n\
             \x20 tokio-rt-worker: waits for events: a timer or the network\n"
        );
    }

    #[test]
    fn who_is_meant_may_stay_open() {
        let told = text(
            Stage::Test,
            &[
                ("a", Doing::Waits),
                ("tests::who_wait", Doing::Sleeps),
                ("clerk", Doing::WaitsForInput),
            ],
            &["who_waits_first", "who_waits_last"],
        );
        assert!(told.contains("  who_wait…: sleeps\n"), "{told}");
        assert!(told.contains("  clerk: waits for a file"), "{told}");
    }

    #[test]
    fn a_program_has_its_first_thread_and_nothing_known_is_nothing_said() {
        let told = text(Stage::Run, &[("program", Doing::Works)], &[]);
        assert!(told.contains("  program: at work"), "{told}");
        assert_eq!(text(Stage::Test, &[], &["a"]), "");
        let one = text(Stage::Test, &[("tests", Doing::Works)], &["a"]);
        assert!(one.contains("  tests: at work"), "{one}");
    }

    #[test]
    fn a_crowd_is_cut() {
        let names: Vec<String> = (0..12).map(|n| format!("worker{n}")).collect();
        let crowd: Vec<(&str, Doing)> = names.iter().map(|n| (n.as_str(), Doing::Waits)).collect();
        let told = text(Stage::Run, &crowd, &[]);
        assert!(told.ends_with("  worker7: waits\n  and 4 more\n"), "{told}");
    }
}
