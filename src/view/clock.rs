//! Times, as people say them.

use crate::error::count;

const SECOND: u64 = 1000;
const MINUTE: u64 = 60 * SECOND;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// `45 s`, `12 min`, `1 h 05 min`, `120 h`
pub(super) fn spent(ms: u64) -> String {
    match ms {
        0..MINUTE => format!("{} s", ms.div_ceil(SECOND)),
        MINUTE..HOUR => format!("{} min", ms / MINUTE),
        _ if ms < 100 * HOUR => format!("{} h {:02} min", ms / HOUR, ms % HOUR / MINUTE),
        _ => format!("{} h", ms / HOUR),
    }
}

/// `12 min ago`, `2 days ago`. A time that is still to come has been told by a clock that was wrong.
pub(super) fn ago(now: u64, at: u64) -> String {
    if at > now.saturating_add(DAY) {
        return "unknown".to_owned();
    }
    match now.saturating_sub(at) {
        ..MINUTE => "just now".to_owned(),
        gone => format!("{} ago", length(gone)),
    }
}

/// `12 min`, `5 h`, `2 days`, `over a year`
pub(super) fn length(ms: u64) -> String {
    match ms {
        ..HOUR => format!("{} min", ms / MINUTE),
        HOUR..DAY => format!("{} h", ms / HOUR),
        _ if ms < 365 * DAY => count(usize::try_from(ms / DAY).unwrap_or(usize::MAX), "day"),
        _ => "over a year".to_owned(),
    }
}

/// The same, rounded up: what is to come in a moment has not come yet.
pub(super) fn ahead(now: u64, at: u64) -> String {
    let left = at.saturating_sub(now);
    let unit = match left {
        ..HOUR => MINUTE,
        HOUR..DAY => HOUR,
        _ => DAY,
    };
    length(left.div_ceil(unit).saturating_mul(unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_said_in_the_unit_that_fits() {
        let said = [0, 1, 59_000, MINUTE, HOUR - 1, HOUR, 101 * HOUR, u64::MAX].map(spent);
        let known = [
            "0 s",
            "1 s",
            "59 s",
            "1 min",
            "59 min",
            "1 h 00 min",
            "101 h",
        ];
        assert_eq!(said[..7], known);
        assert!(said[7].ends_with(" h"));
        assert_eq!(ago(HOUR, HOUR - 5), "just now");
        assert_eq!(ago(5, HOUR), "just now");
        assert_eq!(ago(DAY, HOUR), "23 h ago");
        assert_eq!(ago(3 * DAY, DAY), "2 days ago");
        assert_eq!(ago(u64::MAX, 0), "over a year ago");
        assert_eq!(ago(0, u64::MAX), "unknown");
        assert_eq!(ahead(0, DAY), "1 day");
        assert_eq!(ahead(0, DAY + 1), "2 days");
        assert_eq!(ahead(0, 61 * MINUTE), "2 h");
        assert_eq!(ahead(9, u64::MAX), "over a year");
    }
}
