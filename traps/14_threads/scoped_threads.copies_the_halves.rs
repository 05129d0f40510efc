// trap, refused by build E0277: a copy of each half could move into its thread, but an order cannot be cloned, and there are millions.
use std::thread;

pub fn revenue(orders: &[Order], subtotal: fn(&[Order]) -> u64) -> u64 {
    let (left, right) = orders.split_at(orders.len() / 2);
    let (left, right) = (left.to_vec(), right.to_vec());
    let left = thread::spawn(move || subtotal(&left));
    let right = thread::spawn(move || subtotal(&right));
    left.join().unwrap() + right.join().unwrap()
}

fn main() {}
