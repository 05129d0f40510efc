//! quiz_2_log_parser: the nightly summary (milestone)

/// Sorts a status into its class.
// The last arm says what the other 65,000 values are: not a class, but a problem.
pub fn class(status: u16) -> Result<Class, Problem> {
    match status {
        200..=399 => Ok(Class::Fine),
        400..=499 => Ok(Class::ClientError),
        500..=599 => Ok(Class::ServerError),
        _ => Err(Problem::UnknownStatus(status)),
    }
}

/// Reads the path and the class from a line.
// All that can go wrong with a line goes wrong in here, and `?` carries it out. The
// path is borrowed from the line: nothing is copied until the summary keeps it.
fn entry(line: &str) -> Result<(&str, Class), Problem> {
    let mut fields = line.split_whitespace().skip(1);
    let path = fields.next().ok_or(Problem::TooShort)?;
    let status = fields.next().ok_or(Problem::TooShort)?;
    // This `?` also converts, with the given `From<ParseIntError>`.
    Ok((path, class(status.parse()?)?))
}

/// Sums up a log.
pub fn summarize(log: &str) -> Result<Summary, BadLine> {
    let mut summary = Summary::default();
    for (index, line) in log.lines().enumerate() {
        // Only the loop knows the number of the line, so it is added here. `enumerate`
        // counts from 0, hence the `+ 1` below. Clippy also recommends it for a counter
        // of your own, and does not mention the `+ 1`.
        match entry(line) {
            Ok((path, class)) => summary.add(path, class),
            Err(problem) => {
                return Err(BadLine {
                    number: index + 1,
                    problem,
                });
            }
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
