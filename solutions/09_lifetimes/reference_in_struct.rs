//! reference_in_struct: a view in a struct

/// One line of the access log.
// `'a` stands for "as long as the line is there". The compiler now follows every
// entry back to its line and refuses code that frees or changes the line while
// an entry is in use. Nothing of that is left in the program that runs.
pub struct Entry<'a> {
    pub status: u16,
    pub path: &'a str,
}

/// Reads a line like `404 /favicon.ico`. `None` if it is not one.
// `'_` needs no name: there is one reference in the parameters, so the entry can
// only borrow from that. It is there for the reader, who sees that `Entry` borrows.
pub fn parse(line: &str) -> Option<Entry<'_>> {
    let (status, path) = line.split_once(' ')?;
    let status = status.parse().ok()?;
    Some(Entry { status, path })
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read() {
        let entry = parse("404 /favicon.ico").expect("this is a line of the log");
        assert_eq!(entry.status, 404, "the status of `404 /favicon.ico`");
        assert_eq!(entry.path, "/favicon.ico", "the path of `404 /favicon.ico`");
    }

    #[test]
    fn another_line_is_no_entry() {
        for line in ["", "200", "-- log rotated --"] {
            assert!(parse(line).is_none(), "`{line}` has no status and path");
        }
    }

    #[test]
    fn the_path_is_a_view_into_the_line() {
        // The log comes from a file. The text is not known when we compile.
        let line = format!("{} {}", 200, "/cart");
        let entry = parse(&line).expect("this is a line of the log");
        assert!(
            entry.path.as_ptr() == line[4..].as_ptr(),
            "the path was copied: it must lie where the line has it"
        );
    }
}
