//! scoped_threads: lend a slice to two threads
//!
//! The report adds up the orders of a year, one half on each of two threads.
//! `subtotal` adds up a part; every country has its own rule.
//!
//! ```go
//! wg.Add(2)
//! go func() { left = subtotal(orders[:mid]); wg.Done() }()
//! go func() { right = subtotal(orders[mid:]); wg.Done() }()
//! wg.Wait()
//! return left + right
//! ```
//!
//! The orders are only lent to us, and the signature stays as it is. Let both
//! threads read them, without a copy.
use std::thread;

/// Adds up all orders. Both halves are added up at the same time.
pub fn revenue(orders: &[Order], subtotal: fn(&[Order]) -> u64) -> u64 {
    let (left, right) = orders.split_at(orders.len() / 2);
    // TODO: `spawn` does not know that both threads are joined three lines below.
    let left = thread::spawn(move || subtotal(left));
    let right = thread::spawn(move || subtotal(right));
    left.join().unwrap() + right.join().unwrap()
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// An order. It cannot be cloned: there are millions of them.
pub struct Order {
    pub cents: u64,
}

/// The rule of most countries: the plain sum.
pub fn plain(orders: &[Order]) -> u64 {
    orders.iter().map(|order| order.cents).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Condvar, Mutex};
    use std::time::Duration;

    fn orders(cents: impl Iterator<Item = u64>) -> Vec<Order> {
        cents.map(|cents| Order { cents }).collect()
    }

    #[test]
    fn every_order_is_added_up_once() {
        let year = orders(1..=101);
        assert_eq!(revenue(&year, plain), 5151, "1 + 2 + … + 101 cents");
        assert_eq!(revenue(&year[..1], plain), 1, "a year with one order");
        assert_eq!(revenue(&[], plain), 0, "a year without orders");
    }

    #[test]
    fn nobody_adds_up_a_copy() {
        /// Where the parts of the year lie in memory, and how many orders they have.
        static PARTS: Mutex<Vec<(usize, usize)>> = Mutex::new(Vec::new());

        fn noting(orders: &[Order]) -> u64 {
            let part = (orders.as_ptr().addr(), orders.len());
            PARTS.lock().unwrap().push(part);
            plain(orders)
        }

        let year = orders(1..=100);
        assert_eq!(revenue(&year, noting), 5050, "1 + 2 + … + 100 cents");
        let mut parts = PARTS.lock().unwrap().clone();
        parts.sort();
        let halves = [&year[..50], &year[50..]];
        assert!(
            parts == halves.map(|half| (half.as_ptr().addr(), half.len())),
            "100 orders were lent, and what the threads added up were not the two halves of \
             them, but a copy or other parts: there is no memory for a copy"
        );
    }

    #[test]
    fn both_halves_are_added_up_at_the_same_time() {
        /// How many halves are being added up, and whether they saw each other.
        static BUSY: Mutex<(u32, bool)> = Mutex::new((0, false));
        static CHANGED: Condvar = Condvar::new();

        fn slow(orders: &[Order]) -> u64 {
            let mut busy = BUSY.lock().unwrap();
            busy.0 += 1;
            busy.1 |= busy.0 == 2;
            CHANGED.notify_all();
            let limit = Duration::from_secs(2);
            let mut busy = CHANGED
                .wait_timeout_while(busy, limit, |busy| !busy.1)
                .unwrap()
                .0;
            busy.0 -= 1;
            plain(orders)
        }

        let total = revenue(&orders(1..=4), slow);
        assert!(
            BUSY.lock().unwrap().1,
            "one half was added up for two seconds, and in all that time nobody began with \
             the other one: the halves take turns"
        );
        assert_eq!(total, 10, "1 + 2 + 3 + 4 cents");
    }
}
