//! let_is_not_var: counting failed requests

/// How many of the answers were server errors (500 and above).
pub fn failures(statuses: &[u16]) -> u32 {
    // A name that changes says so where it is born. All others keep their first
    // value, so a reader needs to follow only the few names with a `mut`.
    let mut failed = 0;
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
