// trap, refused by test leak: counting the owners after each order comes too late: nothing wakes the task when the other owners leave.
use std::sync::Arc;

pub fn start_mailer(shop: &Arc<Shop>) {
    let mut orders = shop.subscribe();
    let shop = Arc::clone(shop);
    tokio::spawn(async move {
        while let Some(order) = orders.recv().await {
            shop.outbox.add(format!("receipt for order {order}"));
            if Arc::strong_count(&shop) == 1 && orders.is_empty() {
                return;
            }
        }
    });
}

fn main() {}
