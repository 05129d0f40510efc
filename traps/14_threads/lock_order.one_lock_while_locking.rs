// trap, refused by test: a third lock, held only until both are locked, makes a circle impossible, but who waits for a warehouse waits with that lock in hand.
use std::sync::Mutex;

static GATE: Mutex<()> = Mutex::new(());

pub fn move_boxes(from: &Warehouse, to: &Warehouse, n: i64) {
    let gate = GATE.lock().unwrap();
    let mut source = from.stock.lock().unwrap();
    let mut target = to.stock.lock().unwrap();
    drop(gate);
    source.take(n);
    target.put(n);
}

fn main() {}
