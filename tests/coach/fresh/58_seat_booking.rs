use std::sync::{Arc, Mutex};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn main() {
    let mu = Arc::new(Mutex::new(()));
    let free = Arc::new(AtomicU32::new(2));
    let mut handles = Vec::new();
    for guest in 0..4 {
        let (mu, free) = (mu.clone(), free.clone());
        handles.push(thread::spawn(move || {
            let _ = mu.lock().unwrap();
            let n = free.load(Ordering::SeqCst);
            if n > 0 {
                free.store(n - 1, Ordering::SeqCst);
                println!("guest {guest} has a seat");
            }
        }));
    }
    for h in handles {
        h.join().unwrap();
    }
}
