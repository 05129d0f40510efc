//! Rules that only read.

use crate::course::Mode;
use crate::manifest;
use crate::problem::Problem;
use crate::zones;

use super::super::gate::Case;
use super::notes::is_at_hand;

const MOST_HEADER_LINES: usize = 15;
const MOST_LEARNER_LINES: usize = 60;

/// The lines of a text's header.
pub(super) fn header_of(text: &str) -> impl Iterator<Item = &str> {
    text.lines().take_while(|line| line.starts_with("//!"))
}

fn in_starter(case: &Case<'_>, line: usize, message: String) -> Problem {
    Problem {
        file: case.exercise.path(),
        place: Some((line, 1)),
        message,
    }
}

pub(super) fn entry(case: &Case<'_>, problems: &mut Vec<Problem>) {
    let exercise = case.exercise;
    let name = &exercise.name;
    let mut missing = |key: &str| {
        let message = format!("`{name}` has no `{key}`");
        problems.push(Problem::of_file(manifest::FILE, message));
    };
    for (key, is_missing) in [
        ("task", exercise.task.is_empty()),
        (
            "expect",
            exercise.expect.is_none() && !exercise.may_start_solved,
        ),
        ("grade", exercise.grade == 0),
        ("seed", exercise.seed.is_empty()),
    ] {
        if is_missing {
            missing(key);
        }
    }
    let hints = exercise.hints.len();
    if !(2..=4).contains(&hints) {
        let message = format!("`{name}` has {hints} hints: a ladder has 2 to 4 rungs");
        problems.push(Problem::of_file(manifest::FILE, message));
    }
    let rungs = exercise.hints.iter().flat_map(|hint| &hint.when);
    for (word, _) in rungs.filter(|(word, _)| !is_at_hand(word, case.notes)) {
        let message = format!("a hint of `{name}` is for `{word}`, and no note is for `{word}`");
        problems.push(Problem::of_file(manifest::FILE, message));
    }
}

pub(super) fn header(case: &Case<'_>, problems: &mut Vec<Problem>) {
    let lines = header_of(case.starter).count();
    if lines == 0 {
        let message = "no header: begin with `//!` lines that tell title, story, Go and task";
        problems.push(in_starter(case, 1, message.to_owned()));
    } else if lines > MOST_HEADER_LINES {
        let message = format!("the header has {lines} lines: {MOST_HEADER_LINES} at most");
        problems.push(in_starter(case, lines, message));
    }
}

pub(super) fn length(case: &Case<'_>, problems: &mut Vec<Problem>) {
    let lines = zones::split(case.starter).learner.lines().count();
    if lines > MOST_LEARNER_LINES {
        let message = format!("the learner's part has {lines} lines: {MOST_LEARNER_LINES} at most");
        problems.push(in_starter(case, lines, message));
    }
}

pub(super) fn todo(case: &Case<'_>, problems: &mut Vec<Problem>) {
    if !zones::split(case.starter).learner.contains("// TODO") {
        let message = "no `// TODO` tells the learner where to begin";
        problems.push(Problem::of_file(case.exercise.path(), message));
    }
}

pub(super) fn main(case: &Case<'_>, problems: &mut Vec<Problem>) {
    let is_main = |line: &str| {
        let line = line.strip_prefix("pub ").unwrap_or(line);
        let line = line.strip_prefix("async ").unwrap_or(line);
        line.starts_with("fn main()")
    };
    let zones = zones::split(case.starter);
    if !zones.learner.lines().any(is_main) {
        let message = "no `fn main()` in the learner's part: put `fn main() {}` above the marker";
        problems.push(Problem::of_file(case.exercise.path(), message));
    }
    if let Some(line) = zones.given.lines().position(is_main) {
        let line = zones.learner.lines().count() + line + 1;
        let message = "`fn main()` belongs to the learner's part, above the marker";
        problems.push(in_starter(case, line, message.to_owned()));
    }
}

pub(super) fn given(case: &Case<'_>, problems: &mut Vec<Problem>) {
    let path = case.exercise.path();
    if !case.starter.lines().any(|line| line == zones::MARKER) {
        let message = format!("no marker divides it; the line is `{}`", zones::MARKER);
        problems.push(Problem::of_file(path, message));
    } else if case.pristine.tests.is_empty() && case.exercise.mode != Mode::Run {
        let message = "no test is given: without one everything would solve it";
        problems.push(Problem::of_file(path, message));
    }
}

pub(super) fn same_given(case: &Case<'_>, problems: &mut Vec<Problem>) {
    let Some(solution) = case.solution else {
        return;
    };
    let (wanted, found) = (zones::split(case.starter).given, zones::split(solution));
    if found.given != wanted {
        let same = wanted.lines().zip(found.given.lines());
        let same = same.take_while(|(a, b)| a == b).count();
        problems.push(Problem {
            file: case.exercise.solution_path(),
            place: Some((found.learner.lines().count() + same + 1, 1)),
            message: "from here on the given zone is not the starter's: copy it over".to_owned(),
        });
    }
}
