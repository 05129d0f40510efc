// trap, refused by test: without threads nothing escapes, and the report takes twice as long.
pub fn revenue(orders: &[Order], subtotal: fn(&[Order]) -> u64) -> u64 {
    let (left, right) = orders.split_at(orders.len() / 2);
    subtotal(left) + subtotal(right)
}

fn main() {}
