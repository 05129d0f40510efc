//! deadline_for_all: a time limit per step is not a deadline
//!
//! A checkout calls stock, payment and shipping, one after the other. The client
//! waits three seconds for all of them. In Go one context carries the deadline:
//!
//!     ctx, cancel := context.WithTimeout(ctx, budget)
//!     defer cancel()
//!     for _, s := range services {
//!         receipt, err := s.Call(ctx)    // the same deadline each time
//!
//! The port gives the budget to every step, so a slow checkout may take three
//! times as long. Let the whole checkout end when the budget is used up.
use std::time::Duration;
use tokio::time::error::Elapsed;
use tokio::time::timeout;

/// Calls the services in order; all of them together may take as long as `budget`.
pub async fn checkout(services: &[Service], budget: Duration) -> Result<Vec<u32>, Elapsed> {
    let mut receipts = Vec::new();
    for service in services {
        // TODO: the second call starts with a full budget again.
        receipts.push(timeout(budget, service.call()).await?);
    }
    Ok(receipts)
}

fn main() {}

// ---- given: goferris restores everything below this line ----

/// Another team's service: it answers with the number of a receipt.
pub struct Service {
    receipt: u32,
    takes: Duration,
}

impl Service {
    pub fn new(receipt: u32, millis: u64) -> Service {
        let takes = Duration::from_millis(millis);
        Service { receipt, takes }
    }

    pub async fn call(&self) -> u32 {
        tokio::time::sleep(self.takes).await;
        self.receipt
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;
    use tokio::time::Instant;

    const BUDGET: Duration = Duration::from_secs(3);

    #[tokio::test(start_paused = true)]
    async fn a_slow_checkout_is_given_up_when_its_budget_is_used_up() {
        let services = [1, 2, 3].map(|receipt| Service::new(receipt, 2000));
        let start = Instant::now();
        let result = checkout(&services, BUDGET).await;
        let took = start.elapsed().as_millis();
        assert!(
            took <= 3000,
            "hang: the client's budget was 3000 ms, the checkout kept it waiting for {took} ms"
        );
        assert_eq!(took, 3000, "the budget was 3000 ms; use all of it");
        assert!(result.is_err(), "there was no time for the third receipt");
    }

    #[tokio::test(start_paused = true)]
    async fn one_slow_step_may_use_what_the_others_left() {
        let services = [Service::new(1, 100), Service::new(2, 2800)];
        let start = Instant::now();
        let result = checkout(&services, BUDGET).await;
        assert_eq!(
            result,
            Ok(vec![1, 2]),
            "100 ms and 2800 ms fit into 3000 ms"
        );
        assert_eq!(
            start.elapsed().as_millis(),
            2900,
            "payment may only start when the stock is reserved"
        );
    }
}
