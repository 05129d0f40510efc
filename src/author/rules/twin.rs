//! Rules for the Go twin.

use crate::problem::Problem;

use super::super::gate::Case;
use super::text::header_of;

const START: &str = "//go:build ignore\n\n";

/// A line of the header of an exercise about something that Go has no counterpart for.
const WITHOUT: &str = "No Go twin:";

pub(super) fn form(case: &Case<'_>, problems: &mut Vec<Problem>) {
    let reason = header_of(case.starter).find_map(|line| line.split_once(WITHOUT));
    let reason = reason.map(|(_, reason)| reason.trim());
    let mut refuse = |message: String| {
        problems.push(Problem::of_file(case.exercise.twin_path(), message));
    };
    match (case.twin, reason) {
        (None, None) => refuse(format!(
            "there is no Go twin: write it, or say in the starter's header `//! {WITHOUT} …` and why"
        )),
        (None, Some("")) => refuse(format!("the header says `{WITHOUT}` and not why")),
        (None, Some(_)) => {}
        (Some(_), Some(_)) => refuse(format!("the header says `{WITHOUT}`, but here it is")),
        (Some(text), None) => {
            if !text.starts_with(START) {
                refuse("a twin begins with `//go:build ignore` and an empty line, so that each is a program of its own".to_owned());
            }
            if !text.lines().any(|line| line == "package main") {
                refuse("a twin is a whole program: `package main`".to_owned());
            }
            if claimed(text).is_none() {
                refuse("a twin ends with a comment: `// Output:` and a `// ` line for each line that it prints".to_owned());
            }
        }
    }
}

pub(super) fn output(case: &Case<'_>, problems: &mut Vec<Problem>) {
    let Some(claimed) = case.twin.and_then(claimed) else {
        return;
    };
    let message = match case.bench.twin(case.exercise) {
        Err(why) => format!("Go refuses it: {}", why.trim()),
        Ok(printed) => {
            let printed: Vec<&str> = printed.lines().map(str::trim_end).collect();
            if printed == claimed {
                return;
            }
            let at = printed
                .iter()
                .zip(&claimed)
                .take_while(|(a, b)| a == b)
                .count();
            let line = |lines: &[&str]| match lines.get(at) {
                Some(line) => format!("`{line}`"),
                None => "nothing more".to_owned(),
            };
            format!(
                "line {} of its output is {}, and its `// Output:` says {}",
                at + 1,
                line(&printed),
                line(&claimed)
            )
        }
    };
    problems.push(Problem::of_file(case.exercise.twin_path(), message));
}

/// The lines that the twin's closing comment says it prints.
fn claimed(text: &str) -> Option<Vec<&str>> {
    let (_, block) = text.rsplit_once("\n// Output:\n")?;
    block
        .lines()
        .map(|line| {
            let line = line.strip_prefix("//")?;
            Some(line.strip_prefix(' ').unwrap_or(line).trim_end())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_output_is_the_comment_at_the_very_end() {
        let twin = "package main\n\n// Output:\n// one\n//\n//   two\n";
        assert_eq!(claimed(twin), Some(vec!["one", "", "  two"]));
        assert_eq!(
            claimed("package main\n\n// Output:\n// one\n\nvar a = 1\n"),
            None
        );
        assert_eq!(claimed("package main\n"), None);
    }
}
