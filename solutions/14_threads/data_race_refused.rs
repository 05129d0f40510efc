//! data_race_refused: two threads, one counter
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

/// Fetches all pages, both lists at the same time. Returns the bytes of all of them.
// `fetch_add` reads, adds and writes in one step that nobody gets in between, and it
// needs only `&bytes`, so both threads may have it. `Relaxed` is enough for a sum.
// A `Mutex<u64>` is as good, locked for the addition and not for the fetch. And the
// best shared counter is none: each thread may return its own sum from `join`.
pub fn download(first: &[Page], second: &[Page]) -> u64 {
    let bytes = AtomicU64::new(0);
    thread::scope(|s| {
        s.spawn(|| {
            for page in first {
                bytes.fetch_add(page.fetch(), Ordering::Relaxed);
            }
        });
        s.spawn(|| {
            for page in second {
                bytes.fetch_add(page.fetch(), Ordering::Relaxed);
            }
        });
    });
    bytes.into_inner()
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// A page of another site. Fetching it takes a while.
pub struct Page {
    load: Box<dyn Fn() -> u64 + Send + Sync>,
}

impl Page {
    /// Fetches the page. Returns how many bytes it has.
    pub fn fetch(&self) -> u64 {
        (self.load)()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Condvar, Mutex};
    use std::time::Duration;

    /// A page that comes at once.
    fn page(bytes: u64) -> Page {
        Page {
            load: Box::new(move || bytes),
        }
    }

    /// Two pages of 100 bytes that come when both are asked for, or after two seconds.
    /// The flag tells whether they were on their way at the same time.
    fn slow_pages() -> (Page, Page, Arc<Mutex<bool>>) {
        let asked = Arc::new((Mutex::new(0), Condvar::new()));
        let together = Arc::new(Mutex::new(false));
        let page = || {
            let (asked, together) = (Arc::clone(&asked), Arc::clone(&together));
            let load = move || {
                let (count, changed) = &*asked;
                let mut pages = count.lock().unwrap();
                *pages += 1;
                changed.notify_all();
                let limit = Duration::from_secs(2);
                let waited = changed.wait_timeout_while(pages, limit, |n| *n < 2);
                let (mut pages, result) = waited.unwrap();
                if result.timed_out() {
                    *pages -= 1;
                } else {
                    *together.lock().unwrap() = true;
                }
                100
            };
            Page {
                load: Box::new(load),
            }
        };
        (page(), page(), together)
    }

    #[test]
    fn all_pages_are_counted() {
        let first = [page(100), page(20), page(3)];
        let second = [page(4000), page(50000)];
        assert_eq!(
            download(&first, &second),
            54123,
            "pages of 100, 20, 3, 4000 and 50000 bytes"
        );
        assert_eq!(download(&[], &[]), 0, "no pages, no bytes");
    }

    #[test]
    fn both_lists_are_fetched_at_the_same_time() {
        let (first, second, together) = slow_pages();
        download(&[first], &[second]);
        assert!(
            *together.lock().unwrap(),
            "one page was on its way for two seconds, and the other list did not move: \
             either one list waits for the other, or something is locked during a fetch"
        );
    }

    #[test]
    fn two_pages_that_come_at_the_same_moment_both_count() {
        let (first, second, _) = slow_pages();
        let bytes = download(&[first], &[second]);
        assert!(
            bytes == 200,
            "two pages of 100 bytes came at the same moment, and the sum is {bytes}"
        );
    }

    #[test]
    fn no_byte_is_lost_when_many_pages_come() {
        let list = || (0..100_000).map(|_| page(1)).collect::<Vec<_>>();
        let (first, second) = (list(), list());
        for _ in 0..60 {
            let bytes = download(&first, &second);
            assert!(
                bytes == 200_000,
                "200000 pages of one byte came, and the sum is {bytes}: one thread read it, the \
                 other one changed it, and then the first wrote over that"
            );
        }
    }
}
