//! embedding: nothing is promoted
//!
//! An import job keeps a log. In Go the log is embedded, and its field and method
//! look like the job's own:
//!
//! ```go
//! type Import struct {
//!     Log
//!     rows int
//! }
//! job.prefix = "orders" // the prefix of the Log
//! job.Entries()         // the lines of the Log
//! ```
//!
//! Your task: let the job's log have the prefix. `job.entries()` must work as in Go.

/// Reads rows into a table.
pub struct Import {
    log: Log,
    rows: u32,
}

impl Import {
    /// An import into a table. Its log lines begin with the table's name.
    pub fn new(table: &str) -> Import {
        let mut job = Import {
            log: Log::empty(),
            rows: 0,
        };
        // TODO: in Go this is a field of the embedded Log.
        job.prefix = String::from(table);
        job
    }

    /// Reads one batch of rows.
    pub fn read(&mut self, rows: u32) {
        self.rows += rows;
        self.log.write(&format!("{} rows", self.rows));
    }

    // TODO: and `entries` is not promoted either.
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// A log whose lines all begin with a prefix.
pub struct Log {
    pub prefix: String,
    lines: Vec<String>,
}

impl Log {
    pub fn empty() -> Self {
        Log {
            prefix: String::from("?"),
            lines: Vec::new(),
        }
    }

    pub fn write(&mut self, text: &str) {
        self.lines.push(format!("{}: {text}", self.prefix));
    }

    /// The lines that were written so far.
    pub fn entries(&self) -> &[String] {
        &self.lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_begins_with_the_table() {
        let mut job = Import::new("orders");
        job.read(500);
        job.read(70);
        assert_eq!(
            job.entries()[..],
            ["orders: 500 rows", "orders: 570 rows"],
            "the log of an import into `orders`, after 500 and 70 rows"
        );
    }

    #[test]
    fn looking_at_the_entries_copies_nothing() {
        let mut job = Import::new("orders");
        job.read(500);
        let first = job.entries();
        let second = job.entries();
        assert!(
            first.as_ptr() == second.as_ptr(),
            "two looks at the same log gave two different lists: each call copies all lines, and Go's does not"
        );
    }

    #[test]
    fn a_new_job_has_logged_nothing() {
        let job = Import::new("users");
        assert!(
            job.entries().is_empty(),
            "this job has not read anything yet"
        );
    }
}
