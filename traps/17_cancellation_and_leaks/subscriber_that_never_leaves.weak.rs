// trap, refused by test: a `Weak` to the shop breaks the circle, but orders that still wait in the channel when the shop closes lose their receipts.
use std::sync::Arc;

pub fn start_mailer(shop: &Arc<Shop>) {
    let mut orders = shop.subscribe();
    let shop = Arc::downgrade(shop);
    tokio::spawn(async move {
        while let Some(order) = orders.recv().await {
            let Some(shop) = shop.upgrade() else { return };
            shop.outbox.add(format!("receipt for order {order}"));
        }
    });
}

fn main() {}
