//! context_first: a token that is passed along stops nothing by itself
use tokio::sync::mpsc::Receiver;
use tokio_util::sync::CancellationToken;

/// Handles jobs until the queue closes or `ctx` is cancelled; returns those that are done.
///
/// Only `recv` stands in the race with the token: dropping it loses nothing, because it
/// takes a job out of the queue only in the moment when it is done. `handle` runs in the
/// branch that has won, outside the race, so nobody drops it halfway. With fewer lines:
/// `while let Some(Some(job)) = ctx.run_until_cancelled(jobs.recv()).await`.
pub async fn worker(ctx: CancellationToken, mut jobs: Receiver<Job>) -> Vec<u32> {
    let mut done = Vec::new();
    loop {
        tokio::select! {
            _ = ctx.cancelled() => break,
            job = jobs.recv() => match job {
                Some(job) => done.push(handle(job).await),
                None => break,
            },
        }
    }
    done
}

fn main() {}

// ---- given: goferris restores everything below this line ----

/// Work that takes a while.
pub struct Job {
    pub id: u32,
    pub takes: std::time::Duration,
}

/// Does the job and returns its id.
pub async fn handle(job: Job) -> u32 {
    tokio::time::sleep(job.takes).await;
    job.id
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;
    use tokio::sync::mpsc::channel;
    use tokio::time::{Instant, sleep, timeout};

    const SECOND: Duration = Duration::from_secs(1);

    #[tokio::test(start_paused = true)]
    async fn an_idle_worker_hears_the_shutdown_at_once() {
        let (_queue, jobs) = channel(8);
        let ctx = CancellationToken::new();
        let running = tokio::spawn(worker(ctx.clone(), jobs));
        sleep(Duration::from_millis(1237)).await;

        ctx.cancel();
        let cancelled = Instant::now();
        let ended = timeout(60 * SECOND, running).await;
        assert!(
            ended.is_ok(),
            "hang: the worker has no job and still waits, a minute after ctx was cancelled"
        );
        assert_eq!(
            cancelled.elapsed(),
            Duration::ZERO,
            "hang: an idle worker took its time to notice that ctx was cancelled"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn the_job_in_hand_is_finished() {
        let (queue, jobs) = channel(8);
        let ctx = CancellationToken::new();
        let running = tokio::spawn(worker(ctx.clone(), jobs));
        let job = Job {
            id: 7,
            takes: 10 * SECOND,
        };
        assert!(queue.send(job).await.is_ok());
        sleep(SECOND).await;

        ctx.cancel();
        let Ok(Ok(done)) = timeout(60 * SECOND, running).await else {
            panic!("hang: the job is done, and the worker still waits for the next one");
        };
        assert_eq!(done, [7], "lost work: job 7 was dropped in the middle");
    }

    #[tokio::test(start_paused = true)]
    async fn a_closed_queue_is_worked_off() {
        let (queue, jobs) = channel(8);
        for id in [1, 2, 3] {
            let job = Job { id, takes: SECOND };
            assert!(queue.send(job).await.is_ok());
        }
        drop(queue);
        let all = timeout(60 * SECOND, worker(CancellationToken::new(), jobs));
        let Ok(done) = all.await else {
            panic!("hang: the queue is closed and empty, but the worker did not return");
        };
        assert_eq!(done, [1, 2, 3], "lost work: three jobs were queued");
    }
}
