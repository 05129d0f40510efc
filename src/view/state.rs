//! The line that says how it stands: checking, solved, not solved, not checked.

use crate::check::Step;
use crate::error::count;
use crate::screen::Line;
use crate::screen::Span;
use crate::screen::Style;
use crate::session::Outcome;
use crate::session::Running;
use crate::session::Session;
use crate::session::Work;
use crate::symptom::Symptom;
use crate::verdict::Verdict;
use crate::verdict::is_error;
use crate::view::fault;

/// After so many ticks at one step it is said that nothing is lost.
const LONG: usize = 8;

/// How it stands with the current exercise.
pub(super) fn line(session: &Session) -> Line {
    if session.is_missing() {
        return Line::new(Style::Bad, "the file is gone");
    }
    match (session.work(), session.outcome()) {
        (Work::One(running), outcome) => checking(running, outcome),
        (
            Work::All {
                preparing, seen, ..
            },
            _,
        ) => checking_all(*preparing, seen.len(), session.course().exercises.len()),
        (Work::None, Some(outcome)) => {
            let name = &session.exercise().name;
            found(outcome, session.progress().is_solved(name))
        }
        (Work::None, None) => Line::new(Style::Dim, "not checked yet"),
    }
}

/// A check that runs: what it is doing, and what is known already.
fn checking(running: &Running, outcome: Option<&Outcome>) -> Line {
    let errors = running.said.iter().filter(|d| is_error(d));
    let mut spans = vec![Span::new(Style::Note, "checking: ")];
    if let Some((built, of)) = running.preparing {
        spans.push(Span::new(Style::Plain, &preparing(built, of)));
        return Line(spans);
    }
    let doing = match running.step {
        None => "starting",
        Some(Step::BuildTests) => "building",
        Some(Step::BuildZone) => "building your part alone",
        Some(Step::BuildProgram) => "building the program",
        Some(Step::Format) => "asking rustfmt",
        Some(Step::Document) => "asking rustdoc",
        Some(Step::RunTests) => "running the tests",
        Some(Step::RunProgram) => "running the program",
    };
    let known = match (errors.count(), outcome) {
        (0, None) => "…".to_owned(),
        (0, Some(_)) if running.said.is_empty() => "… (below: the check before)".to_owned(),
        (0, Some(_)) => "…".to_owned(),
        (errors, _) => format!("… {} so far", count(errors, "error")),
    };
    spans.push(Span::new(Style::Plain, doing));
    spans.push(Span::new(Style::Plain, &known));
    let runs = matches!(running.step, Some(Step::RunTests | Step::RunProgram));
    if runs && running.ticks >= LONG {
        spans.push(Span::new(
            Style::Dim,
            " (a hang is stopped at its time limit)",
        ));
    }
    Line(spans)
}

fn checking_all(building: Option<(usize, usize)>, seen: usize, of: usize) -> Line {
    let doing = match building {
        Some((built, of)) => preparing(built, of),
        None => format!("{seen}/{of} {}", bar(seen, of, 20)),
    };
    Line(vec![
        Span::new(Style::Note, "checking all: "),
        Span::new(Style::Plain, &doing),
        Span::new(Style::Dim, " Esc stops"),
    ])
}

fn preparing(built: usize, of: usize) -> String {
    format!("preparing crates {built}/{of} {}", bar(built, of, 20))
}

/// What the last check found; `was_solved` is what the journal says.
fn found(outcome: &Outcome, was_solved: bool) -> Line {
    match &outcome.verdict {
        Verdict::Solved(report) => {
            let took = u64::try_from(outcome.took.as_millis()).unwrap_or(u64::MAX);
            let warnings = match report.warnings().count() {
                0 => String::new(),
                warnings => format!(", {}", count(warnings, "warning")),
            };
            let detail = format!(" in {}{warnings}", fault::seconds(took));
            Line(vec![
                Span::new(Style::Good, "solved"),
                Span::new(Style::Dim, &detail),
            ])
        }
        Verdict::Unsolved(report) => {
            let word = if was_solved {
                "solved before, but not now"
            } else {
                "not solved"
            };
            let mut detail = match Symptom::of(report) {
                Some(symptom) => format!(": {}", fault::short(&symptom)),
                None => String::new(),
            };
            let errors = report.errors().count();
            if errors > 1 {
                detail += &format!(", {}", count(errors - 1, "more error"));
            }
            Line(vec![
                Span::new(Style::Bad, word),
                Span::new(Style::Plain, &detail),
            ])
        }
        Verdict::Unchecked(_) => Line(vec![
            Span::new(Style::Note, "not checked"),
            Span::new(Style::Plain, ": it could not be found out"),
        ]),
    }
}

/// `[####------]`
pub(super) fn bar(done: usize, of: usize, width: usize) -> String {
    let full = match of {
        0 => 0,
        of => width * done.min(of) / of,
    };
    format!("[{}{}]", "#".repeat(full), "-".repeat(width - full))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use crate::verdict::Ending;

    #[test]
    fn a_bar_is_full_only_at_the_end() {
        assert_eq!(bar(0, 4, 8), "[--------]");
        assert_eq!(bar(3, 4, 8), "[######--]");
        assert_eq!(bar(9, 4, 8), "[########]");
        assert_eq!(bar(1, 0, 2), "[--]");
        assert_eq!(bar(139, 140, 10), "[#########-]");
    }

    #[test]
    fn a_verdict_is_said_in_words() {
        let found = |outcome, before| found(&outcome, before).plain();
        let two = || {
            let mut second = sample::moved_value();
            second.message = "another".into();
            sample::refused(vec![sample::moved_value(), second])
        };
        assert_eq!(found(two(), false), "not solved: E0382, 1 more error");
        assert_eq!(
            found(two(), true),
            "solved before, but not now: E0382, 1 more error"
        );
        assert_eq!(
            found(sample::ended(Ending::Passed), true),
            "solved in 0.2 s"
        );
        let unchecked = found(sample::ended(Ending::Cancelled), false);
        assert!(unchecked.starts_with("not checked"));
    }
}
