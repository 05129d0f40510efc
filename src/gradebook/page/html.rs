//! Words of HTML. Everything that somebody wrote goes through here.

/// More of a name than this tells nobody apart.
const LONGEST: usize = 80;

/// More of a sentence than this nobody reads in a table.
pub(super) const SENTENCE: usize = 400;

/// Text that shows as it is: without markup, without control characters, in one line, and cut.
pub(super) fn text(raw: &str) -> String {
    cut(raw, LONGEST)
}

/// The same, of another length.
pub(super) fn cut(raw: &str, longest: usize) -> String {
    let mut text = String::new();
    for (at, c) in raw.chars().enumerate() {
        if at == longest {
            text.push('…');
            break;
        }
        match c {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            '\'' => text.push_str("&#39;"),
            c if c.is_whitespace() => text.push(' '),
            c if c.is_control() || is_unseemly(c) => text.push('\u{fffd}'),
            c => text.push(c),
        }
    }
    text
}

/// Characters that turn the order of what stands around them, or are none.
fn is_unseemly(c: char) -> bool {
    let is_none = (c as u32) & 0xfffe == 0xfffe || matches!(c, '\u{fdd0}'..='\u{fdef}');
    let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}');
    is_none || turns
}

/// A learner's words: whatever their direction, they do not turn what is beside them.
pub(super) fn own(raw: &str) -> String {
    format!("<bdi>{}</bdi>", text(raw))
}

/// Whether there is anything to see in a text.
pub(super) fn is_blank(raw: &str) -> bool {
    let is_unseen = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    raw.chars().take(LONGEST).all(is_unseen)
}

/// A line of a note, whose backticks mark code.
pub(super) fn prose(raw: &str) -> String {
    let pieces = raw.split('`').enumerate();
    let piece = |(at, piece): (usize, &str)| match at % 2 {
        0 => cut(piece, SENTENCE),
        _ => format!("<code>{}</code>", cut(piece, SENTENCE)),
    };
    pieces.map(piece).collect()
}

/// Names in a row: as many as one reads, and how many there are beyond.
pub(super) fn names(all: &[String], most: usize) -> String {
    let shown: Vec<String> = all.iter().take(most).map(|name| text(name)).collect();
    let mut names = shown.join(", ");
    if all.len() > most {
        names.push_str(&format!(" and {} more", all.len() - most));
    }
    names
}

/// `1 learner`, `2 learners`.
pub(super) fn count(number: usize, one: &str) -> String {
    match number {
        1 => format!("1 {one}"),
        number => format!("{number} {one}s"),
    }
}

/// Bytes in base64, as a content security policy names a hash.
pub(super) fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * at) & 63) as usize];
            text.push(if at <= three.len() {
                char::from(digit)
            } else {
                '='
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_wrote_is_shown_and_does_nothing() {
        let shown = text("</script><b a='1' c=\"2\">&\u{7}\u{202e}\u{0}\n\u{ffff}é");
        let safe = "&lt;/script&gt;&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;&amp;\u{fffd}\u{fffd}\u{fffd} \u{fffd}é";
        assert_eq!(shown, safe);
        assert_eq!(text(&"n".repeat(10_000)).chars().count(), LONGEST + 1);
        assert!(is_blank(" \u{200b}\t") && !is_blank(" x"));
    }

    #[test]
    fn base64_is_the_one_of_the_standard() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
        ] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn backticks_mark_code_and_long_lists_end() {
        assert_eq!(prose("use `a<b>` now"), "use <code>a&lt;b&gt;</code> now");
        let all = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(names(&all, 3), "a, b, c");
        assert_eq!(names(&all, 1), "a and 2 more");
    }
}
