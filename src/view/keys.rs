//! The line of keys at the bottom, and the page of all keys.

use crate::screen::Line;
use crate::screen::Span;
use crate::screen::Style;
use crate::session::Command;
use crate::session::Confirm;
use crate::session::Front;
use crate::session::Given;
use crate::session::Session;
use crate::text;
use crate::view::column::Column;

/// A key, with a word for what it does and a shorter one.
struct Label(String, &'static str, &'static str);

/// For a command: a word, a shorter word, and a sentence.
fn words(command: Command) -> (&'static str, &'static str, &'static str) {
    match command {
        Command::Hint => ("hint", "hint", "the next hint"),
        Command::Twin => ("Go twin", "Go", "what Go does here: a program to run"),
        Command::Explain => (
            "explain",
            "explain",
            "what the code of the first error means",
        ),
        Command::Next => ("next", "next", "the next exercise, once this one is solved"),
        Command::List => ("list", "list", "all exercises: search, filter, jump"),
        Command::Again => ("run again", "again", "check once more"),
        Command::Reset => ("reset", "reset", "the exercise as it was; a backup is kept"),
        Command::Solution => (
            "solution",
            "answer",
            "the author's solution, once you have solved it",
        ),
        Command::CheckAll => ("check all", "all", "check every exercise"),
        Command::Keys => ("keys", "keys", "this page"),
        Command::Quit => ("quit", "quit", "quit; your progress is kept"),
    }
}

/// Keys that are not commands, for the page of all keys.
const OTHER_KEYS: [(&str, &str); 5] = [
    ("j k, arrows", "scroll by a line"),
    ("PgUp PgDn, space", "scroll by a screen"),
    ("Home End", "to the first or the last line"),
    ("Esc", "close a page"),
    ("Ctrl-C", "quit"),
];

/// At an exercise that is not solved: most useful first, since a narrow screen shows only the first.
const OPEN: [Command; 8] = [
    Command::Hint,
    Command::Twin,
    Command::Explain,
    Command::List,
    Command::Quit,
    Command::Again,
    Command::Reset,
    Command::CheckAll,
];

/// At an exercise that is solved.
const SOLVED: [Command; 7] = [
    Command::Next,
    Command::Solution,
    Command::Twin,
    Command::List,
    Command::Quit,
    Command::Again,
    Command::CheckAll,
];

/// The keys that matter now, in one line of that width.
pub(super) fn line(session: &Session, columns: usize) -> Line {
    fitted(&labels(session), columns)
}

/// The keys that matter now, most useful first.
fn labels(session: &Session) -> Vec<Label> {
    let back = label("Esc", "back", "back");
    let scroll = label("j/k", "scroll", "scroll");
    match session.front() {
        Front::Exercise if session.progress().is_solved(&session.exercise().name) => {
            commands(&SOLVED)
        }
        Front::Exercise => commands(&OPEN),
        Front::Page(_) | Front::Keys => vec![back, scroll],
        Front::Welcome => vec![label("Enter", "begin", "begin"), scroll],
        Front::Farewell => vec![back, label("l", "list", "list"), label("q", "quit", "quit")],
        Front::List if session.list().is_typing() => vec![
            label("Enter", "keep the search", "keep"),
            label("Esc", "clear it", "clear"),
        ],
        Front::List => vec![
            label("Enter", "go there", "go"),
            back,
            label("/", "search", "search"),
            label("a/o/d", "all/open/done", "filter"),
            label("x", "reset", "reset"),
            label("j/k", "move", "move"),
        ],
        Front::Confirm(confirm) => answers(*confirm),
    }
}

/// The answers to the question whether to reset.
fn answers(confirm: Confirm) -> Vec<Label> {
    let mut answers = vec![label("y", "reset", "reset")];
    if confirm.given == Given::Restored {
        answers.push(label("g", "restore the given part only", "given part"));
    }
    answers.push(label("Esc", "leave it as it is", "leave it"));
    answers
}

/// The page of all keys.
pub(super) fn page(column: &mut Column) {
    let width = if column.columns() < 60 { 3 } else { 18 };
    let mut row = |key: &str, sentence: &str| {
        column.push(vec![
            Span::new(Style::Key, &format!("{key:<width$}")),
            Span::new(Style::Plain, &format!(" {sentence}")),
        ]);
    };
    for (key, command) in Command::KEYS {
        row(&key.to_string(), words(command).2);
    }
    for (key, sentence) in OTHER_KEYS {
        row(key, sentence);
    }
}

fn label(key: &str, long: &'static str, short: &'static str) -> Label {
    Label(key.to_owned(), long, short)
}

/// The labels of commands; the key that shows all keys is always among them.
fn commands(commands: &[Command]) -> Vec<Label> {
    let key = |command| Command::KEYS.iter().find(|(_, c)| *c == command);
    commands
        .iter()
        .chain([&Command::Keys])
        .filter_map(|command| {
            let (long, short, _) = words(*command);
            key(*command).map(|(key, _)| label(&key.to_string(), long, short))
        })
        .collect()
}

/// As many labels as fit: with their words, or else with the shorter ones; then the least useful
/// are left out, but not the way to all keys.
fn fitted(labels: &[Label], columns: usize) -> Line {
    let mut kept: Vec<&Label> = labels.iter().collect();
    let long = written(&kept, |label| label.1);
    if long.width() <= columns {
        return long;
    }
    loop {
        let short = written(&kept, |label| label.2);
        if short.width() <= columns {
            return short;
        }
        match kept.iter().rposition(|label| label.0 != "?") {
            Some(least) if kept.len() > 1 => kept.remove(least),
            _ => break,
        };
    }
    let only = kept.first().map_or("", |label| label.0.as_str());
    Line::new(Style::Key, &text::cut(only, columns))
}

/// `h hint · g Go twin`
fn written(labels: &[&Label], word: impl Fn(&Label) -> &'static str) -> Line {
    let mut spans = Vec::new();
    for label in labels {
        if !spans.is_empty() {
            spans.push(Span::new(Style::Dim, " · "));
        }
        spans.push(Span::new(Style::Key, &label.0));
        spans.push(Span::new(Style::Plain, &format!(" {}", word(label))));
    }
    Line(spans)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_narrow_line_has_shorter_words_and_then_fewer_keys_but_never_a_cut_word() {
        let keys = |columns| fitted(&commands(&OPEN), columns).plain();
        assert_eq!(
            keys(120),
            "h hint · g Go twin · e explain · l list · q quit · r run again · x reset · c check all · ? keys"
        );
        assert_eq!(
            keys(60),
            "h hint · g Go · e explain · l list · q quit · ? keys"
        );
        assert_eq!(keys(40), "h hint · g Go · e explain · ? keys");
        assert_eq!(keys(6), "? keys");
        assert_eq!(keys(3), "?");
    }

    #[test]
    fn every_command_has_its_key_on_the_page() {
        let mut column = Column::new(60);
        page(&mut column);
        let lines: Vec<String> = column.into_lines().iter().map(Line::plain).collect();
        for (key, _) in Command::KEYS {
            assert!(lines.iter().any(|l| l.starts_with(&format!("{key} "))));
        }
    }
}
