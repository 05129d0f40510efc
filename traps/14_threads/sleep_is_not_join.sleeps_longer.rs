// trap, refused by test hang: five seconds are enough on most nights, and on every one of them five seconds go by when all workers have long finished.
use std::thread;

pub fn run_all(workers: Vec<Worker>) {
    for worker in workers {
        thread::spawn(move || worker.run());
    }
    thread::sleep(std::time::Duration::from_secs(5));
}

fn main() {}
