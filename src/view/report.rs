//! A verdict as plain lines, one below the other: for `goferris run`, for pipes, and for a watch
//! without a terminal.

use crate::built_in;
use crate::coach;
use crate::course::Exercise;
use crate::screen::Line;
use crate::screen::Span;
use crate::screen::Style;
use crate::session::Outcome;
use crate::symptom::Symptom;
use crate::verdict::Verdict;
use crate::view::column::Column;
use crate::view::head;
use crate::view::verdict;
use crate::view::verdict::Ways;

/// What a check found, from the exercise's name to how to go on. `root` is the course's folder, for
/// the link; a pipe has as many columns as it likes.
pub fn report(exercise: &Exercise, outcome: &Outcome, root: &str, columns: usize) -> Vec<Line> {
    let mut column = Column::new(columns);
    let (word, style) = match outcome.verdict {
        Verdict::Solved(_) => ("solved", Style::Good),
        Verdict::Unsolved(_) => ("not solved", Style::Bad),
        Verdict::Unchecked(_) => ("not checked", Style::Note),
    };
    column.push(vec![
        Span::new(Style::Bold, &exercise.name),
        Span::new(Style::Plain, ": "),
        Span::new(style, word),
        Span::new(Style::Plain, " · "),
        head::file(exercise, root),
    ]);
    column.gap();
    verdict::first(&mut column, exercise, outcome, Ways::Commands);
    verdict::rest(&mut column, &outcome.verdict.report().diagnostics);
    if let Verdict::Unsolved(report) = &outcome.verdict {
        column.gap();
        let note = coach::judge(built_in::notes(), &exercise.name, &outcome.verdict);
        let word = note.map(|note| note.name.clone());
        let word = word.or_else(|| match Symptom::of(report) {
            Some(Symptom::Code(code)) => Some(code),
            Some(Symptom::Message(_) | Symptom::Fault(_)) | None => None,
        });
        column.say(Style::Note, &ways_on(exercise, word.as_deref()));
    }
    column.into_lines()
}

/// Where a learner who is stuck finds help.
fn ways_on(exercise: &Exercise, word: Option<&str>) -> String {
    let name = &exercise.name;
    let mut ways = String::new();
    if !exercise.hints.is_empty() {
        ways += &format!("`goferris hint {name}` gives a hint. ");
    }
    if let Some(word) = word {
        ways += &format!("`goferris explain {word}` explains the error. ");
    }
    ways + &format!("`goferris go {name}` shows what Go does.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use crate::verdict::Ending;

    fn text(outcome: &Outcome) -> String {
        let exercise = sample::exercise("moved_string", Some("02_moves"));
        let lines = report(&exercise, outcome, "/course", 80);
        lines.iter().map(|l| l.plain() + "\n").collect()
    }

    #[test]
    fn an_error_is_told_whole_with_the_ways_on() {
        let refused = sample::refused(vec![sample::unused_variable(), sample::moved_value()]);
        assert_eq!(
            text(&refused),
            "moved_string: not solved · exercises/02_moves/moved_string.rs

error[E0382]: use of moved value: `s1`
 --> exercises/02_moves/moved_string.rs:21:6
  |
20|     let s2 = s1;
  |              -- value moved here
21|     (s1, s2.number())
  |      ^^ value used here after move

A value has one owner, and this one has moved on.
The value went to a new owner where the compiler writes `value moved here`, and
is used again later under its old name.
Go: `b := a` and `ch <- a` make a second name, and both are good for as long as
anybody looks. Two goroutines may then write to what they share.
Try: Take what you still need from it first, then hand it over.

warning: unused variable: `n`
 --> exercises/02_moves/moved_string.rs:3:9

`goferris hint moved_string` gives a hint. `goferris explain moved` explains the
error. `goferris go moved_string` shows what Go does.
"
        );
    }

    #[test]
    fn each_verdict_begins_with_its_word() {
        let first = |ending| {
            text(&sample::ended(ending))
                .lines()
                .next()
                .unwrap()
                .to_owned()
        };
        assert!(first(Ending::Passed).starts_with("moved_string: solved"));
        assert!(first(Ending::Failed { code: 1 }).starts_with("moved_string: not solved"));
        assert!(first(Ending::Cancelled).starts_with("moved_string: not checked"));
    }
}
