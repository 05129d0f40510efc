//! bench_is_nightly: measure it yourself
//!
//! Somebody says that the new invoice total is twice as fast. In Go you would ask
//! for the benchmark, here with `b.N`:
//!
//! ```go
//! invoice := load() // slow, and not what we measure
//! b.ResetTimer()
//! for i := 0; i < b.N; i++ {
//!     total(invoice)
//! }
//! ```
//!
//! `cargo bench` exists, but `test::Bencher`, Rust's `testing.B`, is for the nightly
//! compiler only. Your task: write `bench` with what every Rust has.

// TODO: what do you take in its place?
extern crate test;

use std::time::Duration;

/// How long `n` runs of `work` take together. The set-up runs once and is not counted.
pub fn bench<T>(n: u32, set_up: impl FnOnce() -> T, work: impl Fn(&T) -> u64) -> Duration {
    // TODO: measure. The clock is in `std::time`, where `Duration` is.
    let input = set_up();
    work(&input);
    Duration::ZERO * n
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;
    use std::thread::sleep;
    use std::time::Instant;

    #[test]
    fn the_set_up_runs_once_and_the_work_n_times() {
        let (loads, totals) = (Cell::new(0), Cell::new(0));
        let load = || {
            loads.set(loads.get() + 1);
            vec![1999, 500]
        };
        let total = |invoice: &Vec<u64>| {
            totals.set(totals.get() + 1);
            invoice.iter().sum()
        };
        bench(20, load, total);
        assert_eq!(loads.get(), 1, "the invoice is loaded once");
        assert_eq!(totals.get(), 20, "20 runs were asked for");
    }

    #[test]
    fn the_time_holds_all_the_runs() {
        let at_least = Cell::new(Duration::ZERO);
        // Each run takes as long as all before it together, and a bit more.
        let total = |loaded: &Instant| {
            let begin = Instant::now();
            sleep(loaded.elapsed() + Duration::from_millis(3));
            at_least.set(at_least.get() + begin.elapsed());
            2499
        };
        let said = bench(5, Instant::now, total);
        let at_least = at_least.get();
        assert!(
            said >= at_least,
            "each of the five runs takes longer than the one before; together they took at \
             least {at_least:?}, not {said:?}"
        );
    }

    #[test]
    fn the_set_up_is_not_counted() {
        let loaded = Cell::new(None);
        let load = || {
            sleep(Duration::from_millis(300));
            loaded.set(Some(Instant::now()));
        };
        let said = bench(1, load, |()| 2499);
        let Some(loaded) = loaded.get() else {
            panic!("the set-up has never run");
        };
        let at_most = loaded.elapsed();
        assert!(
            said <= at_most,
            "the set-up ended {at_most:?} ago, so the work after it cannot have taken {said:?}: \
             the set-up is in it"
        );
    }
}
