//! generics_need_bounds: what can be done with a T?

/// Where the latest one stands in the list; `None` if the list is empty.
// A bare `T` can be anything, so it can do nothing: not even `>`. The bound is what
// the function asks of a type, and any type may answer it, a struct as well. Ask for
// no more than is needed: `T: Copy` would shut `Release` out, and to compare two
// items it is enough to look at them. `T: Ord` is as good.
//
// The compiler writes one `latest` per type, as if you had written it by hand.
pub fn latest<T: PartialOrd>(list: &[T]) -> Option<usize> {
    let mut best = list.first()?;
    let mut at = 0;
    for (i, item) in list.iter().enumerate() {
        if item > best {
            best = item;
            at = i;
        }
    }
    Some(at)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
use std::fmt;

/// A release. It can be compared and printed, but not copied: there is one of each.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Release {
    pub major: u32,
    pub minor: u32,
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn release(major: u32, minor: u32) -> Release {
        Release { major, minor }
    }

    #[test]
    fn the_latest_release_is_found() {
        let list = [release(1, 8), release(2, 0), release(1, 9)];
        assert_eq!(latest(&list), Some(1), "2.0 is the latest release");
    }

    #[test]
    fn releases_are_ordered_by_their_numbers() {
        let list = [release(1, 10), release(1, 9)];
        assert_eq!(latest(&list), Some(0), "1.10 is later than 1.9");
    }

    #[test]
    fn each_release_is_compared_with_the_latest_so_far() {
        let list = [release(2, 0), release(1, 8), release(1, 10)];
        assert_eq!(
            latest(&list),
            Some(0),
            "1.10 is later than 1.8 before it, but not later than 2.0"
        );
    }

    #[test]
    fn build_numbers_and_tags_have_an_order_too() {
        let builds = [97, 388, 412];
        assert_eq!(latest(&builds), Some(2), "412 is the latest build");
        let tags = ["nightly-0614", "nightly-0611"];
        assert_eq!(latest(&tags), Some(0), "nightly-0614 is the latest tag");
    }

    #[test]
    fn an_empty_list_has_no_latest_release() {
        let none: [Release; 0] = [];
        assert_eq!(latest(&none), None, "there is no release in the list");
    }
}
