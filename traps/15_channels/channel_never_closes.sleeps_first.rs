// trap, refused by lint clippy::disallowed_methods: after a second all shops have surely reported, until one takes longer.
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

pub fn turnover(shops: Vec<Shop>) -> u64 {
    let (tx, rx) = mpsc::channel();
    for shop in shops {
        let office = tx.clone();
        thread::spawn(move || shop.report(office));
    }
    thread::sleep(Duration::from_secs(1));
    rx.try_iter().sum()
}

fn main() {}
