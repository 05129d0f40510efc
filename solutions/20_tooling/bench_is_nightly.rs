//! bench_is_nightly: measure it yourself

use std::hint::black_box;
use std::time::{Duration, Instant};

/// How long `n` runs of `work` take together. The set-up runs once and is not counted.
pub fn bench<T>(n: u32, set_up: impl FnOnce() -> T, work: impl Fn(&T) -> u64) -> Duration {
    let input = set_up();
    // The clock starts here: that is `b.ResetTimer()`.
    let start = Instant::now();
    for _ in 0..n {
        // In a release build LLVM removes what nobody needs. A result that nobody
        // looks at makes the work needless, and the benchmark measures an empty loop.
        // `black_box` is a use that the optimiser cannot see through. No test can ask
        // for it; the numbers would be wrong, and nothing would fail.
        black_box(work(black_box(&input)));
    }
    start.elapsed()
    // In a project: `cargo bench` with the crate criterion or divan. They find `n`,
    // warm up and compare with the last run, as `go test -bench` with benchstat does.
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
