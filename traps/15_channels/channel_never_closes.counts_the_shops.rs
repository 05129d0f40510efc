// trap, refused by test: one value per shop ends the loop here and there, but a shop may have four sales or none.
use std::sync::mpsc;
use std::thread;

pub fn turnover(shops: Vec<Shop>) -> u64 {
    let (tx, rx) = mpsc::channel();
    let n = shops.len();
    for shop in shops {
        let office = tx.clone();
        thread::spawn(move || shop.report(office));
    }
    rx.iter().take(n).sum()
}

fn main() {}
