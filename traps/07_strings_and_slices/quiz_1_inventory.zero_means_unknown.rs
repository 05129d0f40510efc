// trap, refused by test: zero for an unknown key is Go's way to read a map, but an item may have been scanned with no pieces in the box.
use std::collections::HashMap;

pub struct Inventory {
    pub pieces: HashMap<String, i64>,
    pub items: Vec<String>,
    pub scans: usize,
}

pub fn take_stock(scans: Vec<Scan>) -> Inventory {
    let count = scans.len();
    let mut pieces = HashMap::new();
    let mut items = Vec::new();
    for scan in scans {
        let count = pieces.entry(scan.item.clone()).or_insert(0);
        if *count == 0 {
            items.push(scan.item);
        }
        *count += scan.pieces;
    }
    Inventory {
        pieces,
        items,
        scans: count,
    }
}

pub fn first_label(inventory: &Inventory) -> &str {
    match inventory.items.first() {
        Some(item) => &item[..item.floor_char_boundary(6)],
        None => "",
    }
}

fn main() {}
