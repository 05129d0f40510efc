// trap, refused by test hang: joining the threads is Go's `wg.Wait()`, but it closes nothing: the loop after it waits for the sender in this function.
use std::sync::mpsc;
use std::thread;

pub fn turnover(shops: Vec<Shop>) -> u64 {
    let (tx, rx) = mpsc::channel();
    let mut threads = Vec::new();
    for shop in shops {
        let office = tx.clone();
        threads.push(thread::spawn(move || shop.report(office)));
    }
    for thread in threads {
        thread.join().unwrap();
    }
    let mut total = 0;
    for cents in rx {
        total += cents;
    }
    total
}

fn main() {}
