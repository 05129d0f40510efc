// trap, refused by build E0453: the lint is right, and switching it off only moves the deadlock to production.
use std::sync::Mutex;

pub struct Office {
    last: Mutex<u32>,
}

impl Office {
    pub fn new(last: u32) -> Office {
        Office {
            last: Mutex::new(last),
        }
    }

    #[allow(clippy::await_holding_lock)]
    pub async fn issue(&self) -> u32 {
        let mut last = self.last.lock().unwrap();
        *last = number_after(*last).await;
        *last
    }
}

fn main() {}
