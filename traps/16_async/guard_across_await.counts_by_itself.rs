// trap, refused by test: without a question there is no `.await` to hold the lock over, and the tax office does not know the numbers.
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
        let mut last = self.last.lock().unwrap();
        *last += 1;
        *last
    }
}

fn main() {}
