// trap, refused by test deadlock: first the target and then the source is a fixed order of roles, not of locks: on the way back the roles are swapped.
pub fn move_boxes(from: &Warehouse, to: &Warehouse, n: i64) {
    let mut target = to.stock.lock().unwrap();
    target.put(n);
    let mut source = from.stock.lock().unwrap();
    source.take(n);
}

fn main() {}
