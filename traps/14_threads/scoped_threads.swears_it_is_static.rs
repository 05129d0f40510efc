// trap, refused by lint unsafe_code: the lifetime can be overwritten by force, and from then on nobody checks that the threads are joined.
use std::thread;

pub fn revenue(orders: &[Order], subtotal: fn(&[Order]) -> u64) -> u64 {
    let orders: &'static [Order] = unsafe { std::mem::transmute(orders) };
    let (left, right) = orders.split_at(orders.len() / 2);
    let left = thread::spawn(move || subtotal(left));
    let right = thread::spawn(move || subtotal(right));
    left.join().unwrap() + right.join().unwrap()
}

fn main() {}
