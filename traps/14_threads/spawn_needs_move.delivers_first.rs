// trap, refused by test: with nothing left to do for the thread nothing has to move, but the handler waits for the mail server.
use std::thread::{self, JoinHandle};

pub fn deliver_later(receipt: Receipt) -> (JoinHandle<()>, u32) {
    receipt.deliver();
    (thread::spawn(|| ()), receipt.order)
}

fn main() {}
