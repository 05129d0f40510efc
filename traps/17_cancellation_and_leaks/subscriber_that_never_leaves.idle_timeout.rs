// trap, refused by test: a time limit on `recv` ends the task some day, but it takes a quiet hour for the end of the shop.
use std::sync::Arc;
use std::time::Duration;

pub fn start_mailer(shop: &Arc<Shop>) {
    let mut orders = shop.subscribe();
    let shop = Arc::clone(shop);
    tokio::spawn(async move {
        while let Ok(Some(order)) =
            tokio::time::timeout(Duration::from_secs(3600), orders.recv()).await
        {
            shop.outbox.add(format!("receipt for order {order}"));
        }
    });
}

fn main() {}
