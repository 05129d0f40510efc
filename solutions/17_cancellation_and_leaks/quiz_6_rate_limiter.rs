//! quiz_6_rate_limiter: MILESTONE: a token bucket, shared by many tasks
use std::sync::Mutex;
use tokio::time::{Duration, Instant, sleep_until};

pub struct Limiter {
    every: Duration,
    burst: u32,
    bucket: Mutex<Bucket>,
}

struct Bucket {
    tokens: u32,
    /// When the youngest token came.
    last: Instant,
}

impl Limiter {
    /// A bucket that is full and gets a token per `every` (a millisecond at least).
    pub fn new(every: Duration, burst: u32) -> Limiter {
        let bucket = Bucket {
            tokens: burst,
            last: Instant::now(),
        };
        Limiter {
            every,
            burst,
            bucket: Mutex::new(bucket),
        }
    }

    /// Takes a token, or says when the next one comes.
    ///
    /// The lock is taken and given back in here, in a function that is not async: no
    /// guard can reach an `.await`. That is why std's `Mutex` is the right one. Nobody
    /// refills the bucket: what has come meanwhile is counted when somebody asks.
    fn take(&self) -> Result<(), Instant> {
        let mut bucket = self.bucket.lock().unwrap();
        let fresh = (bucket.last.elapsed().as_millis() / self.every.as_millis()) as u32;
        bucket.tokens = self.burst.min(bucket.tokens.saturating_add(fresh));
        bucket.last += self.every * fresh;
        if bucket.tokens == 0 {
            return Err(bucket.last + self.every);
        }
        bucket.tokens -= 1;
        Ok(())
    }

    /// Takes a token if there is one.
    pub fn allow(&self) -> bool {
        self.take().is_ok()
    }

    /// Waits for a token and takes it. A waiter owns nothing until it has its token, so
    /// dropping one in its sleep changes nothing for the others.
    pub async fn wait(&self) {
        while let Err(next) = self.take() {
            sleep_until(next).await;
        }
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use tokio::runtime::Handle;
    use tokio::task::JoinSet;
    use tokio::time::{Duration, Instant, sleep, timeout};

    const EVERY: Duration = Duration::from_millis(100);

    #[tokio::test(start_paused = true)]
    async fn eight_tasks_pass_on_schedule() {
        let limiter = Arc::new(Limiter::new(EVERY, 3));
        let start = Instant::now();
        let mut tasks = JoinSet::new();
        for _ in 0..8 {
            let limiter = Arc::clone(&limiter);
            tasks.spawn(async move {
                limiter.wait().await;
                start.elapsed().as_millis()
            });
        }
        let Ok(mut passed) = timeout(60 * EVERY, tasks.join_all()).await else {
            panic!("hang: eight tasks should have passed after 500 ms, not after 6 seconds");
        };
        passed.sort();
        assert_eq!(
            passed,
            [0, 0, 0, 100, 200, 300, 400, 500],
            "a burst of three, and then one task every 100 ms"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn a_waiter_that_gives_up_takes_no_token() {
        let limiter = Limiter::new(EVERY, 1);
        limiter.wait().await;
        let start = Instant::now();
        for _ in 0..5 {
            let given_up = timeout(EVERY / 10, limiter.wait()).await;
            assert!(given_up.is_err(), "no token comes in the first 50 ms");
        }
        limiter.wait().await;
        let waited = start.elapsed().as_millis();
        assert!(
            waited == 100,
            "lost work: the next token comes at 100 ms, but this task passed at {waited} ms: \
             those who gave up may take no token with them"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn allow_answers_at_once_also_while_others_wait() {
        let limiter = Arc::new(Limiter::new(EVERY, 2));
        assert!(limiter.allow(), "the first of a burst of two");
        assert!(limiter.allow(), "the second of a burst of two");
        assert!(!limiter.allow(), "the bucket is empty");
        let waiting = Arc::clone(&limiter);
        let waiter = tokio::spawn(async move { waiting.wait().await });
        sleep(EVERY / 2).await;
        assert!(!limiter.allow(), "empty, and somebody waits for the next");
        assert!(waiter.await.is_ok(), "the waiter passes at 100 ms");
        sleep(EVERY * 3 / 2).await;
        assert!(limiter.allow(), "a fresh token came at 200 ms");
    }

    #[tokio::test(start_paused = true)]
    async fn an_idle_hour_saves_up_no_more_than_one_burst() {
        let limiter = Limiter::new(EVERY, 3);
        sleep(Duration::from_secs(3600)).await;
        let mut passed = 0;
        while limiter.allow() && passed < 1000 {
            passed += 1;
        }
        assert_eq!(passed, 3, "the bucket holds three tokens, not an hour's");
    }

    #[tokio::test(start_paused = true)]
    async fn nothing_of_a_dropped_limiter_stays_alive() {
        {
            let limiter = Limiter::new(EVERY, 3);
            for _ in 0..5 {
                limiter.wait().await;
            }
        }
        sleep(10 * EVERY).await;
        let alive = Handle::current().metrics().num_alive_tasks();
        assert!(
            alive == 0,
            "leak: the limiter was dropped, but {alive} task still fills its bucket"
        );
    }
}
