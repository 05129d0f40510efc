//! What a course has cost, chapter by chapter: a table, and the times as bars.

use crate::effort::Chapter;
use crate::effort::Effort;
use crate::effort::Sum;
use crate::error::count;
use crate::screen::Line;
use crate::screen::Span;
use crate::screen::Style;
use crate::text;
use crate::view::clock;
use crate::view::column::Column;
use crate::view::fitted;

/// From this width on there is room for a table.
const WIDE: usize = 60;

/// A bar is no use on a wider line than this, and a pipe does not say how wide it is.
const PLOT: usize = 200;
const PIPE: usize = 80;

/// The characters that bars are drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Blocks, an eighth of a character thin.
    Blocks,
    /// What every terminal has.
    Plain,
}

impl Ink {
    /// A bar that shows `part` of `whole`; there is something to see of all that is not nothing.
    fn bar(self, part: u64, whole: u64, room: usize) -> String {
        const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
        let steps = match self {
            Ink::Blocks => 8,
            Ink::Plain => 1,
        };
        let all = u128::try_from(room * steps).unwrap_or(0);
        let length = all * u128::from(part.min(whole)) / u128::from(whole.max(1));
        let length = usize::try_from(length)
            .unwrap_or(0)
            .max(usize::from(part > 0));
        match self {
            Ink::Blocks => "█".repeat(length / 8) + EIGHTHS[length % 8],
            Ink::Plain => "#".repeat(length),
        }
    }
}

/// The table and the bars, for a terminal of that width, or a pipe, which has as many columns as it
/// likes.
pub fn effort(effort: &Effort, ink: Ink, columns: usize) -> Vec<Line> {
    let mut column = Column::new(columns);
    let name = |chapter: &Chapter| text::width(&title(chapter));
    let widest = effort.chapters.iter().map(name).max().unwrap_or(0).max(7);
    if columns >= WIDE {
        // The other cells and what is between them take 40.
        let widest = widest.min(columns - 40);
        let head = row(
            "chapter",
            widest,
            ["solved", "tries", "hints", "time"].map(str::to_owned),
        );
        column.push(vec![Span::new(Style::Bold, &head)]);
        for chapter in &effort.chapters {
            let line = row(&title(chapter), widest, cells(&chapter.sum));
            column.push(vec![Span::new(Style::Plain, &line)]);
        }
        let total = row("total", widest, cells(&effort.total));
        column.push(vec![Span::new(Style::Bold, &total)]);
    } else {
        for chapter in &effort.chapters {
            add_lines(&mut column, &title(chapter), &chapter.sum);
        }
        add_lines(&mut column, "total", &effort.total);
    }
    column.gap();
    plot(&mut column, effort, ink, widest);
    column.gap();
    let minutes = effort.break_ms / 60_000;
    let breaks = format!(
        "Time runs from one line of the journal to the next in the same exercise; a gap of more than \
         {minutes} minutes is a break and counts as nothing. Tries are the checks that found something \
         wrong, and one for each solve."
    );
    column.say(Style::Note, &breaks);
    fitted(column.into_lines(), columns)
}

fn title(chapter: &Chapter) -> String {
    match &chapter.dir {
        Some(dir) => dir.replace('_', " "),
        None => "exercises".to_owned(),
    }
}

fn cells(sum: &Sum) -> [String; 4] {
    [
        format!("{}/{}", sum.solved, sum.total),
        sum.tries.to_string(),
        sum.hints.to_string(),
        time(sum),
    ]
}

fn time(sum: &Sum) -> String {
    match sum.time_ms {
        0 => "-".to_owned(),
        ms => clock::spent(ms),
    }
}

fn row(name: &str, widest: usize, [solved, tries, hints, time]: [String; 4]) -> String {
    let name = padded(name, widest);
    format!("{name}  {solved:>9}  {tries:>6}  {hints:>5}  {time:>11}")
}

/// A text in a cell of that width.
fn padded(text: &str, width: usize) -> String {
    let cut = text::cut(text, width);
    let space = " ".repeat(width.saturating_sub(text::width(&cut)));
    cut + &space
}

/// The cells of a row for a narrow terminal.
fn add_lines(column: &mut Column, name: &str, sum: &Sum) {
    column.say(Style::Bold, name);
    let number = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let mut said = format!("  {}/{} solved", sum.solved, sum.total);
    if sum.tries > 0 {
        let tries = if sum.tries == 1 { "try" } else { "tries" };
        said += &format!(", {} {tries}", sum.tries);
    }
    if sum.hints > 0 {
        said += &format!(", {}", count(number(sum.hints), "hint"));
    }
    if sum.time_ms > 0 {
        said += &format!(", {}", time(sum));
    }
    column.say(Style::Plain, &said);
}

/// A bar of time for each chapter that has any.
fn plot(column: &mut Column, effort: &Effort, ink: Ink, widest: usize) {
    let timed = || effort.chapters.iter().filter(|c| c.sum.time_ms > 0);
    let Some(most) = timed().map(|chapter| chapter.sum.time_ms).max() else {
        let none = "No time is known yet: the journal begins with your first exercise.";
        column.say(Style::Plain, none);
        return;
    };
    let columns = match column.columns() {
        usize::MAX => PIPE,
        columns => columns.min(PLOT),
    };
    let label = timed().map(|chapter| time(&chapter.sum).len()).max();
    let widest = widest.min(columns * 2 / 5);
    let room = columns
        .saturating_sub(widest + label.unwrap_or(0) + 4)
        .max(1);
    column.push(vec![Span::new(Style::Bold, "time by chapter")]);
    for chapter in timed() {
        let bar = ink.bar(chapter.sum.time_ms, most, room);
        column.push(vec![
            Span::new(Style::Plain, &padded(&title(chapter), widest)),
            Span::new(Style::Good, &format!("  {bar}")),
            Span::new(Style::Plain, &format!("  {}", time(&chapter.sum))),
        ]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::SCHEMA;
    use crate::trail::BREAK_MS;

    fn sum(solved: usize, total: usize, time_ms: u64, tries: u64, hints: u64) -> Sum {
        Sum {
            solved,
            total,
            time_ms,
            tries,
            hints,
        }
    }

    fn sums(chapters: &[(&str, Sum)]) -> Effort {
        let chapter = |(dir, sum): &(&str, Sum)| Chapter {
            dir: (!dir.is_empty()).then(|| (*dir).to_owned()),
            sum: *sum,
        };
        Effort {
            schema: SCHEMA,
            course: None,
            break_ms: BREAK_MS,
            total: sum(7, 20, 4_500_000, 18, 1),
            chapters: chapters.iter().map(chapter).collect(),
        }
    }

    fn three() -> Effort {
        sums(&[
            ("01_first_steps", sum(6, 6, 900_000, 14, 0)),
            ("04_structs_and_visibility", sum(1, 7, 3_600_000, 4, 1)),
            ("", sum(0, 7, 0, 0, 0)),
        ])
    }

    fn text(ink: Ink, columns: usize) -> String {
        let lines = effort(&three(), ink, columns);
        lines.iter().map(|l| l.plain() + "\n").collect()
    }

    #[test]
    fn a_wide_terminal_gets_a_table_and_bars() {
        let known = "\
chapter                       solved   tries  hints         time
01 first steps                   6/6      14      0       15 min
04 structs and visibility        1/7       4      1   1 h 00 min
exercises                        0/7       0      0            -
total                           7/20      18      1   1 h 15 min

time by chapter
01 first steps             ██████████▎  15 min
04 structs and visibility  █████████████████████████████████████████  1 h 00 min

Time runs";
        let seen = text(Ink::Blocks, 80);
        assert!(seen.starts_with(known), "{seen}");
        assert_eq!(
            text(Ink::Blocks, usize::MAX).lines().nth(8),
            seen.lines().nth(8)
        );
    }

    #[test]
    fn a_narrow_terminal_gets_two_lines_for_each_and_plain_bars_where_there_are_no_others() {
        let known = "\
01 first steps
  6/6 solved, 14 tries, 15 min
04 structs and visibility
  1/7 solved, 4 tries, 1 hint, 1 h 00
  min
exercises
  0/7 solved
total
  7/20 solved, 18 tries, 1 hint, 1 h 15
  min

time by chapter
01 first steps    ##  15 min
04 structs and …  ##########  1 h 00 min
";
        let seen = text(Ink::Plain, 40);
        assert!(seen.starts_with(known), "{seen}");
    }

    #[test]
    fn a_bar_is_never_too_long_and_never_nothing() {
        assert_eq!(Ink::Plain.bar(1, u64::MAX, 10), "#");
        assert_eq!(Ink::Blocks.bar(1, u64::MAX, 10), "▏");
        assert_eq!(Ink::Blocks.bar(u64::MAX, u64::MAX, 2), "██");
        assert_eq!(Ink::Plain.bar(3, 2, 4), "####");
        assert_eq!(Ink::Plain.bar(0, 0, 4), "");
    }

    #[test]
    fn no_line_is_wider_than_the_terminal_and_the_longest_bar_uses_it() {
        for columns in 1..=250 {
            let lines = effort(&three(), Ink::Blocks, columns);
            assert!(lines.iter().all(|l| l.width() <= columns), "{columns}");
            let longest = lines.iter().map(Line::width).max();
            assert!(!(40..=200).contains(&columns) || longest == Some(columns));
        }
    }

    #[test]
    fn without_any_time_there_is_a_sentence_in_the_plots_place() {
        let none = sums(&[("01_x", Sum::default())]);
        let lines = effort(&none, Ink::Plain, 80);
        assert!(
            lines
                .iter()
                .any(|l| l.plain().starts_with("No time is known yet"))
        );
    }
}
