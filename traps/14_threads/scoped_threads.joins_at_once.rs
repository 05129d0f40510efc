// trap, refused by test: both halves have a thread of their own, but the second one starts when the first one has been joined.
use std::thread;

pub fn revenue(orders: &[Order], subtotal: fn(&[Order]) -> u64) -> u64 {
    let (left, right) = orders.split_at(orders.len() / 2);
    thread::scope(|s| {
        let left = s.spawn(|| subtotal(left)).join().unwrap();
        let right = s.spawn(|| subtotal(right)).join().unwrap();
        left + right
    })
}

fn main() {}
