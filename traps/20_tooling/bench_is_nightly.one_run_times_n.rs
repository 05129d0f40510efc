// trap, refused by test: one run is the slowest of all, with cold caches and a clock that is too coarse for it; that is why there is an `n`.
use std::hint::black_box;
use std::time::{Duration, Instant};

pub fn bench<T>(n: u32, set_up: impl FnOnce() -> T, work: impl Fn(&T) -> u64) -> Duration {
    let input = set_up();
    let start = Instant::now();
    black_box(work(&input));
    start.elapsed() * n
}

fn main() {}
