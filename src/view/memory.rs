//! The mistakes that a learner has met, as a table; on a narrow terminal, one below the other.

use crate::error::count;
use crate::memory::Memory;
use crate::memory::Met;
use crate::memory::State;
use crate::screen::Line;
use crate::screen::Span;
use crate::screen::Style;
use crate::text;
use crate::view::clock;
use crate::view::column::Column;
use crate::view::fitted;

/// From this width on there is room for a table.
const WIDE: usize = 72;

/// What stands before the mistake's own name in a row of the table.
const BEFORE: usize = 46;

/// A row names so many exercises before it only counts.
const NAMES: usize = 6;

/// What a journal wrote as a name is no longer than this.
const NAME: usize = 60;

const LEGEND: &str = "open: an exercise that it stopped is not solved yet. met: all of them are solved. \
mastered: you did without it since, in two other exercises on it (in five of any kind, where it has \
fewer) or in a review. Times counts every check that ended in it, those of an untouched starter too. \
`goferris explain NAME` tells more.";

/// All mistakes, for a terminal of that width, or a pipe, which has as many columns as it likes.
pub fn memory(memory: &Memory, now: u64, columns: usize) -> Vec<Line> {
    let mut column = Column::new(columns);
    if memory.errors.is_empty() {
        let none = "You have not met an error yet. The first exercise has one for you: `goferris` starts it.";
        column.say(Style::Plain, none);
        return fitted(column.into_lines(), columns);
    }
    if columns >= WIDE {
        column.push(vec![Span::new(
            Style::Bold,
            &row(["state", "times", "solved in", "last met"], "error"),
        )]);
    }
    for met in &memory.errors {
        if columns >= WIDE {
            add_row(&mut column, met, now);
        } else {
            add_lines(&mut column, met, now);
        }
    }
    column.gap();
    column.say(Style::Note, LEGEND);
    fitted(column.into_lines(), columns)
}

/// A row of the table; what does not fit beside the numbers goes on below.
fn add_row(column: &mut Column, met: &Met, now: u64) {
    let cells = [
        met.state.word(),
        &met.times.to_string(),
        &solved_in(met),
        &clock::ago(now, met.last_at),
    ];
    let room = column.columns() - BEFORE;
    let mut lines = text::wrap(&title(met), room);
    lines.extend(text::wrap(&places(met), room));
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            let indented = format!("{:BEFORE$}{line}", "");
            column.push(vec![Span::new(Style::Dim, &indented)]);
            continue;
        }
        let row = row(cells, line);
        let (state, rest) = row.split_at(met.state.word().len());
        column.push(vec![
            Span::new(style(met.state), state),
            Span::new(Style::Plain, rest),
        ]);
    }
}

fn row([state, times, solved_in, last]: [&str; 4], error: &str) -> String {
    format!("{state:<8}  {times:>5}  {solved_in:<10}  {last:<15}  {error}")
}

/// The same for a narrow terminal.
fn add_lines(column: &mut Column, met: &Met, now: u64) {
    column.gap();
    let head = format!("{}: {}", met.state.word(), title(met));
    column.say(style(met.state), &head);
    let times = count(usize::try_from(met.times).unwrap_or(usize::MAX), "time");
    let solved = match met.solved_in_ms {
        Some(_) => format!(", solved in {}", solved_in(met)),
        None => String::new(),
    };
    let last = clock::ago(now, met.last_at);
    column.say(Style::Plain, &format!("  {times}{solved}, last {last}"));
    column.say(Style::Dim, &format!("  {}", places(met)));
}

fn style(state: State) -> Style {
    match state {
        State::Open => Style::Bad,
        State::Met => Style::Plain,
        State::Mastered => Style::Good,
    }
}

fn solved_in(met: &Met) -> String {
    met.solved_in_ms.map_or("-".to_owned(), clock::spent)
}

/// The note's title with its name, or else what there is of a name.
fn title(met: &Met) -> String {
    let name = met.name.as_deref().unwrap_or("an error without a code");
    let name = text::cut(&text::plain(name).replace('\n', " "), NAME);
    match &met.title {
        Some(title) => format!("{title} ({name})"),
        None => name,
    }
}

/// `cost 12 min, in a, b and 3 more`
fn places(met: &Met) -> String {
    let named = met.exercises.iter().take(NAMES).map(String::as_str);
    let named = named.collect::<Vec<_>>().join(", ");
    let cost = match met.cost_ms {
        0 => String::new(),
        ms => format!("cost {}, ", clock::spent(ms)),
    };
    match met.exercises.len().saturating_sub(NAMES) {
        0 => format!("{cost}in {named}"),
        more => format!("{cost}in {named} and {more} more"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::SCHEMA;

    fn two() -> Memory {
        let moved = Met {
            kind: "note",
            name: Some("moved".to_owned()),
            title: Some("A value has one owner, and this one has moved on".to_owned()),
            state: State::Open,
            times: 3,
            own: 2,
            exercises: vec!["moved_string".to_owned(), "close_twice".to_owned()],
            solved_in_ms: Some(65_000),
            cost_ms: 130_000,
            last_at: 0,
        };
        let hang = Met {
            kind: "fault",
            name: Some("hang\n\u{1b}[2J".to_owned()),
            title: None,
            state: State::Mastered,
            times: 1,
            solved_in_ms: None,
            exercises: (0..9).map(|n| format!("e{n}")).collect(),
            ..moved
        };
        Memory {
            schema: SCHEMA,
            course: None,
            errors: vec![moved, hang],
        }
    }

    fn text(columns: usize) -> String {
        let lines = memory(&two(), 120_000, columns);
        lines.iter().map(|l| l.plain() + "\n").collect()
    }

    #[test]
    fn a_wide_terminal_and_a_pipe_get_a_table() {
        let table = "\
state     times  solved in   last met         error
open          3  1 min       2 min ago        A value has one owner, and this one has moved on (moved)
                                              cost 2 min, in moved_string, close_twice
mastered      1  -           2 min ago        hang
                                              cost 2 min, in e0, e1, e2, e3, e4, e5 and 3 more

open: an exercise that it stopped";
        assert!(text(usize::MAX).starts_with(table), "{}", text(usize::MAX));
        assert!(text(80).contains(
            "\n                                              one has moved on (moved)\n"
        ));
    }

    #[test]
    fn a_narrow_terminal_gets_one_below_the_other() {
        let lines = "\
open: A value has one owner, and this
one has moved on (moved)
  3 times, solved in 1 min, last 2 min
  ago
  cost 2 min, in moved_string,
  close_twice

mastered: hang
  1 time, last 2 min ago
  cost 2 min, in e0, e1, e2, e3, e4, e5
  and 3 more
";
        assert!(text(40).starts_with(lines), "{}", text(40));
    }

    #[test]
    fn nothing_met_is_said_in_a_sentence() {
        let none = Memory {
            errors: vec![],
            ..two()
        };
        let lines = memory(&none, 0, 40);
        assert!(
            lines[0]
                .plain()
                .starts_with("You have not met an error yet.")
        );
    }

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        for columns in 1..=200 {
            let lines = memory(&two(), 0, columns);
            assert!(lines.iter().all(|l| l.width() <= columns), "{columns}");
        }
    }
}
