//! does_not_live_long_enough: a list of views of nothing
//!
//! A newsletter goes to each subscriber once, also to those who signed up twice.
//! So the addresses are brought into one form first.
//!
//! ```go
//! for _, address := range typed {
//!     normal := strings.ToLower(strings.TrimSpace(address))
//!     s.addresses[normal] = true // the map holds a view of normal
//! }
//! ```
//!
//! The sheets are thrown away, the list stays. Make sure that each text is there
//! for as long as the list needs it.

use std::collections::HashSet;

/// The subscribers of a newsletter. `'a` says that the list looks at texts that it
/// does not own.
#[derive(Default)]
pub struct Subscribers<'a> {
    addresses: HashSet<&'a str>,
}

impl<'a> Subscribers<'a> {
    /// Adds the addresses of one sign-up sheet, as they were typed.
    pub fn add(&mut self, typed: &'a [String]) {
        for address in typed {
            let normal = address.trim().to_lowercase();
            // TODO: who owns this text after this turn of the loop?
            self.addresses.insert(normal.as_str());
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
