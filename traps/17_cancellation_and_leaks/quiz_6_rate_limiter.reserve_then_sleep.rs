// trap, refused by test: reserving the turn before the sleep needs no loop, but a waiter that is dropped in its sleep does not give the turn back.
use std::sync::Mutex;
use tokio::time::{Duration, Instant, sleep_until};

pub struct Limiter {
    every: Duration,
    burst: u32,
    next: Mutex<Instant>,
}

impl Limiter {
    pub fn new(every: Duration, burst: u32) -> Limiter {
        let next = Instant::now() - every * burst;
        Limiter {
            every,
            burst,
            next: Mutex::new(next),
        }
    }

    fn reserve(&self) -> Instant {
        let mut next = self.next.lock().unwrap();
        let earliest = Instant::now() - self.every * self.burst;
        *next = (*next).max(earliest) + self.every;
        *next
    }

    pub fn allow(&self) -> bool {
        let next = *self.next.lock().unwrap();
        let free = next + self.every <= Instant::now();
        if free {
            self.reserve();
        }
        free
    }

    pub async fn wait(&self) {
        sleep_until(self.reserve()).await;
    }
}

fn main() {}
