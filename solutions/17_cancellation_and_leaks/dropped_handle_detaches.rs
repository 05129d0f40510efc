//! dropped_handle_detaches: letting go of a task does not stop it
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;

/// Runs `job` and renews `lease` at once and then every second until it is done.
///
/// A dropped `JoinHandle` detaches its task; a dropped `JoinSet` aborts all that it owns.
/// So the set does what `defer cancel()` does in Go, on every way out: the job is done,
/// the job panics, or the caller drops this future while the job still runs.
pub async fn run_with_lease(lease: Arc<Lease>, job: impl Future<Output = ()>) {
    let mut tasks = JoinSet::new();
    tasks.spawn(async move {
        loop {
            lease.renew();
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    });
    job.await;
}

fn main() {}

// ---- given: goferris restores everything below this line ----

/// The claim of one worker on one job. Whoever renews it keeps the job.
#[derive(Default)]
pub struct Lease {
    renewals: std::sync::atomic::AtomicU32,
}

impl Lease {
    pub fn renew(&self) {
        self.renewals
            .fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    }

    pub fn renewals(&self) -> u32 {
        self.renewals.load(std::sync::atomic::Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::time::Duration;
    use tokio::runtime::Handle;
    use tokio::time::{sleep, timeout};

    /// Gives every task the time to end, then counts those that did not.
    async fn tasks_alive() -> usize {
        for _ in 0..10 {
            tokio::task::yield_now().await;
        }
        Handle::current().metrics().num_alive_tasks()
    }

    #[tokio::test(start_paused = true)]
    async fn the_lease_is_renewed_every_second_while_the_job_runs() {
        let lease = Arc::new(Lease::default());
        let job = sleep(Duration::from_millis(3500));
        let ended = timeout(
            Duration::from_secs(60),
            run_with_lease(Arc::clone(&lease), job),
        );
        assert!(
            ended.await.is_ok(),
            "hang: the job was done, but run_with_lease did not return within a minute"
        );
        assert_eq!(
            lease.renewals(),
            4,
            "a job of 3.5 seconds renews its lease at 0, 1, 2 and 3 seconds"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn no_renewer_outlives_a_finished_job() {
        let job = sleep(Duration::from_millis(3500));
        let ended = timeout(Duration::from_secs(60), run_with_lease(Arc::default(), job));
        let _ = ended.await;
        let alive = tasks_alive().await;
        assert!(
            alive == 0,
            "leak: {alive} renewer is still alive after the call returned"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn no_renewer_outlives_a_job_that_was_given_up() {
        let slow_job = sleep(Duration::from_secs(3600));
        let call = run_with_lease(Arc::default(), slow_job);
        let given_up = timeout(Duration::from_secs(5), call).await;
        assert!(given_up.is_err(), "an hour of work cannot end in 5 seconds");
        let alive = tasks_alive().await;
        assert!(
            alive == 0,
            "leak: {alive} renewer is still alive after the caller gave up and dropped the call"
        );
    }
}
