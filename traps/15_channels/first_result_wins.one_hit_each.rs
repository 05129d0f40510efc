// trap, refused by test lost work: with a buffer for everybody's first hit nobody stands in `send`, but whoever has more goes home with it.
use std::sync::mpsc;
use std::thread;

pub fn first_hits(logs: &[Log], id: &str, n: usize) -> Vec<String> {
    let (tx, rx) = mpsc::sync_channel(logs.len());
    thread::scope(|s| {
        for log in logs {
            let tx = tx.clone();
            s.spawn(move || {
                for line in log.lines() {
                    if line.contains(id) {
                        tx.send(line).unwrap();
                        return;
                    }
                }
            });
        }
        drop(tx);
        rx.iter().take(n).collect()
    })
}

fn main() {}
