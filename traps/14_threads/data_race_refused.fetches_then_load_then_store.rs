// trap, refused by test: with the page in hand the two steps follow each other closely, and the other thread still gets in between now and then.
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

pub fn download(first: &[Page], second: &[Page]) -> u64 {
    let bytes = AtomicU64::new(0);
    thread::scope(|s| {
        for list in [first, second] {
            let bytes = &bytes;
            s.spawn(move || {
                for page in list {
                    let n = page.fetch();
                    let old = bytes.load(Ordering::SeqCst);
                    bytes.store(old + n, Ordering::SeqCst);
                }
            });
        }
    });
    bytes.into_inner()
}

fn main() {}
