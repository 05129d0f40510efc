//! index_is_usize: the release before the last one

/// The build number of release `n`, counted from the end if negative.
// An index is a `usize`: a place in a list is never negative. So a signed number is
// checked once on its way there, and `try_from` is that check: it gives an `Err` for
// what does not fit. `get` makes the other one and gives a `None` past the end, where
// `history[index]` would panic. (`history.get(n as usize)` alone is right as well, but
// only because `get` checks: a negative number becomes an index that no list has.)
pub fn release(history: &[u32], n: isize) -> Option<u32> {
    let n = if n < 0 { history.len() as isize + n } else { n };
    let Ok(index) = usize::try_from(n) else {
        return None;
    };
    history.get(index).copied()
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
