// trap, refused by test leak: a buffer with room for all is Go's habit, and nobody stands in `send`; but each searcher still looks for `n` lines of its own, long after the caller has them.
use std::sync::mpsc;
use std::thread;

pub fn first_hits(logs: &[Log], id: &str, n: usize) -> Vec<String> {
    let (tx, rx) = mpsc::sync_channel(logs.len() * n);
    thread::scope(|s| {
        for log in logs {
            let tx = tx.clone();
            s.spawn(move || {
                let hits = log.lines().filter(|line| line.contains(id));
                for line in hits.take(n) {
                    tx.send(line).unwrap();
                }
            });
        }
        drop(tx);
        rx.iter().take(n).collect()
    })
}

fn main() {}
