// trap, refused by test lost work: keeping the handles looks like waiting, but a handle that is dropped lets its thread run on alone.
use std::thread;

pub fn run_all(workers: Vec<Worker>) {
    let mut running = Vec::new();
    for worker in workers {
        running.push(thread::spawn(move || worker.run()));
    }
    drop(running);
}

fn main() {}
