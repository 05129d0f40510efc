// trap, refused by test: the cast compiles and works for every item but the one that comes by the container.
use std::collections::HashMap;

pub struct Inventory {
    pub pieces: HashMap<String, i32>,
    pub items: Vec<String>,
    pub scans: usize,
}

pub fn take_stock(scans: Vec<Scan>) -> Inventory {
    let mut pieces = HashMap::new();
    let mut items = Vec::new();
    for scan in &scans {
        if !pieces.contains_key(&scan.item) {
            items.push(scan.item.clone());
        }
        *pieces.entry(scan.item.clone()).or_insert(0) += scan.pieces as i32;
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
