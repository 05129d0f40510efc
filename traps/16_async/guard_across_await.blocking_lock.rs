// trap, refused by test: `blocking_lock` stops the thread as std's lock does; tokio notices it and panics.
use tokio::sync::Mutex;

pub struct Office {
    last: Mutex<u32>,
}

impl Office {
    pub fn new(last: u32) -> Office {
        Office {
            last: Mutex::new(last),
        }
    }

    pub async fn issue(&self) -> u32 {
        let mut last = self.last.blocking_lock();
        *last = number_after(*last).await;
        *last
    }
}

fn main() {}
