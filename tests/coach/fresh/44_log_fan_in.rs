use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();
    let mut handles = Vec::new();
    for id in 1..=3 {
        let tx = tx.clone();
        handles.push(thread::spawn(move || {
            for n in 0..2 {
                tx.send(format!("worker {id}: line {n}")).unwrap();
            }
        }));
    }
    for h in handles {
        h.join().unwrap();
    }
    let mut lines = 0;
    for line in rx {
        println!("{line}");
        lines += 1;
    }
    println!("{lines} lines collected");
}
