// trap, refused by test leak: receiving until everybody is done lets nobody stand in `send`, but a log that grows for ever is never done.
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
        let mut hits: Vec<String> = rx.iter().collect();
        hits.truncate(n);
        hits
    })
}

fn main() {}
