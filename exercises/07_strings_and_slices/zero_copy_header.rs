//! zero_copy_header: a view into a copy
//!
//! A proxy reads header lines, many thousands a second, and looks at name and value
//! where they lie in its buffer. No copies.
//!
//! ```go
//! line = strings.ReplaceAll(line, "\r\n", "") // a text of its own
//! name, value, _ := strings.Cut(line, ":")
//! name, value = strings.TrimSpace(name), strings.TrimSpace(value)
//! return name, value // views into it; the GC keeps it alive
//! ```
//!
//! The port says the same, with no GC to keep anything alive. Return views into
//! the line that came in.

/// Name and value of a header line, without blanks and line break around them.
/// A line without a colon is a name without a value.
pub fn split_header(line: &str) -> (&str, &str) {
    // TODO: who owns `clean`, and for how long?
    let clean = line.replace("\r\n", "");
    let Some((name, value)) = clean.split_once(':') else {
        return (line.trim(), "");
    };
    (name.trim(), value.trim())
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    /// A view lies inside the text it looks at. A copy lies somewhere else.
    fn is_view(part: &str, line: &str) -> bool {
        line.as_bytes().as_ptr_range().contains(&part.as_ptr())
    }

    #[test]
    fn a_header_has_a_name_and_a_value() {
        let (name, value) = split_header("Accept: text/html\r\n");
        assert_eq!(name, "Accept", "what stands before the colon");
        assert_eq!(
            value, "text/html",
            "what stands behind it, without the line break"
        );
    }

    #[test]
    fn only_the_first_colon_counts() {
        let (name, value) = split_header(" Host :  shop.example:8080 \r\n");
        assert_eq!(name, "Host", "the name, without the blanks around it");
        assert_eq!(
            value, "shop.example:8080",
            "the value, with its own colon and without the blanks around it"
        );
    }

    #[test]
    fn name_and_value_lie_in_the_buffer() {
        let line = String::from("Host: shop.example\r\n");
        let (name, value) = split_header(&line); // two views: nobody else owns them
        assert!(
            is_view(name, &line),
            "{name:?} is not a part of the line that came in, it is a part of a copy"
        );
        assert!(
            is_view(value, &line),
            "{value:?} is not a part of the line that came in, it is a part of a copy"
        );
    }

    #[test]
    fn the_value_lies_behind_the_colon() {
        let line = String::from(" a : a\r\n");
        let (name, value) = split_header(&line);
        assert_eq!((name, value), ("a", "a"), "name and value read the same");
        assert!(
            is_view(name, &line[..3]),
            "the name does not lie before the colon of the line that came in"
        );
        assert!(
            is_view(value, &line[4..]),
            "the value does not lie behind the colon of the line that came in"
        );
    }

    #[test]
    fn a_line_without_a_colon_has_no_value() {
        assert_eq!(
            split_header("Upgrade\r\n"),
            ("Upgrade", ""),
            "a name and an empty value"
        );
    }
}
