// trap, refused by test: asking one line later ends the conflict, but by then every item is in the map, so the list stays empty.
use std::collections::HashMap;

pub struct Inventory {
    pub pieces: HashMap<String, i64>,
    pub items: Vec<String>,
    pub scans: usize,
}

pub fn take_stock(scans: Vec<Scan>) -> Inventory {
    let mut pieces = HashMap::new();
    let mut items = Vec::new();
    for scan in &scans {
        *pieces.entry(scan.item.clone()).or_insert(0) += scan.pieces;
        if !pieces.contains_key(&scan.item) {
            items.push(scan.item.clone());
        }
    }
    Inventory {
        pieces,
        items,
        scans: scans.len(),
    }
}

pub fn first_label(inventory: &Inventory) -> &str {
    match inventory.items.first() {
        Some(item) => &item[..item.floor_char_boundary(6)],
        None => "",
    }
}

fn main() {}
