// trap, refused by test: a time limit on the bank frees the lock some day; until then every reader waits, and a slow bank's answer is thrown away.
use std::time::Duration;
use tokio::sync::Mutex;

pub struct Rates {
    rate: Mutex<u32>,
}

impl Rates {
    pub fn new(rate: u32) -> Rates {
        Rates {
            rate: Mutex::new(rate),
        }
    }

    pub async fn refresh(&self, bank: impl Future<Output = u32>) {
        let mut rate = self.rate.lock().await;
        if let Ok(fresh) = tokio::time::timeout(Duration::from_secs(5), bank).await {
            *rate = fresh;
        }
    }

    pub async fn get(&self) -> u32 {
        *self.rate.lock().await
    }
}

fn main() {}
