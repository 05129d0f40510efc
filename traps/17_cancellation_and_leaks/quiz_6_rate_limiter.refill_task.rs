// trap, refused by test leak: a semaphore that a task refills is quickly written, and its task outlives the limiter: one leak per client.
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::time::{Duration, interval};

pub struct Limiter {
    tokens: Arc<Semaphore>,
}

impl Limiter {
    pub fn new(every: Duration, burst: u32) -> Limiter {
        let tokens = Arc::new(Semaphore::new(burst as usize));
        let refill = Arc::clone(&tokens);
        tokio::spawn(async move {
            let mut tick = interval(every);
            tick.tick().await;
            loop {
                tick.tick().await;
                if refill.available_permits() < burst as usize {
                    refill.add_permits(1);
                }
            }
        });
        Limiter { tokens }
    }

    pub fn allow(&self) -> bool {
        self.tokens
            .try_acquire()
            .map(|token| token.forget())
            .is_ok()
    }

    pub async fn wait(&self) {
        if let Ok(token) = self.tokens.acquire().await {
            token.forget();
        }
    }
}

fn main() {}
