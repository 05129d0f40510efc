// trap, refused by test hang: looking at the clock between two steps starts no late step, but the running one holds the client beyond the deadline.
use std::time::Duration;
use tokio::time::error::Elapsed;
use tokio::time::{Instant, timeout};

pub async fn checkout(services: &[Service], budget: Duration) -> Result<Vec<u32>, Elapsed> {
    let start = Instant::now();
    let mut receipts = Vec::new();
    for service in services {
        if start.elapsed() >= budget {
            timeout(Duration::ZERO, std::future::pending::<()>()).await?;
        }
        receipts.push(timeout(budget, service.call()).await?);
    }
    Ok(receipts)
}

fn main() {}
