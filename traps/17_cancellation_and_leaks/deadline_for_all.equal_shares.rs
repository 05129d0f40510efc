// trap, refused by test: equal shares keep the total, but a slow step fails although the quick one before it left enough time.
use std::time::Duration;
use tokio::time::error::Elapsed;
use tokio::time::timeout;

pub async fn checkout(services: &[Service], budget: Duration) -> Result<Vec<u32>, Elapsed> {
    let share = budget / services.len() as u32;
    let mut receipts = Vec::new();
    for service in services {
        receipts.push(timeout(share, service.call()).await?);
    }
    Ok(receipts)
}

fn main() {}
