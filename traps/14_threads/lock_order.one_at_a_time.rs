// trap, refused by test: who never holds two locks cannot be part of a circle, but between the two lines the boxes are in no warehouse.
pub fn move_boxes(from: &Warehouse, to: &Warehouse, n: i64) {
    from.stock.lock().unwrap().take(n);
    to.stock.lock().unwrap().put(n);
}

fn main() {}
