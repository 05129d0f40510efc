// trap, refused by test: the receipt is moved as it should be, but the answer goes out only when the mail server has the receipt.
use std::thread::{self, JoinHandle};

pub fn deliver_later(receipt: Receipt) -> (JoinHandle<()>, u32) {
    let order = receipt.order;
    let delivery = thread::spawn(move || receipt.deliver());
    while !delivery.is_finished() {
        thread::yield_now();
    }
    (delivery, order)
}

fn main() {}
