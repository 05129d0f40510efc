// trap, refused by test deadlock: without threads everybody has reported before the loop begins, but one shop that waits holds up all others.
use std::sync::mpsc;

pub fn turnover(shops: Vec<Shop>) -> u64 {
    let (tx, rx) = mpsc::channel();
    for shop in shops {
        shop.report(tx.clone());
    }
    drop(tx);
    rx.iter().sum()
}

fn main() {}
