// trap, refused by lint unsafe_code: a global variable can be written from everywhere, as in Go, and with the same data race.
use std::thread;

static mut BYTES: u64 = 0;

pub fn download(first: &[Page], second: &[Page]) -> u64 {
    unsafe { BYTES = 0 };
    thread::scope(|s| {
        for list in [first, second] {
            s.spawn(move || {
                for page in list {
                    unsafe { BYTES += page.fetch() };
                }
            });
        }
    });
    unsafe { BYTES }
}

fn main() {}
