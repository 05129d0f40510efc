// trap, refused by test: the list is still there after the loop and has a length, but an item may be scanned more than once.
use std::collections::HashMap;

pub struct Inventory {
    pub pieces: HashMap<String, i64>,
    pub items: Vec<String>,
    pub scans: usize,
}

pub fn take_stock(scans: Vec<Scan>) -> Inventory {
    let mut pieces = HashMap::new();
    let mut items = Vec::new();
    for scan in scans {
        if !pieces.contains_key(&scan.item) {
            items.push(scan.item.clone());
        }
        *pieces.entry(scan.item).or_insert(0) += scan.pieces;
    }
    let scans = items.len();
    Inventory {
        pieces,
        items,
        scans,
    }
}

pub fn first_label(inventory: &Inventory) -> &str {
    match inventory.items.first() {
        Some(item) => &item[..item.floor_char_boundary(6)],
        None => "",
    }
}

fn main() {}
