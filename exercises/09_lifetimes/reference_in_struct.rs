//! reference_in_struct: a view in a struct
//!
//! The access log of a busy server is read line by line. An entry does not copy
//! the path. It keeps a view into the line, as a Go string does.
//!
//! ```go
//! type Entry struct {
//!     Status int
//!     Path   string // shares the bytes of the line
//! }
//! ```
//!
//! Say in the type that an entry looks into something that it does not own.

/// One line of the access log.
pub struct Entry {
    pub status: u16,
    // TODO: a reference can go bad. For how long is this one good?
    pub path: &str,
}

/// Reads a line like `404 /favicon.ico`. `None` if it is not one.
pub fn parse(line: &str) -> Option<Entry> {
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
