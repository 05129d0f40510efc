// trap, refused by test leak: without the `unwrap` nobody panics, but as long as the receiver lives, `send` gives no error: it waits.
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
                        let _ = tx.send(line);
                    }
                }
            });
        }
        drop(tx);
        rx.iter().take(n).collect()
    })
}

fn main() {}
