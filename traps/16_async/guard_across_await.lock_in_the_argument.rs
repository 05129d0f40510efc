// trap, refused by lint clippy::await_holding_lock: the guard has no name here, but a temporary lives to the end of its statement, which is behind the `.await`.
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
        let next = number_after(*self.last.lock().unwrap()).await;
        *self.last.lock().unwrap() = next;
        next
    }
}

fn main() {}
