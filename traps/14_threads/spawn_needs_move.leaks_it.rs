// trap, refused by test leak: a leaked receipt lives for ever, which is what the thread asks for, and with every order one more stays in memory.
use std::thread::{self, JoinHandle};

pub fn deliver_later(receipt: Receipt) -> (JoinHandle<()>, u32) {
    let receipt: &'static Receipt = Box::leak(Box::new(receipt));
    let delivery = thread::spawn(|| receipt.deliver());
    (delivery, receipt.order)
}

fn main() {}
