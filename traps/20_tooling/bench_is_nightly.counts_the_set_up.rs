// trap, refused by test: the clock starts on the first line, as one does, and then most of what it shows is the loading.
use std::hint::black_box;
use std::time::{Duration, Instant};

pub fn bench<T>(n: u32, set_up: impl FnOnce() -> T, work: impl Fn(&T) -> u64) -> Duration {
    let start = Instant::now();
    let input = set_up();
    for _ in 0..n {
        black_box(work(&input));
    }
    start.elapsed()
}

fn main() {}
