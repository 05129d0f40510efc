// trap, refused by test: the cut is safe for an empty night and for a short item, but six bytes of Holzdübel end in the middle of its ü.
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
        if !pieces.contains_key(&scan.item) {
            items.push(scan.item.clone());
        }
        *pieces.entry(scan.item).or_insert(0) += scan.pieces;
    }
    Inventory {
        pieces,
        items,
        scans: count,
    }
}

pub fn first_label(inventory: &Inventory) -> &str {
    match inventory.items.first() {
        Some(item) => &item[..item.len().min(6)],
        None => "",
    }
}

fn main() {}
