//! let_is_not_var: counting failed requests
//!
//! The health check asks how many of the last answers were server errors.
//!
//! ```go
//! failed := 0
//! for _, status := range statuses {
//!     if status >= 500 {
//!         failed++
//!     }
//! }
//! ```
//!
//! The port reads the same. The compiler does not like one word of it.

/// How many of the answers were server errors (500 and above).
pub fn failures(statuses: &[u16]) -> u32 {
    // TODO: let the counter count.
    let failed = 0;
    for status in statuses {
        if *status >= 500 {
            failed += 1;
        }
    }
    failed
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_server_error_is_counted() {
        let answers = [200, 503, 404, 500, 204, 599];
        assert_eq!(failures(&answers), 3, "503, 500 and 599 are server errors");
    }

    #[test]
    fn every_check_starts_from_zero() {
        assert_eq!(failures(&[502]), 1, "one server error");
        assert_eq!(failures(&[200]), 0, "no server error in the next check");
        assert_eq!(failures(&[]), 0, "no answers, no server errors");
    }
}
