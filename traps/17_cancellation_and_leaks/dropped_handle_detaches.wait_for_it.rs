// trap, refused by test: awaiting the handle is right for a task that ends; this one loops for ever, so the call never returns.
use std::sync::Arc;
use std::time::Duration;

pub async fn run_with_lease(lease: Arc<Lease>, job: impl Future<Output = ()>) {
    let renewer = tokio::spawn(async move {
        loop {
            lease.renew();
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    });
    job.await;
    let _ = renewer.await;
}

fn main() {}
