// trap, refused by lint clippy::disallowed_methods: a time limit ends the loop some day, but a late shop is left out, and every night costs the time limit.
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

pub fn turnover(shops: Vec<Shop>) -> u64 {
    let (tx, rx) = mpsc::channel();
    for shop in shops {
        let office = tx.clone();
        thread::spawn(move || shop.report(office));
    }
    let mut total = 0;
    while let Ok(cents) = rx.recv_timeout(Duration::from_secs(1)) {
        total += cents;
    }
    total
}

fn main() {}
