// trap, refused by build E0597: this is Go's way, the closure gets a pointer; but the receipt itself stays here and ends with this function.
use std::thread::{self, JoinHandle};

pub fn deliver_later(receipt: Receipt) -> (JoinHandle<()>, u32) {
    let shared = &receipt;
    let delivery = thread::spawn(move || shared.deliver());
    (delivery, receipt.order)
}

fn main() {}
