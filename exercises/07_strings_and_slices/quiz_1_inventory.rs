//! quiz_1_inventory: milestone, a night in the warehouse
//!
//! Scanners have counted all night. Sum the pieces of every item, list the items in
//! the order of their first scan, and make the label of the shelf to start at.
//! ```go
//! for _, s := range scans {
//!     if _, known := pieces[s.Item]; !known {
//!         items = append(items, s.Item)
//!     }
//!     pieces[s.Item] += s.Pieces // int: 64 bits on the server
//! }
//! return Inventory{pieces, items, len(scans)}
//! ```
//! The map and the list each own their names: a copy is due. The rest you have met.
//! First the compiler has its say, then the tests.

use std::collections::HashMap;

/// What was counted.
pub struct Inventory {
    /// The pieces of each item.
    pub pieces: HashMap<String, i32>,
    /// Every item once, in the order of the first scans.
    pub items: Vec<String>,
    /// How many scans there were.
    pub scans: usize,
}

/// Adds up the scans of a night.
pub fn take_stock(scans: Vec<Scan>) -> Inventory {
    // TODO: make it build, then make it right.
    let mut pieces = HashMap::new();
    let mut items = Vec::new();
    for scan in scans {
        let known = pieces.get(&scan.item);
        *pieces.entry(scan.item).or_insert(0) += scan.pieces as i32;
        if known.is_none() {
            items.push(scan.item);
        }
    }
    Inventory {
        pieces,
        items,
        scans: scans.len(),
    }
}

/// The label of the first item's shelf: at most 6 bytes, empty if there is no item.
pub fn first_label(inventory: &Inventory) -> &str {
    &inventory.items[0][..6]
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// One scan: so many pieces of an item. A correction is negative.
pub struct Scan {
    pub item: String,
    pub pieces: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn night(scans: &[(&str, i64)]) -> Inventory {
        let mut list = Vec::new();
        for (item, pieces) in scans {
            list.push(Scan {
                item: item.to_string(),
                pieces: *pieces,
            });
        }
        take_stock(list)
    }

    #[test]
    fn the_pieces_of_an_item_are_added_up() {
        let inventory = night(&[("nut", 500), ("bolt", 20), ("nut", -3)]);
        assert_eq!(
            inventory.pieces["nut"].to_string(), // any type of number will do
            "497",
            "500 nuts, and a correction by 3"
        );
        assert_eq!(inventory.pieces["bolt"].to_string(), "20", "20 bolts");
    }

    #[test]
    fn a_correction_may_be_larger_than_the_count() {
        let inventory = night(&[("bolt", 20), ("bolt", -23)]);
        assert_eq!(
            inventory.pieces["bolt"].to_string(),
            "-3",
            "20 bolts, and a correction by 23: three bolts are missing"
        );
    }

    #[test]
    fn every_item_is_listed_once_in_the_order_of_first_scans() {
        let inventory = night(&[("nut", 5), ("bolt", 2), ("nut", 5), ("bolt", 1)]);
        assert_eq!(
            inventory.items,
            ["nut", "bolt"],
            "nut was scanned first, then bolt, each of them twice"
        );
    }

    #[test]
    fn a_scan_of_no_pieces_is_a_scan() {
        let inventory = night(&[("nut", 0), ("bolt", 2), ("nut", 5)]);
        assert_eq!(
            inventory.items,
            ["nut", "bolt"],
            "the first box of nuts was empty, and nut was still scanned first"
        );
    }

    #[test]
    fn scans_are_counted_and_not_items() {
        let inventory = night(&[("nut", 5), ("bolt", 2), ("nut", 5)]);
        assert_eq!(inventory.scans, 3, "two scans of nuts, one of bolts");
    }

    #[test]
    fn a_container_of_washers_is_counted_to_the_last_one() {
        let inventory = night(&[("washer", 5_000_000_000), ("washer", 1)]);
        assert_eq!(
            inventory.pieces["washer"].to_string(),
            "5000000001",
            "a container of washers, and one more"
        );
    }

    #[test]
    fn a_label_has_at_most_six_bytes_of_whole_letters() {
        assert_eq!(
            first_label(&night(&[("screwdriver", 1)])),
            "screwd",
            "the first six bytes of screwdriver"
        );
        assert_eq!(
            first_label(&night(&[("Holzdübel", 1)])),
            "Holzd",
            "six bytes would end in the middle of the ü, so the label ends before it"
        );
        assert_eq!(
            first_label(&night(&[("nut 🎉", 1)])),
            "nut ",
            "🎉 has four bytes and begins at byte 4, so six bytes end in the middle of it"
        );
    }

    #[test]
    fn a_short_item_is_its_own_label() {
        assert_eq!(
            first_label(&night(&[("nut", 1)])),
            "nut",
            "nut fits as it is"
        );
    }

    #[test]
    fn a_night_without_scans_is_no_accident() {
        let inventory = night(&[]);
        assert_eq!(inventory.scans, 0, "nobody scanned anything");
        assert_eq!(first_label(&inventory), "", "no item, no label");
    }
}
