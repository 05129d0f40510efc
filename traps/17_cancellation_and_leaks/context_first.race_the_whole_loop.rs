// trap, refused by test: racing the token against the whole loop is one line, and drops the job in hand with everything that was done before.
use tokio::sync::mpsc::Receiver;
use tokio_util::sync::CancellationToken;

pub async fn worker(ctx: CancellationToken, mut jobs: Receiver<Job>) -> Vec<u32> {
    let mut done = Vec::new();
    tokio::select! {
        _ = ctx.cancelled() => {}
        _ = async {
            while let Some(job) = jobs.recv().await {
                done.push(handle(job).await);
            }
        } => {}
    }
    done
}

fn main() {}
