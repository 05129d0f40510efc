//! poisoned_mutex: somebody died with the lock in hand
//!
//! A till keeps the day's receipts, and how many there are. One sale made the
//! driver of the printer panic, in the middle of `sell`. In Go:
//!
//! ```go
//! t.mu.Lock()
//! defer t.mu.Unlock() // the panic unlocks, somebody recovers, and who notices?
//! ```
//!
//! In Rust the lock is *poisoned*: `lock` gives an error, with the guard inside
//! (`into_inner`), and goes on doing so until `clear_poison`. What counts is the
//! list of receipts. Put `sold` right, answer, and let the till go on selling.

impl Till {
    /// How many sales there were today, and how many cents they brought.
    pub fn totals(&self) -> (usize, u64) {
        // TODO: the thread that held the lock before us may have panicked.
        let day = self.day.lock().unwrap();
        (day.sold, day.receipts.iter().sum())
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// The till of a shop.
#[derive(Default)]
pub struct Till {
    day: std::sync::Mutex<Day>,
}

/// The sales of a day. `sold` is always the length of `receipts`.
#[derive(Default)]
struct Day {
    sold: usize,
    receipts: Vec<u64>,
}

impl Till {
    /// Sells something. `print` is the driver of the printer, which is not ours.
    pub fn sell(&self, cents: u64, print: fn()) {
        let mut day = self.day.lock().unwrap();
        day.sold += 1;
        print();
        day.receipts.push(cents);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread;

    fn prints() {}

    /// Panics, without the line on stderr that `panic!` would print.
    fn no_paper() {
        std::panic::resume_unwind(Box::new("no paper"));
    }

    /// A till with two sales, and a third one that died at the printer.
    fn till_after_a_panic() -> Till {
        let till = Till::default();
        till.sell(250, prints);
        till.sell(399, prints);
        thread::scope(|s| {
            let sale = s.spawn(|| till.sell(100, no_paper));
            assert!(sale.join().is_err(), "the third sale must panic");
        });
        till
    }

    #[test]
    fn a_good_day_is_added_up() {
        let till = Till::default();
        till.sell(250, prints);
        till.sell(399, prints);
        assert_eq!(till.totals(), (2, 649), "two sales, 250 + 399 cents");
    }

    #[test]
    fn a_sale_without_a_receipt_does_not_count() {
        let till = till_after_a_panic();
        let (sold, cents) = till.totals();
        assert_eq!(cents, 649, "the receipts have 250 + 399 cents");
        assert_eq!(sold, 2, "the third sale has no receipt");
    }

    #[test]
    fn the_till_goes_on_after_the_totals() {
        let till = till_after_a_panic();
        till.totals();
        let next = thread::scope(|s| s.spawn(|| till.sell(120, prints)).join());
        assert!(
            next.is_ok(),
            "the totals were taken, and the next sale panics: the lock is still poisoned"
        );
        assert_eq!(till.totals(), (3, 769), "250 + 399 + 120 cents");
    }

    #[test]
    fn the_number_of_sales_is_put_right_in_the_till() {
        let till = till_after_a_panic();
        till.totals();
        let Ok(day) = till.day.lock() else {
            panic!("the totals were taken, and the lock is still poisoned");
        };
        assert_eq!(
            day.sold,
            day.receipts.len(),
            "the totals were taken; what the till keeps in `sold` and its receipts"
        );
    }
}
