//! lock_held_by_stuck_task: a lock lives as long as the slowest thing under it
//!
//! A cache holds the exchange rate. `refresh` asks the bank for a new one; every
//! request reads the rate with `get`. One day the bank does not answer:
//!
//!     c.mu.Lock()
//!     defer c.mu.Unlock()
//!     c.rate = <-bank        // never comes
//!
//! No panic, no log line; all requests wait for the lock. tokio's `Mutex` may be
//! held across an `.await`, so nobody warns here either. Requests must get the
//! last known rate, at once, whatever the bank does.
use tokio::sync::Mutex;

pub struct Rates {
    rate: Mutex<u32>,
}

impl Rates {
    pub fn new(rate: u32) -> Rates {
        Rates {
            rate: Mutex::new(rate),
        }
    }

    /// Waits for the bank's answer and stores it.
    pub async fn refresh(&self, bank: impl Future<Output = u32>) {
        // TODO: for how long is the lock taken?
        let mut rate = self.rate.lock().await;
        *rate = bank.await;
    }

    /// The rate as it was last heard.
    pub async fn get(&self) -> u32 {
        *self.rate.lock().await
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::pending;
    use std::sync::Arc;
    use std::time::Duration;
    use tokio::time::{Instant, sleep, timeout};

    const SECOND: Duration = Duration::from_secs(1);

    #[tokio::test(start_paused = true)]
    async fn readers_go_on_while_the_bank_does_not_answer() {
        let rates = Arc::new(Rates::new(24));
        let stuck = Arc::clone(&rates);
        tokio::spawn(async move { stuck.refresh(pending()).await });
        sleep(SECOND).await;

        let asked = Instant::now();
        let Ok(rate) = timeout(60 * SECOND, rates.get()).await else {
            panic!(
                "hang: a reader waits for a lock that is held by a task that waits for the bank"
            );
        };
        let waited = asked.elapsed().as_secs();
        assert!(
            waited == 0,
            "hang: a reader had to wait {waited} seconds because the bank is slow"
        );
        assert_eq!(rate, 24, "the last known rate is 24");
    }

    #[tokio::test(start_paused = true)]
    async fn the_answer_of_a_slow_bank_is_stored() {
        let rates = Rates::new(24);
        let bank = async {
            sleep(30 * SECOND).await;
            25
        };
        rates.refresh(bank).await;
        assert_eq!(
            rates.get().await,
            25,
            "lost work: the bank answered 25 after half a minute; it should be stored \
             when refresh returns"
        );
    }
}
