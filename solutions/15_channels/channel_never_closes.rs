//! channel_never_closes: the loop that waits for one more
use std::sync::mpsc;
use std::thread;

/// The sales of all shops, in cents.
pub fn turnover(shops: Vec<Shop>) -> u64 {
    let (tx, rx) = mpsc::channel();
    for shop in shops {
        let office = tx.clone();
        thread::spawn(move || shop.report(office));
    }
    // Each shop drops its clone when it has reported. The original is ours, and as long
    // as we have it, we could still send. Waiting for ourselves would never end.
    drop(tx);
    let mut total = 0;
    for cents in rx {
        total += cents;
    }
    total
}

fn main() {}

// ---- given: goferris restores everything below this line ----

/// A shop of the chain. How many sales it had today, only the shop knows.
pub struct Shop {
    day: Box<dyn FnOnce(std::sync::mpsc::Sender<u64>) + Send>,
}

impl Shop {
    pub fn new(day: impl FnOnce(std::sync::mpsc::Sender<u64>) + Send + 'static) -> Shop {
        Shop { day: Box::new(day) }
    }

    /// Sends the price of every sale, then hangs up.
    pub fn report(self, office: std::sync::mpsc::Sender<u64>) {
        (self.day)(office)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
    use std::sync::{Arc, Barrier, mpsc};
    use std::thread::{self, JoinHandle};
    use std::time::{Duration, Instant};

    fn shop(sales: &'static [u64]) -> Shop {
        Shop::new(move |office| {
            for &cents in sales {
                office.send(cents).ok();
            }
        })
    }

    /// Whether the call comes back within this time.
    fn returns_within(limit: Duration, call: &JoinHandle<u64>) -> bool {
        let start = Instant::now();
        while !call.is_finished() && start.elapsed() < limit {
            thread::park_timeout(Duration::from_millis(2));
        }
        call.is_finished()
    }

    fn total(call: JoinHandle<u64>) -> u64 {
        assert!(
            returns_within(Duration::from_millis(1500), &call),
            "hang: all shops have hung up, and `turnover` still waits for a sale; \
             who else has an end to send into?"
        );
        call.join().expect("`turnover` panicked")
    }

    #[test]
    fn the_night_is_over_when_the_last_shop_has_hung_up() {
        let call = thread::spawn(|| turnover(vec![shop(&[100]), shop(&[20])]));
        assert_eq!(total(call), 120, "two shops sold for 100 and for 20 cents");
    }

    #[test]
    fn all_shops_report_at_the_same_time() {
        // Each of the two reports when the other one has begun, too.
        let begun = Arc::new(AtomicU32::new(0));
        let both = Arc::new(Barrier::new(2));
        let shop = || {
            let (begun, both) = (Arc::clone(&begun), Arc::clone(&both));
            Shop::new(move |office| {
                begun.fetch_add(1, SeqCst);
                both.wait();
                office.send(50).ok();
            })
        };
        let shops = vec![shop(), shop()];
        let call = thread::spawn(move || turnover(shops));
        let start = Instant::now();
        while begun.load(SeqCst) < 2 && start.elapsed() < Duration::from_secs(2) {
            thread::park_timeout(Duration::from_millis(2));
        }
        assert_eq!(
            begun.load(SeqCst),
            2,
            "deadlock: one shop waits for the other to begin, and `turnover` waits for the one \
             before it asks the other: both of 2 should have begun"
        );
        assert_eq!(total(call), 100, "two shops sold for 50 cents each");
    }

    #[test]
    fn a_shop_may_have_many_sales_or_none() {
        let shops = || vec![shop(&[]), shop(&[1, 2, 3, 4]), shop(&[50])];
        let call = thread::spawn(move || turnover(shops()));
        assert_eq!(
            total(call),
            60,
            "lost work: three shops had no sale, four sales and one, 60 cents in all"
        );
    }

    #[test]
    fn a_late_shop_still_counts() {
        let (ready, counted) = mpsc::channel();
        let late = Shop::new(move |office| {
            counted.recv().expect("the test lets the shop go on");
            office.send(500).ok();
        });
        let call = thread::spawn(move || turnover(vec![shop(&[100]), late]));
        assert!(
            !returns_within(Duration::from_millis(300), &call),
            "lost work: one shop is still counting, and `turnover` has gone home without it"
        );
        ready.send(()).expect("the late shop waits for this");
        assert_eq!(total(call), 600, "100 cents at once and 500 later");
    }
}
