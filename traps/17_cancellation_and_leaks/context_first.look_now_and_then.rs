// trap, refused by test hang: waking up every 100 ms to look at the token works, late, and burns CPU for every idle worker: a poll in place of a wait.
use std::time::Duration;
use tokio::sync::mpsc::Receiver;
use tokio_util::sync::CancellationToken;

pub async fn worker(ctx: CancellationToken, mut jobs: Receiver<Job>) -> Vec<u32> {
    let mut done = Vec::new();
    while !ctx.is_cancelled() {
        match tokio::time::timeout(Duration::from_millis(100), jobs.recv()).await {
            Ok(Some(job)) => done.push(handle(job).await),
            Ok(None) => break,
            Err(_) => continue,
        }
    }
    done
}

fn main() {}
