// trap, refused by test leak: a channel without a limit lets nobody stand in `send`; the searchers read on and pile up hits that nobody wants.
use std::sync::mpsc;
use std::thread;

pub fn first_hits(logs: &[Log], id: &str, n: usize) -> Vec<String> {
    let (tx, rx) = mpsc::channel();
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
        rx.iter().take(n).collect()
    })
}

fn main() {}
