//! does_not_live_long_enough: a list of views of nothing

use std::collections::HashSet;

/// The subscribers of a newsletter.
// The loop makes new texts, so somebody has to own them, and the list is the one
// that is there for long enough. A struct borrows what exists elsewhere anyway,
// and owns what was made for it. With that, the lifetime is gone from the type.
#[derive(Default)]
pub struct Subscribers {
    addresses: HashSet<String>,
}

impl Subscribers {
    /// Adds the addresses of one sign-up sheet, as they were typed.
    pub fn add(&mut self, typed: &[String]) {
        for address in typed {
            // `to_lowercase` has made a new String already. Moving it into the set
            // makes no second copy.
            self.addresses.insert(address.trim().to_lowercase());
        }
    }

    pub fn count(&self) -> usize {
        self.addresses.len()
    }

    /// Is this address, in its normal form, on the list?
    pub fn has(&self, address: &str) -> bool {
        self.addresses.contains(address)
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    fn sheets() -> (Vec<String>, Vec<String>) {
        let monday = vec![
            String::from("Ann@Example.com"),
            String::from("bob@example.com"),
        ];
        let tuesday = vec![String::from("  ann@example.com ")];
        (monday, tuesday)
    }

    #[test]
    fn every_subscriber_is_counted_once() {
        let (monday, tuesday) = sheets();
        let mut list = Subscribers::default();
        list.add(&monday);
        list.add(&tuesday);
        assert_eq!(
            list.count(),
            2,
            "Ann signed up twice, Bob once: the list has two subscribers"
        );
    }

    #[test]
    fn the_list_stays_when_the_sheet_is_gone() {
        let mut list = Subscribers::default();
        {
            let (monday, _) = sheets();
            list.add(&monday);
            // The sheet is thrown away here. The list is still in use.
        }
        assert!(list.has("bob@example.com"), "Bob signed up");
    }

    #[test]
    fn a_subscriber_is_found_by_the_normal_form() {
        let (monday, _) = sheets();
        let mut list = Subscribers::default();
        list.add(&monday);
        assert!(
            list.has("ann@example.com"),
            "`Ann@Example.com` signed up, so `ann@example.com` is on the list"
        );
        assert!(list.has("bob@example.com"), "Bob signed up");
        assert!(!list.has("eve@example.com"), "Eve did not sign up");
    }
}
