// trap, refused by test hang: an `RwLock` lets readers share with readers; the refresh is a writer, and it waits for the bank with the lock in its hand.
use tokio::sync::RwLock;

pub struct Rates {
    rate: RwLock<u32>,
}

impl Rates {
    pub fn new(rate: u32) -> Rates {
        Rates {
            rate: RwLock::new(rate),
        }
    }

    pub async fn refresh(&self, bank: impl Future<Output = u32>) {
        let mut rate = self.rate.write().await;
        *rate = bank.await;
    }

    pub async fn get(&self) -> u32 {
        *self.rate.read().await
    }
}

fn main() {}
