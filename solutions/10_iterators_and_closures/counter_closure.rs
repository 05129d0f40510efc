//! counter_closure: whose variable does a closure count on?

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

/// The log of a connection: a line for each request, and how many there were.
// This closure stays in its function, and the function reads the counter after it.
// So it should borrow. A number is `Copy`: with `move` the closure would count on a
// copy, and the `last` out here would stay 0. The compiler says nothing about that:
// whoever moves a `String` cannot read it afterwards, but a number was only copied.
pub fn log(paths: &[&str]) -> Vec<String> {
    let mut last = 0;
    let mut next = || {
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
