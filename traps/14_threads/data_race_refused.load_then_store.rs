// trap, refused by test: an atomic makes each step safe, but these are two steps, and the other thread writes in between.
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

pub fn download(first: &[Page], second: &[Page]) -> u64 {
    let bytes = AtomicU64::new(0);
    thread::scope(|s| {
        s.spawn(|| {
            for page in first {
                bytes.store(
                    bytes.load(Ordering::SeqCst) + page.fetch(),
                    Ordering::SeqCst,
                );
            }
        });
        s.spawn(|| {
            for page in second {
                bytes.store(
                    bytes.load(Ordering::SeqCst) + page.fetch(),
                    Ordering::SeqCst,
                );
            }
        });
    });
    bytes.into_inner()
}

fn main() {}
