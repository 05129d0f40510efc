//! subscriber_that_never_leaves: a task waits on a channel that it keeps open itself
use std::sync::Arc;

/// Sends a receipt for every order until the shop is gone.
///
/// A task owns what it captures. With the whole shop it owned the shop's sender, and
/// so waited for itself. It needs the outbox, so it captures the outbox.
pub fn start_mailer(shop: &Arc<Shop>) {
    let mut orders = shop.subscribe();
    let outbox = Arc::clone(&shop.outbox);
    tokio::spawn(async move {
        while let Some(order) = orders.recv().await {
            outbox.add(format!("receipt for order {order}"));
        }
    });
}

fn main() {}

// ---- given: goferris restores everything below this line ----

/// Takes orders and tells every subscriber.
#[derive(Default)]
pub struct Shop {
    pub outbox: Arc<Outbox>,
    subscribers: std::sync::Mutex<Vec<tokio::sync::mpsc::UnboundedSender<u32>>>,
}

impl Shop {
    /// The stream of all orders from now on; it ends when the shop is dropped.
    pub fn subscribe(&self) -> tokio::sync::mpsc::UnboundedReceiver<u32> {
        let (tx, rx) = tokio::sync::mpsc::unbounded_channel();
        self.subscribers.lock().unwrap().push(tx);
        rx
    }

    pub fn order(&self, number: u32) {
        self.subscribers
            .lock()
            .unwrap()
            .retain(|tx| tx.send(number).is_ok());
    }
}

/// The letters that were sent.
#[derive(Default)]
pub struct Outbox {
    letters: std::sync::Mutex<Vec<String>>,
}

impl Outbox {
    pub fn add(&self, letter: String) {
        self.letters.lock().unwrap().push(letter);
    }

    pub fn letters(&self) -> Vec<String> {
        self.letters.lock().unwrap().clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;
    use tokio::runtime::Handle;
    use tokio::time::sleep;

    /// Gives every task the time to end, then counts those that did not.
    async fn tasks_alive() -> usize {
        for _ in 0..10 {
            tokio::task::yield_now().await;
        }
        Handle::current().metrics().num_alive_tasks()
    }

    #[tokio::test(start_paused = true)]
    async fn the_mailer_ends_when_the_shop_is_gone() {
        let shop = Arc::new(Shop::default());
        start_mailer(&shop);
        shop.order(1);
        sleep(Duration::from_secs(1)).await;
        drop(shop);
        let alive = tasks_alive().await;
        assert!(
            alive == 0,
            "leak: the shop is gone, but {alive} mailer still waits for its orders"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn a_quiet_night_does_not_end_the_mailer() {
        let shop = Arc::new(Shop::default());
        let outbox = Arc::clone(&shop.outbox);
        start_mailer(&shop);
        sleep(Duration::from_secs(12 * 3600)).await;
        shop.order(7);
        sleep(Duration::from_secs(1)).await;
        assert_eq!(
            outbox.letters(),
            ["receipt for order 7"],
            "lost work: an order came after twelve quiet hours and got no receipt"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn orders_taken_before_closing_time_get_their_receipts() {
        let shop = Arc::new(Shop::default());
        let outbox = Arc::clone(&shop.outbox);
        start_mailer(&shop);
        for number in [1, 2, 3] {
            shop.order(number);
        }
        drop(shop);
        sleep(Duration::from_secs(1)).await;
        let sent = outbox.letters().len();
        assert!(
            sent == 3,
            "lost work: 3 orders were taken before the shop closed, {sent} receipts were sent"
        );
    }
}
