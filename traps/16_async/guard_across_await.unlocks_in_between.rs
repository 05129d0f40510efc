// trap, refused by test: nobody sleeps with the lock in hand any more, but between the two locks every task has asked with the same last number.
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

    pub async fn issue(&self) -> u32 {
        let last = *self.last.lock().unwrap();
        let next = number_after(last).await;
        *self.last.lock().unwrap() = next;
        next
    }
}

fn main() {}
