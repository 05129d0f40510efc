// trap, refused by test: `try_iter` never waits, so the loop ends; it ends before a late shop has sent anything.
use std::sync::mpsc;
use std::thread;

pub fn turnover(shops: Vec<Shop>) -> u64 {
    let (tx, rx) = mpsc::channel();
    for shop in shops {
        let office = tx.clone();
        thread::spawn(move || shop.report(office));
    }
    let mut total = 0;
    for cents in rx.try_iter() {
        total += cents;
    }
    total
}

fn main() {}
