// trap, refused by test: the mutex makes the sum right, but its guard lives through the fetch, and the other thread waits for the lock instead of its page.
use std::sync::Mutex;
use std::thread;

pub fn download(first: &[Page], second: &[Page]) -> u64 {
    let bytes = Mutex::new(0);
    thread::scope(|s| {
        for list in [first, second] {
            let bytes = &bytes;
            s.spawn(move || {
                for page in list {
                    let mut bytes = bytes.lock().unwrap();
                    *bytes += page.fetch();
                }
            });
        }
    });
    bytes.into_inner().unwrap()
}

fn main() {}
