// trap, refused by build: the guard in the argument of `sleep_until` lives to the end of the statement, so it is held over the `.await`, and the future is not `Send`.
use std::sync::Mutex;
use tokio::time::{Duration, Instant, sleep_until};

pub struct Limiter {
    every: Duration,
    burst: u32,
    bucket: Mutex<(u32, Instant)>,
}

impl Limiter {
    pub fn new(every: Duration, burst: u32) -> Limiter {
        Limiter {
            every,
            burst,
            bucket: Mutex::new((burst, Instant::now())),
        }
    }

    pub fn allow(&self) -> bool {
        let mut bucket = self.bucket.lock().unwrap();
        let fresh = (bucket.1.elapsed().as_millis() / self.every.as_millis()) as u32;
        bucket.1 += self.every * fresh;
        bucket.0 = self.burst.min(bucket.0.saturating_add(fresh));
        if bucket.0 == 0 {
            return false;
        }
        bucket.0 -= 1;
        true
    }

    pub async fn wait(&self) {
        while !self.allow() {
            sleep_until(self.bucket.lock().unwrap().1 + self.every).await;
        }
    }
}

fn main() {}
