//! counter_closure: a closure that outlives its function

/// The request numbers of one connection.
///
/// `impl FnMut() -> u64` reads: some closure without arguments that returns
/// a `u64` and may change what it has captured.
// Without `move`, a closure borrows what it uses, and `last` is gone when this
// function returns. With `move` the closure carries its own `last`, as a struct
// carries a field. Nothing goes to the heap, and every call of this function makes
// a closure with a counter of its own.
pub fn request_numbers() -> impl FnMut() -> u64 {
    let mut last = 0;
    move || {
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
