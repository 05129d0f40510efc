// trap, refused by test leak: aborting after the job looks like `defer cancel()`, but the line is never reached when the caller drops the call at `job.await`.
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
    renewer.abort();
}

fn main() {}
