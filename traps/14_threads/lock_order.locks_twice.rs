// trap, refused by test deadlock: the order is right, but `take` goes to the mutex again and not through the guard: `lock` waits for a lock that this very function holds.
pub fn move_boxes(from: &Warehouse, to: &Warehouse, n: i64) {
    let (first, second) = if from.id < to.id {
        (from, to)
    } else {
        (to, from)
    };
    let _first = first.stock.lock().unwrap();
    let _second = second.stock.lock().unwrap();
    from.stock.lock().unwrap().take(n);
    to.stock.lock().unwrap().put(n);
}

fn main() {}
