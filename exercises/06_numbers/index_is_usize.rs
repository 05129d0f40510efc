//! index_is_usize: the release before the last one
//!
//! A deploy tool keeps the build numbers of all releases, oldest first. 0 is the
//! first release, -1 the newest, -2 the one to roll back to. In Go any integer can be
//! an index:
//!
//! ```go
//! if n < 0 {
//!     n += len(history)
//! }
//! return history[n] // still negative? still too large? panics
//! ```
//!
//! Your task: find the release. If there is none at `n`, return `None`.

/// The build number of release `n`, counted from the end if negative.
pub fn release(history: &[u32], n: isize) -> Option<u32> {
    let n = if n < 0 { history.len() as isize + n } else { n };
    // TODO: not every number is an index.
    Some(history[n])
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    const HISTORY: [u32; 3] = [101, 117, 140];

    #[test]
    fn releases_are_counted_from_the_first() {
        assert_eq!(release(&HISTORY, 0), Some(101), "the first release");
        assert_eq!(release(&HISTORY, 2), Some(140), "the third release");
    }

    #[test]
    fn negative_numbers_count_from_the_newest() {
        assert_eq!(release(&HISTORY, -1), Some(140), "the newest release");
        assert_eq!(release(&HISTORY, -3), Some(101), "two before the newest");
    }

    #[test]
    fn there_is_nothing_after_the_newest() {
        assert_eq!(
            release(&HISTORY, 3),
            None,
            "there are three, so 3 is too far"
        );
        assert_eq!(release(&[], 0), None, "nothing was released yet");
    }

    #[test]
    fn there_is_nothing_before_the_first() {
        assert_eq!(
            release(&HISTORY, -4),
            None,
            "there are three, so -4 is too far"
        );
        assert_eq!(release(&[], -1), None, "nothing was released yet");
    }

    #[test]
    fn a_long_history_is_counted_in_the_same_way() {
        let history: Vec<u32> = (1001..=1300).collect();
        assert_eq!(
            release(&history, 299),
            Some(1300),
            "the newest of 300 releases"
        );
        assert_eq!(
            release(&history, -300),
            Some(1001),
            "the first of 300 releases"
        );
        assert_eq!(
            release(&history, 300),
            None,
            "there are 300, so 300 is too far"
        );
    }
}
