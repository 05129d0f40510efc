// trap, refused by test: a lock around all moves makes a circle impossible, and a truck in the south waits for one in the north.
use std::sync::Mutex;

static ROADS: Mutex<()> = Mutex::new(());

pub fn move_boxes(from: &Warehouse, to: &Warehouse, n: i64) {
    let _roads = ROADS.lock().unwrap();
    from.stock.lock().unwrap().take(n);
    to.stock.lock().unwrap().put(n);
}

fn main() {}
