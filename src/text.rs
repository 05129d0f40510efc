//! **Text** for a screen: made harmless, measured, cut and wrapped.
//!
//! What the compiler and the learner's program write may hold escape sequences. Colours stay;
//! everything else that would move the cursor or hide text is taken out, so that no program can
//! paint outside its place. A width is always in terminal columns.

use console::AnsiCodeIterator;
use console::measure_text_width;

/// Stands for a control character that must not reach the terminal.
const REPLACED: char = '\u{fffd}';

/// Ends all colours.
const RESET: &str = "\x1b[0m";

/// A tab reaches to the next column that this divides.
const TAB: usize = 4;

/// The text without anything that could harm a screen: of escape sequences only colours are left,
/// and of control characters only line ends.
pub fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut column = 0;
    for (part, is_escape) in AnsiCodeIterator::new(text) {
        if is_escape {
            if is_colour(part) {
                cleaned.push_str(part);
            }
            continue;
        }
        let mut chars = part.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '\n' => column = 0,
                '\r' if chars.peek() == Some(&'\n') => continue,
                '\t' => {
                    let spaces = TAB - column % TAB;
                    cleaned.extend(std::iter::repeat_n(' ', spaces));
                    column += spaces;
                    continue;
                }
                _ => column += width_of(c),
            }
            cleaned.push(if is_harmful(c) { REPLACED } else { c });
        }
    }
    cleaned
}

/// The text without colours and without anything harmful.
pub fn plain(text: &str) -> String {
    let cleaned = clean(text);
    console::strip_ansi_codes(&cleaned).into_owned()
}

/// The width in columns.
pub fn width(text: &str) -> usize {
    measure_text_width(text)
}

/// The text, cut to a width; a cut shows as `…`. Colours that are open at the cut are closed.
pub fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    if columns == 0 {
        return String::new();
    }
    let mut room = columns - 1;
    let mut head = String::new();
    let mut open = false;
    for (part, is_escape) in AnsiCodeIterator::new(text) {
        if is_escape {
            open = !is_reset(part);
            head.push_str(part);
            continue;
        }
        for c in part.chars() {
            let Some(left) = room.checked_sub(width_of(c)) else {
                head.push('…');
                if open {
                    head.push_str(RESET);
                }
                return head;
            };
            room = left;
            head.push(c);
        }
    }
    head
}

/// The text as lines of at most so many columns, broken at spaces where there are any. A broken
/// line goes on with its own indentation, and colours go on over the break.
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
    let indent = line.len() - line.trim_start_matches(' ').len();
    // Beside the indentation there must be room for words, and for one wide character at least.
    let fits = indent * 2 <= columns && indent + 2 <= columns;
    let indent = if fits { indent } else { 0 };
    let mut row = Row::new(colours, 0);
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
                let next = row.broken(colours, indent, c);
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

/// A line that is being filled.
struct Row {
    text: String,
    columns: usize,
    /// How much of it must not be broken off: colours and indentation.
    start: usize,
    /// Where the last space stands, in bytes and columns, and the colours open there.
    space: Option<(usize, usize, String)>,
}

impl Row {
    fn new(colours: &str, indent: usize) -> Row {
        let text = format!("{colours}{:indent$}", "");
        Row {
            columns: indent,
            start: text.len(),
            text,
            space: None,
        }
    }

    fn push(&mut self, c: char, colours: &str) {
        let has_text = self.text[self.start..].contains(|c: char| c != ' ');
        if c == ' ' && has_text {
            self.space = Some((self.text.len(), self.columns, colours.to_owned()));
        }
        self.text.push(c);
        self.columns += width_of(c);
    }

    /// Breaks the row before `next`, at its last space if it has one; gives the row that follows.
    fn broken(&mut self, colours: &str, indent: usize, next: char) -> Row {
        match self.space.take() {
            Some((at, column, open)) if next != ' ' => {
                let rest = self.text.split_off(at);
                let mut row = Row::new(&open, indent);
                row.columns += self.columns - column - 1;
                row.text.push_str(&rest[1..]);
                row
            }
            _ => Row::new(colours, indent),
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

/// How many columns a character takes, at most: this one asks for the wide form of what is before.
fn width_of(c: char) -> usize {
    const WIDE_FORM: char = '\u{fe0f}';
    if c == WIDE_FORM {
        return 1;
    }
    measure_text_width(c.encode_utf8(&mut [0; 4]))
}

/// Whether a character would move the cursor, or turn the order of what stands around it.
fn is_harmful(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

/// Whether an escape sequence only sets colours.
fn is_colour(escape: &str) -> bool {
    escape
        .strip_prefix("\x1b[")
        .and_then(|rest| rest.strip_suffix('m'))
        .is_some_and(|codes| {
            codes
                .bytes()
                .all(|b| b.is_ascii_digit() || matches!(b, b';' | b':'))
        })
}

fn is_reset(escape: &str) -> bool {
    escape == RESET || escape == "\x1b[m"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_colours_survive_of_what_a_program_writes() {
        assert_eq!(clean("\x1b[31mred\x1b[0m"), "\x1b[31mred\x1b[0m");
        assert_eq!(clean("a\x1b[2Jb\x1b[10;10Hc"), "abc");
        assert_eq!(clean("50%\r100%\r\n"), "50%\u{fffd}100%\n");
        assert_eq!(clean("a\tb\x07"), "a   b\u{fffd}");
        assert!(!clean("\x1b]0;title\x07 \x1b \x1b[").contains('\x1b'));
        assert_eq!(plain("\x1b[1m\x1b[31merror\x1b[0m"), "error");
    }

    #[test]
    fn a_cut_is_marked_and_closes_its_colours() {
        assert_eq!(cut("abcdef", 6), "abcdef");
        assert_eq!(cut("abcdef", 4), "abc…");
        assert_eq!(cut("\x1b[31mabcdef\x1b[0m", 4), "\x1b[31mabc…\x1b[0m");
        assert_eq!(cut("漢字漢字", 4), "漢…");
        assert_eq!(cut("abc", 0), "");
    }

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

    proptest::proptest! {
        #[test]
        fn no_text_is_wider_than_asked_or_keeps_an_escape(
            text in "([a-z ]|\\PC|\x1b\\[3[0-7]m|\x1b\\[0m|\\x1b|\t|\r|\n|❤\u{fe0f}){0,60}",
            columns in 1..30_usize,
        ) {
            let cleaned = clean(&text);
            proptest::prop_assert!(!plain(&text).contains(['\x1b', '\r', '\t']));
            for line in wrap(&cleaned, columns.max(2)) {
                proptest::prop_assert!(width(&line) <= columns.max(2), "{line:?}");
            }
            let line = cleaned.replace('\n', "");
            proptest::prop_assert!(width(&cut(&line, columns)) <= columns);
        }

        #[test]
        fn wrapping_loses_nothing_but_spaces(text in "([a-z]{1,8} {1,3}){0,12}", columns in 1..30_usize) {
            let letters = |s: &str| s.replace([' ', '\n'], "");
            proptest::prop_assert_eq!(letters(&wrap(&text, columns).concat()), letters(&text));
        }
    }
}
