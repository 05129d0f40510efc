//! quiz_2_log_parser: the nightly summary (milestone)
//!
//! Each line of the access log is a method, a path and a status. Every night the log
//! is summed up for whoever is on call:
//!
//! ```go
//! fields := strings.Fields(line)
//! status, err := strconv.Atoi(fields[2]) // panics on a short line
//! if err != nil {
//!     continue // and the numbers are wrong from here on
//! }
//! ```
//!
//! A line that cannot be read ends the summary. Return its number, counted from 1,
//! and what is wrong with it: see `BadLine` and `Problem`.

/// Sorts a status into its class.
pub fn class(status: u16) -> Class {
    // TODO: a u16 has other values, too. A status that is not listed is a problem.
    match status {
        200..=399 => Class::Fine,
        400..=499 => Class::ClientError,
        500..=599 => Class::ServerError,
    }
}

/// Sums up a log.
pub fn summarize(log: &str) -> Result<Summary, BadLine> {
    let mut summary = Summary::default();
    for line in log.lines() {
        // TODO: a line can be wrong in three ways.
        let fields: Vec<&str> = line.split_whitespace().collect();
        if let Ok(status) = fields[2].parse() {
            summary.add(fields[1], class(status));
        }
    }
    Ok(summary)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Class {
    Fine,
    ClientError,
    ServerError,
}

/// What can be wrong with a line.
#[derive(Debug, PartialEq)]
pub enum Problem {
    /// It has no method, path or status.
    TooShort,
    /// Its status is no number, or one that does not fit.
    NotANumber(std::num::ParseIntError),
    /// Its status is a number that means nothing here.
    UnknownStatus(u16),
}

impl From<std::num::ParseIntError> for Problem {
    fn from(err: std::num::ParseIntError) -> Self {
        Problem::NotANumber(err)
    }
}

/// A line that cannot be read. The first line of a log has the number 1.
#[derive(Debug, PartialEq)]
pub struct BadLine {
    pub number: usize,
    pub problem: Problem,
}

/// What the engineer on call reads in the morning.
#[derive(Debug, Default, PartialEq)]
pub struct Summary {
    pub requests: u32,
    pub client_errors: u32,
    /// The paths that answered with a server error, in the order of the log.
    pub broken: Vec<String>,
}

impl Summary {
    pub fn add(&mut self, path: &str, class: Class) {
        self.requests += 1;
        match class {
            Class::Fine => {}
            Class::ClientError => self.client_errors += 1,
            Class::ServerError => self.broken.push(String::from(path)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::num::IntErrorKind;

    fn bad_line(log: &str) -> (usize, Problem) {
        match summarize(log) {
            Err(BadLine { number, problem }) => (number, problem),
            Ok(summary) => panic!("the log {log:?} has a bad line, and was summed up: {summary:?}"),
        }
    }

    #[test]
    fn a_good_log_is_summed_up() {
        let log = "GET / 200\nGET /old 301\nGET /nope 404\nPUT /orders 503\nGET /cart 500\n";
        assert_eq!(
            summarize(log),
            Ok(Summary {
                requests: 5,
                client_errors: 1,
                broken: vec![String::from("/orders"), String::from("/cart")],
            }),
            "five requests: two are fine, one is the client's mistake, two are ours"
        );
    }

    #[test]
    fn a_night_without_requests_is_a_good_night() {
        assert_eq!(summarize(""), Ok(Summary::default()), "an empty log");
    }

    #[test]
    fn a_short_line_is_reported_with_its_number() {
        assert_eq!(
            bad_line("GET / 200\nGET /cut-off"),
            (2, Problem::TooShort),
            "line 2 ends before its status; lines are counted from 1"
        );
        assert_eq!(
            bad_line("GET"),
            (1, Problem::TooShort),
            "line 1 ends before its path"
        );
    }

    #[test]
    fn a_status_that_is_no_number_is_reported() {
        let (number, problem) = bad_line("GET / 200\nGET / 200\nGET / OK");
        assert_eq!(number, 3, "the status of line 3 is \"OK\"");
        assert!(
            matches!(problem, Problem::NotANumber(_)),
            "the status of line 3 is \"OK\", and the problem is {problem:?}"
        );
    }

    #[test]
    fn the_reason_of_parse_is_kept() {
        let (_, problem) = bad_line("GET / 70000");
        let Problem::NotANumber(reason) = problem else {
            panic!("70000 does not fit into a u16, so it is `NotANumber` and not {problem:?}");
        };
        assert_eq!(
            reason.kind(),
            &IntErrorKind::PosOverflow,
            "the status was too large, and the error should still say so"
        );
    }

    #[test]
    fn a_status_that_means_nothing_is_reported() {
        for status in [0, 199, 600, 65535] {
            assert_eq!(
                bad_line(&format!("GET / 200\nGET / {status}")),
                (2, Problem::UnknownStatus(status)),
                "the status of line 2 is {status}"
            );
        }
    }

    #[test]
    fn the_first_bad_line_is_the_one_reported() {
        assert_eq!(
            bad_line("GET / 200\nGET / 999\nGET\nGET / OK"),
            (2, Problem::UnknownStatus(999)),
            "lines 2, 3 and 4 are bad"
        );
    }
}
