//! Text **wrapped** to a width.

use console::AnsiCodeIterator;

use super::RESET;
use super::is_reset;
use super::width;
use super::width_of;

/// The text as lines of at most so many columns, broken at spaces where there are any. A broken
/// line goes on with its own indentation, what the compiler says beside its frame stays beside it, and
/// colours go on over the break.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    let mut colours = String::new();
    let mut lines = Vec::new();
    for line in text.lines() {
        wrap_line(line, columns, &mut colours, &mut lines);
    }
    lines
}

/// Wraps one line; `colours` are those open before it, and afterwards those open behind it.
fn wrap_line(line: &str, columns: usize, colours: &mut String, lines: &mut Vec<String>) {
    let margin = if width(line) > columns {
        margin(&console::strip_ansi_codes(line), columns)
    } else {
        String::new()
    };
    let mut row = Row::new(colours, "");
    for (part, is_escape) in AnsiCodeIterator::new(line) {
        if is_escape {
            if is_reset(part) {
                colours.clear();
            } else {
                colours.push_str(part);
            }
            row.text.push_str(part);
            continue;
        }
        for c in part.chars() {
            if row.columns + width_of(c) > columns {
                let next = row.broken(colours, &margin, c, columns);
                lines.push(std::mem::replace(&mut row, next).closed());
                if c == ' ' {
                    continue;
                }
            }
            row.push(c, colours);
        }
    }
    lines.push(row.closed());
}

/// What stands before a line's continuation.
fn margin(line: &str, columns: usize) -> String {
    // Beside it there must be room for words, and for one wide character at least.
    let fits =
        |width: usize| (width * 2 <= columns || width + 16 <= columns) && width + 3 <= columns;
    let indent = line.len() - line.trim_start_matches(' ').len();
    let gutter = line.trim_start_matches(|c: char| c == ' ' || c.is_ascii_digit());
    let bar = line.len() - gutter.len();
    let says = gutter.trim_start_matches([' ', '|', '^', '-', '~', '+', '_', '/', '\\']);
    let beside = line.len() - says.len();
    match gutter.strip_prefix('|') {
        // A label below the code goes on where it began.
        Some(_) if bar == indent && beside > bar + 2 && fits(beside) => {
            format!("{:bar$}|{:2$}", "", "", beside - bar - 1)
        }
        Some(_) if fits(bar + 4) => format!("{:bar$}|   ", ""),
        None if says.starts_with("= ") && fits(indent + 8) => " ".repeat(indent + 8),
        _ if fits(indent) => " ".repeat(indent),
        _ => String::new(),
    }
}

/// A line that is being filled.
struct Row {
    text: String,
    columns: usize,
    /// Whether there is more in it than its margin.
    has_text: bool,
    /// Where the last space stands, in bytes and columns, and the colours open there.
    space: Option<(usize, usize, String)>,
}

impl Row {
    fn new(colours: &str, margin: &str) -> Row {
        let text = format!("{colours}{margin}");
        Row {
            columns: margin.len(),
            has_text: false,
            text,
            space: None,
        }
    }

    fn push(&mut self, c: char, colours: &str) {
        if c == ' ' && self.has_text {
            self.space = Some((self.text.len(), self.columns, colours.to_owned()));
        }
        self.has_text |= c != ' ';
        self.text.push(c);
        self.columns += width_of(c);
    }

    /// Breaks the row before `next`, at its last space if it has one; gives the row that follows.
    fn broken(&mut self, colours: &str, margin: &str, next: char, columns: usize) -> Row {
        match self.space.take() {
            Some((at, column, open)) if next != ' ' => {
                let rest = self.text.split_off(at);
                // What goes over may need more room than the margin leaves.
                let taken = self.columns - column - 1 + width_of(next);
                let margin = &margin[..margin.len().min(columns.saturating_sub(taken))];
                let mut row = Row::new(&open, margin);
                row.columns += self.columns - column - 1;
                row.has_text = rest.len() > 1;
                row.text.push_str(&rest[1..]);
                row
            }
            _ => Row::new(colours, margin),
        }
    }

    /// The row's text, with its colours closed.
    fn closed(mut self) -> String {
        let kept = self.text.trim_end_matches(' ').len();
        self.text.truncate(kept);
        if self.text.contains('\x1b') && !self.text.ends_with(RESET) {
            self.text.push_str(RESET);
        }
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_breaks_at_spaces_and_keeps_its_indentation() {
        let wrapped = wrap("  one two three\n\nabcdefghijk", 9);
        assert_eq!(wrapped, ["  one two", "  three", "", "abcdefghi", "jk"]);
        assert_eq!(wrap("one two", 3), ["one", "two"]);
        assert_eq!(wrap("a b", 0), ["a", "b"]);
        assert_eq!(wrap(" a漢", 2), [" a", "漢"]);
    }

    #[test]
    fn colours_go_on_over_a_break() {
        let wrapped = wrap("\x1b[31mred red\nred\x1b[0m end", 4);
        assert_eq!(
            wrapped,
            [
                "\x1b[31mred\x1b[0m",
                "\x1b[31mred\x1b[0m",
                "\x1b[31mred\x1b[0m",
                "end"
            ]
        );
    }

    #[test]
    fn what_stands_beside_a_frame_stays_beside_it() {
        let frame = "16 | pub fn hand_over(s1: Token) {\n   |                  -- move occurs because `s1` has type `Token`\n   |\n   = note: the method `iter` belongs to a trait that is not in scope";
        assert_eq!(
            wrap(frame, 46),
            [
                "16 | pub fn hand_over(s1: Token) {",
                "   |                  -- move occurs because",
                "   |                     `s1` has type `Token`",
                "   |",
                "   = note: the method `iter` belongs to a",
                "           trait that is not in scope",
            ]
        );
        assert_eq!(
            wrap("   |      ^^^^^^^^^^ a label", 20)[1],
            "   |   a label"
        );
        assert_eq!(
            wrap("12 |     let a = b(c, d, e);", 20)[1],
            "   |   b(c, d, e);"
        );
    }
}
