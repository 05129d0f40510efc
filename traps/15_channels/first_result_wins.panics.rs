// trap, refused by test: hanging up wakes the searchers with an error, and the `unwrap` that was never reached before turns it into a panic.
use std::sync::mpsc;
use std::thread;

pub fn first_hits(logs: &[Log], id: &str, n: usize) -> Vec<String> {
    let (tx, rx) = mpsc::sync_channel(0); // unbuffered: `send` waits for a `recv`
    thread::scope(|s| {
        for log in logs {
            let tx = tx.clone();
            s.spawn(move || {
                for line in log.lines() {
                    if line.contains(id) {
                        tx.send(line).unwrap();
                    }
                }
            });
        }
        drop(tx);
        let hits = rx.iter().take(n).collect();
        drop(rx);
        hits
    })
}

fn main() {}
