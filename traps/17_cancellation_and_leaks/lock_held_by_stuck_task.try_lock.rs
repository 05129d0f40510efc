// trap, refused by test: `try_lock` never waits, but a reader that finds the lock taken has no rate at all and makes one up.
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
        *rate = bank.await;
    }

    pub async fn get(&self) -> u32 {
        self.rate.try_lock().map(|rate| *rate).unwrap_or_default()
    }
}

fn main() {}
