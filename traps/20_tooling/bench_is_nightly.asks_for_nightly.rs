// trap, refused by build E0554: this line is in every example of `Bencher`, but a stable compiler does not take it, and your colleagues have a stable compiler.
#![feature(test)]

extern crate test;

use std::time::{Duration, Instant};

pub fn bench<T>(n: u32, set_up: impl FnOnce() -> T, work: impl Fn(&T) -> u64) -> Duration {
    let input = set_up();
    let start = Instant::now();
    for _ in 0..n {
        test::black_box(work(&input));
    }
    start.elapsed()
}

fn main() {}
