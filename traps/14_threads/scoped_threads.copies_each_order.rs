// trap, refused by test: orders that are built anew belong to the thread, and that builds; for millions of them it needs the memory twice.
use std::thread;

pub fn revenue(orders: &[Order], subtotal: fn(&[Order]) -> u64) -> u64 {
    let (left, right) = orders.split_at(orders.len() / 2);
    let copy = |half: &[Order]| -> Vec<Order> {
        let order = |order: &Order| Order { cents: order.cents };
        half.iter().map(order).collect()
    };
    let (left, right) = (copy(left), copy(right));
    let left = thread::spawn(move || subtotal(&left));
    let right = thread::spawn(move || subtotal(&right));
    left.join().unwrap() + right.join().unwrap()
}

fn main() {}
