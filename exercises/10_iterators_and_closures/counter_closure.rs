//! counter_closure: whose variable does a closure count on?
//!
//! Every connection numbers its requests, and its log ends with how many there
//! were. The numbers come from a closure.
//! ```go
//! func requestNumbers() func() uint64 {
//!     var last uint64 // Go sees that last escapes and puts it on the heap
//!     return func() uint64 { last++; return last }
//! }
//! ```
//! Your task: each connection counts for itself, 1, 2, 3 and so on, and its log
//! ends with the right number.

/// The request numbers of one connection.
///
/// `impl FnMut() -> u64` reads: some closure without arguments that returns
/// a `u64` and may change what it has captured.
pub fn request_numbers() -> impl FnMut() -> u64 {
    // TODO: where is `last` when the connection asks for its first number?
    let mut last = 0;
    || {
        last += 1;
        last
    }
}

/// The log of a connection: a line for each request, and how many there were.
pub fn log(paths: &[&str]) -> Vec<String> {
    let mut last = 0;
    // TODO: does this closure count on the same `last` as the end of the log?
    let mut next = move || {
        last += 1;
        last
    };
    let mut lines = Vec::new();
    for path in paths {
        lines.push(format!("request {}: {path}", next()));
    }
    lines.push(format!("requests: {last}"));
    lines
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_connection_numbers_its_requests_from_one() {
        let mut next = request_numbers();
        let numbers = [next(), next(), next()];
        assert_eq!(
            numbers,
            [1, 2, 3],
            "the first three requests of a connection"
        );
    }

    #[test]
    fn two_connections_count_for_themselves() {
        let mut ann = request_numbers();
        let mut bob = request_numbers();
        assert_eq!([ann(), ann()], [1, 2], "the first two requests of Ann");
        assert_eq!(bob(), 1, "the first request of Bob, after two of Ann");
        assert_eq!(ann(), 3, "the third request of Ann, after one of Bob");
    }

    #[test]
    fn the_log_ends_with_the_number_of_requests() {
        assert_eq!(
            log(&["/cart", "/pay"]),
            ["request 1: /cart", "request 2: /pay", "requests: 2"],
            "the log of a connection with two requests"
        );
        assert_eq!(
            log(&[]),
            ["requests: 0"],
            "the log of a connection without a request"
        );
    }
}
