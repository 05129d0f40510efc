//! What a verdict says: the compiler's own text first, then ours.

use cargo_metadata::diagnostic::Diagnostic;

use crate::built_in;
use crate::coach;
use crate::coach::Sight;
use crate::course::Exercise;
use crate::error::count;
use crate::screen::Style;
use crate::session::Given;
use crate::session::Outcome;
use crate::verdict::Ending;
use crate::verdict::Stage;
use crate::verdict::StageReport;
use crate::verdict::Tally;
use crate::verdict::Verdict;
use crate::verdict::is_error;
use crate::view::advice::advice;
use crate::view::column::Column;
use crate::view::fault;
use crate::view::output;
use crate::view::stands::stands;

/// How a reader goes on: on the screen by keys, elsewhere by commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ways {
    /// Keys.
    Keys,
    /// Commands.
    Commands,
}

/// What is wrong first, or that nothing is.
pub(super) fn first(column: &mut Column, exercise: &Exercise, outcome: &Outcome, ways: Ways) {
    match &outcome.verdict {
        Verdict::Solved(report) => solved(column, exercise, report, ways),
        Verdict::Unsolved(report) => unsolved(column, &exercise.name, report),
        Verdict::Unchecked(report) => unchecked(column, report),
    }
    if outcome.given == Given::Restored {
        column.gap();
        column.say(Style::Note, &restored(ways));
    }
}

/// That the given zone was changed, and what it means.
pub(super) fn restored(ways: Ways) -> String {
    let how = match ways {
        Ways::Keys => "x offers to restore it",
        Ways::Commands => "In `goferris watch`, x offers to restore it",
    };
    format!(
        "The given part below the line was changed, and the course's own was used. What is yours, imports too, goes above the line. {how}."
    )
}

/// What is wrong besides, for whoever reads on.
pub(super) fn rest(column: &mut Column, diagnostics: &[Diagnostic]) {
    let mut errors = diagnostics.iter().filter(|d| is_error(d));
    if errors.next().is_none() {
        return;
    }
    let more = errors.clone().count();
    if more > 0 {
        column.gap();
        column.say(Style::Bold, &format!("{}:", count(more, "more error")));
        errors.for_each(|d| rendered(column, d));
    }
    warnings(column, diagnostics);
}

/// The first error, whole.
pub(super) fn first_error(column: &mut Column, diagnostics: &[Diagnostic]) {
    if let Some(error) = diagnostics.iter().find(|d| is_error(d)) {
        rendered(column, error);
    }
}

/// Everything that is not an error and points at a place.
fn warnings(column: &mut Column, diagnostics: &[Diagnostic]) {
    diagnostics
        .iter()
        .filter(|d| !is_error(d) && !d.spans.is_empty())
        .for_each(|d| rendered(column, d));
}

/// A diagnostic as the compiler wrote it.
fn rendered(column: &mut Column, diagnostic: &Diagnostic) {
    /// Where rustc has put the name of a long type: a file that is gone by now.
    const LONG_TYPES: [&str; 2] = [
        "the full name for the type has been written to",
        "consider using `--verbose` to print the full type name",
    ];
    column.gap();
    let text = diagnostic.rendered.as_ref().unwrap_or(&diagnostic.message);
    let is_of_use = |line: &&str| !LONG_TYPES.iter().any(|words| line.contains(words));
    let lines: Vec<&str> = text.lines().filter(is_of_use).collect();
    column.add(&lines.join("\n"));
}

fn solved(column: &mut Column, exercise: &Exercise, report: &StageReport, ways: Ways) {
    column.say(Style::Good, "Solved.");
    let name = &exercise.name;
    let path = exercise.solution_path().display().to_string();
    column.gap();
    match ways {
        Ways::Keys => {
            column.say(Style::Plain, "n goes on to the next exercise.");
            column.say(
                Style::Plain,
                &format!("s shows the author's solution: {path}"),
            );
        }
        Ways::Commands => {
            let sentence = format!(
                "`goferris` goes on. `goferris solution {name}` shows the author's solution: {path}"
            );
            column.say(Style::Plain, &sentence);
        }
    }
    if report.stage == Stage::Run && !report.output.trim().is_empty() {
        column.gap();
        column.say(Style::Bold, "The program wrote:");
        column.add_output(&report.output);
    }
    if report.warnings().next().is_some() {
        column.gap();
        column.say(Style::Bold, "The compiler would still change this:");
        warnings(column, &report.diagnostics);
    }
}

fn unsolved(column: &mut Column, exercise: &str, report: &StageReport) {
    let note = coach::advise(built_in::notes(), &Sight::of(exercise, report));
    first_error(column, &report.diagnostics);
    if let Some(tally) = &report.tests {
        tests(column, tally, &report.ending);
    }
    if let Some(fault) = report.fault {
        let words = fault::words(fault, report);
        column.gap();
        let who = output::who_says(report, fault);
        let who = who.map_or_else(String::new, |test| format!(" `{test}` says so."));
        column.say(Style::Bad, &format!("{}{who}", words.what));
        if let Some([go, next]) = words.more.filter(|_| note.is_none()) {
            column.say(Style::Note, go);
            column.say(Style::Plain, &format!("Next: {next}"));
        }
    }
    stands(column, report);
    if let Some(note) = &report.note {
        column.gap();
        column.say(Style::Plain, note);
    }
    if let Some(note) = note {
        advice(column, note);
    }
    let told = output::told(report);
    if !told.is_empty() {
        column.gap();
        column.say(Style::Bold, "It wrote:");
        column.add_output(&told);
    }
    if report.errors().next().is_none() && report.warnings().next().is_some() {
        column.gap();
        column.say(Style::Bold, "The compiler warns, too:");
        warnings(column, &report.diagnostics);
    }
}

/// The tests that did not pass, by name.
fn tests(column: &mut Column, tally: &Tally, ending: &Ending) {
    column.gap();
    let passed = tally.passed.len();
    let sum = format!("{passed} of {} passed.", count(tally.expected, "test"));
    column.say(Style::Bold, &sum);
    for name in &tally.failed {
        column.say(Style::Bad, &format!("  failed: {name}"));
    }
    let how = match ending {
        Ending::Killed { .. } => "not known, the process ended before it",
        _ => "did not finish",
    };
    for name in &tally.unfinished {
        column.say(Style::Bad, &format!("  {how}: {name}"));
    }
}

/// Why a check came to nothing, and what to do.
pub(super) fn why_unchecked(ending: &Ending) -> (String, &'static str) {
    match ending {
        Ending::Cancelled => (
            "The check was stopped before it could say anything.".to_owned(),
            "Run it again.",
        ),
        Ending::NotStarted { why } => (why.clone(), "`goferris doctor` checks the machine."),
        Ending::Killed { signal } => (
            format!("The compiler was ended from outside, by signal {signal}."),
            "Is the memory full? Run it again.",
        ),
        // A judge that cannot judge what it has seen is a mistake of ours, too.
        Ending::Passed
        | Ending::Failed { .. }
        | Ending::TimedOut { .. }
        | Ending::Flooded { .. } => (
            "The check came to no result.".to_owned(),
            "Run it again; if it stays, `goferris doctor` checks the machine.",
        ),
    }
}

fn unchecked(column: &mut Column, report: &StageReport) {
    let (what, next) = why_unchecked(&report.ending);
    column.say(
        Style::Bad,
        "This could not be checked. It is not your code.",
    );
    column.say(Style::Plain, &what);
    column.say(Style::Plain, &format!("Next: {next}"));
    if let Some(note) = &report.note {
        column.say(Style::Plain, note);
    }
    if !report.output.trim().is_empty() {
        column.gap();
        column.add_output(&report.output);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Fault;
    use crate::sample;

    fn text(outcome: &Outcome, ways: Ways) -> String {
        let mut column = Column::new(100);
        let exercise = sample::exercise("moved_string", Some("02_moves"));
        first(&mut column, &exercise, outcome, ways);
        let lines = column.into_lines();
        lines.iter().map(|l| l.plain() + "\n").collect()
    }

    #[test]
    fn solved_shows_warnings_the_programs_output_and_the_way_on() {
        let mut report = StageReport::new(Stage::Run, Ending::Passed);
        report.output = "hello\n".into();
        report.diagnostics = vec![sample::unused_variable()];
        let text = text(&sample::outcome(report), Ways::Commands);
        for part in [
            "Solved.\n",
            "solutions/02_moves/moved_string.rs",
            "The program wrote:\nhello\n",
            "unused variable: `n`",
            "`goferris` goes on",
        ] {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
    }

    #[test]
    fn what_could_not_be_checked_is_not_the_learners_fault() {
        let why = "`clippy-driver` is not there.".to_owned();
        for ending in [
            Ending::NotStarted { why },
            Ending::Cancelled,
            Ending::Killed { signal: 9 },
        ] {
            let report = StageReport::new(Stage::Build, ending);
            let text = text(&sample::outcome(report), Ways::Keys);
            assert!(text.contains("It is not your code."), "{text}");
            assert!(text.contains("Next: "), "{text}");
        }
    }

    #[test]
    fn a_damaged_given_zone_is_told_with_every_verdict() {
        let outcome = Outcome {
            given: Given::Restored,
            ..sample::ended(Ending::Passed)
        };
        let text = text(&outcome, Ways::Keys).replace('\n', " ");
        assert!(text.contains("x offers to restore it"), "{text}");
    }

    #[test]
    fn a_flood_is_cut_to_its_first_and_last_lines() {
        let mut report = StageReport::new(Stage::Run, Ending::Flooded { limit: 1 << 20 });
        report.fault = Some(Fault::Flood);
        report.output = (0..5_000).map(|n| format!("line {n}\n")).collect();
        let text = text(&sample::outcome(report), Ways::Keys);
        assert!(text.contains("4800 lines are left out"), "{text}");
        assert!(text.contains("line 0\n") && text.contains("line 19\n…"));
        assert!(text.ends_with("line 4999\n"));
    }
}
