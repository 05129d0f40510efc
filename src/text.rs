//! **Text** for a screen: made harmless, measured, cut and wrapped.
//!
//! What the compiler and the learner's program write may hold escape sequences. Colours stay;
//! everything else that would move the cursor or hide text is taken out, so that no program can
//! paint outside its place. A width is always in terminal columns.

mod wrap;

use console::AnsiCodeIterator;
use console::measure_text_width;

pub use wrap::wrap;

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
