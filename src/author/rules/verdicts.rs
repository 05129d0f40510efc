//! Rules that ask the compiler.

use crate::course::Exercise;
use crate::course::Mode;
use crate::manifest::FILE;
use crate::problem::Problem;
use crate::symptom::Symptom;
use crate::verdict::Ending;
use crate::verdict::Verdict;
use crate::zones;

use super::super::gate::Case;
use super::notes;

/// A verdict as an author reads it: what is wrong, and the first words about it.
pub(super) fn told(verdict: &Verdict) -> String {
    let report = verdict.report();
    if matches!(verdict, Verdict::Unchecked(_)) {
        let why = match &report.ending {
            Ending::NotStarted { why } => why.clone(),
            ending => format!("{ending:?}"),
        };
        return format!("could not be checked: {why}");
    }
    let Some(symptom) = Symptom::of(report) else {
        return verdict.word().to_owned();
    };
    let error = report.errors().next().map(|error| error.message.as_str());
    let said = error
        .or(report.note.as_deref())
        .or_else(|| panic_of(&report.output));
    match (symptom, said) {
        (symptom @ (Symptom::Code(_) | Symptom::Fault(_)), Some(said)) => {
            format!("{symptom} ({said})")
        }
        (symptom, _) => symptom.to_string(),
    }
}

/// The first line that a panic says below its place.
fn panic_of(output: &str) -> Option<&str> {
    let mut lines = output.lines();
    lines.find(|line| line.contains(" panicked at "))?;
    lines.next()
}

pub(super) fn starter(case: &Case<'_>, problems: &mut Vec<Problem>) {
    let exercise = case.exercise;
    if exercise.may_start_solved {
        return;
    }
    let verdict = case.bench.verdict(exercise, &case.pristine, case.starter);
    let path = exercise.path();
    let message = match (&verdict, &exercise.expect) {
        (Verdict::Solved(_), _) => {
            "the starter is solved already: there is nothing to do".to_owned()
        }
        (Verdict::Unchecked(_), _) => format!("the starter {}", told(&verdict)),
        (Verdict::Unsolved(report), Some(expect)) => {
            let seen = Symptom::of(report);
            if seen.is_some_and(|seen| expect.matches(&seen)) {
                match notes::advised(case.notes, &exercise.name, &verdict) {
                    Some(why) => why,
                    None => return,
                }
            } else {
                let seen = told(&verdict);
                format!("the starter's first failure is {seen}, and `{FILE}` expects {expect}")
            }
        }
        // Whether it should be there is a rule about the manifest.
        (Verdict::Unsolved(_), None) => return,
    };
    problems.push(Problem::of_file(path, message));
}

pub(super) fn starter_format(case: &Case<'_>, problems: &mut Vec<Problem>) {
    if case.exercise.mode != Mode::Fmt {
        format(case, case.exercise.path(), case.starter, problems);
    }
}

pub(super) fn solution_format(case: &Case<'_>, problems: &mut Vec<Problem>) {
    if let Some(solution) = case.solution {
        format(case, case.exercise.solution_path(), solution, problems);
    }
}

fn format(case: &Case<'_>, path: std::path::PathBuf, text: &str, problems: &mut Vec<Problem>) {
    let report = case.bench.format(case.exercise, text);
    let message = match &report.ending {
        Ending::Passed => return,
        Ending::Failed { .. } => format!(
            "rustfmt would change it: `rustfmt --edition 2024 {}`",
            path.display()
        ),
        Ending::NotStarted { why } => format!("its format could not be checked: {why}"),
        Ending::Killed { .. }
        | Ending::TimedOut { .. }
        | Ending::Flooded { .. }
        | Ending::Cancelled => "rustfmt did not come to an end on it".to_owned(),
    };
    problems.push(Problem::of_file(path, message));
}

/// The solution is held to more than a learner's: not one warning.
pub(super) fn solution(case: &Case<'_>, problems: &mut Vec<Problem>) {
    let Some(solution) = case.solution else {
        return;
    };
    let strict = Exercise {
        strict: true,
        ..case.exercise.clone()
    };
    // A course of Rustlings' format has said itself where warnings count.
    let exercise = match case.is_ours() {
        true => &strict,
        false => case.exercise,
    };
    let verdict = case.bench.verdict(exercise, &case.pristine, solution);
    let message = match &verdict {
        Verdict::Solved(report) => match report.warnings().next() {
            Some(warning) if case.is_ours() => {
                format!("the solution has a warning: {}", warning.message)
            }
            _ => return,
        },
        Verdict::Unsolved(_) => format!("the solution does not solve: {}", told(&verdict)),
        Verdict::Unchecked(_) => format!("the solution {}", told(&verdict)),
    };
    problems.push(Problem::of_file(case.exercise.solution_path(), message));
}

pub(super) fn empty(case: &Case<'_>, problems: &mut Vec<Problem>) {
    // Without a given zone there is nothing to be empty above of.
    if case.exercise.mode == Mode::Run || case.pristine.tests.is_empty() {
        return;
    }
    for (text, what) in [
        ("", "an empty file"),
        ("fn main() {}\n\n", "`fn main() {}` alone"),
    ] {
        let text = zones::graft(text, &case.pristine.given).text;
        let verdict = case.bench.verdict(case.exercise, &case.pristine, &text);
        let message = match &verdict {
            Verdict::Unsolved(_) => continue,
            Verdict::Solved(_) => {
                format!("{what} above the given zone solves it: a test must use the learner's code")
            }
            Verdict::Unchecked(_) => format!("{what} {}", told(&verdict)),
        };
        problems.push(Problem::of_file(case.exercise.path(), message));
    }
}
