//! counter_closure: a closure that outlives its function
//!
//! Every connection numbers its requests, so that a log line can say
//! "request 3". The numbers come from a closure.
//! ```go
//! func requestNumbers() func() uint64 {
//!     var last uint64 // Go sees that last escapes and puts it on the heap
//!     return func() uint64 { last++; return last }
//! }
//! ```
//! Your task: each connection counts for itself: 1, 2, 3 and so on.

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
}
