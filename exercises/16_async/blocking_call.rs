//! blocking_call: a call that blocks stops every task on its thread
//!
//! A report counts the orders of three shards. The driver is an old one: its
//! `count` blocks the thread until the database answers. In Go:
//!
//!     for _, shard := range shards {
//!         go func(s Shard) { counts <- s.Count() }(shard)
//!     }
//!
//! When a call blocks there, the runtime takes another thread for the other
//! goroutines. The port wraps the call in an `async fn`, which makes it no less
//! blocking, and the service has one runtime thread. Ask all shards at the same
//! time, and let the service answer its users meanwhile.

/// The orders of a shard.
async fn orders_of(shard: Shard) -> u32 {
    // TODO: on which thread does this wait?
    shard.count()
}

/// The orders of all three shards.
pub async fn report(shards: [Shard; 3]) -> u32 {
    let [first, second, third] = shards;
    let (first, second, third) =
        tokio::join!(orders_of(first), orders_of(second), orders_of(third));
    first + second + third
}

fn main() {}

// ---- given: goferris restores everything below this line ----

/// A third of the database.
pub struct Shard {
    orders: u32,
    #[cfg(test)]
    service: std::sync::Arc<tests::Service>,
}

impl Shard {
    /// Counts the orders. Blocks the thread until the database has answered.
    pub fn count(&self) -> u32 {
        #[cfg(test)]
        self.service.wait_for_the_database();
        self.orders
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Condvar, Mutex};
    use std::time::Duration;

    /// When the database answers a question.
    #[derive(Clone, Copy)]
    enum Answers {
        WhenAUserWasAnswered,
        WhenAllShardsWereAsked,
    }

    #[derive(Default)]
    struct Counts {
        shards_asked: u32,
        users_answered: u32,
    }

    /// The service that writes the report and answers its users.
    pub struct Service {
        database_answers: Answers,
        counts: Mutex<Counts>,
        changed: Condvar,
        fault: Mutex<Option<&'static str>>,
    }

    impl Service {
        fn answer_a_user(&self) {
            self.counts.lock().unwrap().users_answered += 1;
            self.changed.notify_all();
        }

        /// Blocks until the database answers. It waits three seconds at most, and only once.
        pub fn wait_for_the_database(&self) {
            let mut counts = self.counts.lock().unwrap();
            counts.shards_asked += 1;
            self.changed.notify_all();
            let before = counts.users_answered;
            let waits = |now: &mut Counts| match self.database_answers {
                Answers::WhenAUserWasAnswered => now.users_answered == before,
                Answers::WhenAllShardsWereAsked => now.shards_asked < 3,
            };
            if self.fault.lock().unwrap().is_some() {
                return;
            }
            let three_seconds = Duration::from_secs(3);
            let wait = self
                .changed
                .wait_timeout_while(counts, three_seconds, waits);
            let (counts, end) = wait.unwrap();
            if end.timed_out() {
                let fault = if counts.users_answered == before {
                    "starvation: `count` waited three seconds for the database, and in all that \
                     time the service answered no user"
                } else {
                    "`count` waited three seconds for its shard, and in all that time the next \
                     shard was not asked; ask all three at the same time"
                };
                *self.fault.lock().unwrap() = Some(fault);
            }
        }
    }

    /// Writes the report of 10, 20 and 30 orders while the service answers its users.
    async fn write_report(database_answers: Answers) -> u32 {
        let service = Arc::new(Service {
            database_answers,
            counts: Mutex::default(),
            changed: Condvar::new(),
            fault: Mutex::new(None),
        });
        let answering = Arc::clone(&service);
        let users = tokio::spawn(async move {
            loop {
                answering.answer_a_user();
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        });
        tokio::task::yield_now().await;
        let shards = [10, 20, 30].map(|orders| Shard {
            orders,
            service: Arc::clone(&service),
        });
        let orders = report(shards).await;
        users.abort();
        if let Some(fault) = service.fault.lock().unwrap().take() {
            panic!("{fault}");
        }
        let asked = service.counts.lock().unwrap().shards_asked;
        assert_eq!(asked, 3, "how many times the database was asked to count");
        orders
    }

    #[tokio::test]
    async fn users_are_answered_while_the_database_works() {
        let orders = write_report(Answers::WhenAUserWasAnswered).await;
        assert_eq!(orders, 60, "10, 20 and 30 orders");
    }

    #[tokio::test]
    async fn the_three_shards_are_asked_at_the_same_time() {
        let orders = write_report(Answers::WhenAllShardsWereAsked).await;
        assert_eq!(orders, 60, "10, 20 and 30 orders");
    }
}
