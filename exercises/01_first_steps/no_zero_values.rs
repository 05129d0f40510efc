//! no_zero_values: a variable that was never set
//!
//! A bulk request may take 30 seconds. Any other request may take 2.
//! The Go version forgot the 2, and nobody noticed:
//!
//! ```go
//! var timeout int // 0, which http.Client reads as "wait for ever"
//! if bulk {
//!     timeout = 30
//! }
//! return timeout
//! ```
//!
//! Look at the same mistake in Rust. Then return the right timeout.

/// The timeout in seconds: 30 for a bulk request, 2 for any other.
pub fn timeout(bulk: bool) -> u32 {
    // TODO: give the variable a value in every case.
    let seconds: u32;
    if bulk {
        seconds = 30;
    }
    seconds
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bulk_request_may_take_thirty_seconds() {
        assert_eq!(timeout(true), 30, "the timeout of a bulk request");
    }

    #[test]
    fn any_other_request_may_take_two_seconds() {
        assert_ne!(timeout(false), 0, "0 means: wait for ever");
        assert_eq!(timeout(false), 2, "the timeout of any other request");
    }
}
