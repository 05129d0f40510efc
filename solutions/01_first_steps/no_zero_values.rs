//! no_zero_values: a variable that was never set

/// The timeout in seconds: 30 for a bulk request, 2 for any other.
pub fn timeout(bulk: bool) -> u32 {
    // Rust has no zero value to fall back to: the compiler follows every path and
    // wants a value on each. `if` is an expression, so no variable is needed.
    if bulk { 30 } else { 2 }
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
