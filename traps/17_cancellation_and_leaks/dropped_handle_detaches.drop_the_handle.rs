// trap, refused by test leak: dropping the handle by name does the same as the end of its scope: it gives up the handle and leaves the task alone.
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
    drop(renewer);
}

fn main() {}
