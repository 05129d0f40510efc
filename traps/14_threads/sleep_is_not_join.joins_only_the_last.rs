// trap, refused by test lost work: who started last often finishes last, but a worker with more to write still runs when the last one is back.
use std::thread;

pub fn run_all(workers: Vec<Worker>) {
    let mut last = None;
    for worker in workers {
        last = Some(thread::spawn(move || worker.run()));
    }
    if let Some(last) = last {
        last.join().unwrap();
    }
}

fn main() {}
