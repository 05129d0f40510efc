// trap, refused by test: all runs run, but the clock sees only the first, and no run is like the first: caches fill, data grows.
use std::hint::black_box;
use std::time::{Duration, Instant};

pub fn bench<T>(n: u32, set_up: impl FnOnce() -> T, work: impl Fn(&T) -> u64) -> Duration {
    let input = set_up();
    let start = Instant::now();
    black_box(work(&input));
    let once = start.elapsed();
    for _ in 1..n {
        black_box(work(&input));
    }
    once * n
}

fn main() {}
