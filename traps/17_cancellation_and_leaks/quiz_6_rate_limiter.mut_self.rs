// trap, refused by build E0596: `&mut self` is what the compiler proposes, and right for one owner; eight tasks that share the limiter have no exclusive reference to give.
use tokio::time::{Duration, Instant, sleep_until};

pub struct Limiter {
    every: Duration,
    burst: u32,
    tokens: u32,
    /// When the youngest token came.
    last: Instant,
}

impl Limiter {
    /// A bucket that is full and gets a token per `every` (which is not zero).
    pub fn new(every: Duration, burst: u32) -> Limiter {
        Limiter {
            every,
            burst,
            tokens: burst,
            last: Instant::now(),
        }
    }

    /// Takes a token if there is one.
    pub fn allow(&mut self) -> bool {
        let fresh = (self.last.elapsed().as_millis() / self.every.as_millis()) as u32;
        self.tokens = self.burst.min(self.tokens.saturating_add(fresh));
        self.last += self.every * fresh;
        if self.tokens == 0 {
            return false;
        }
        self.tokens -= 1;
        true
    }

    /// Waits for a token and takes it.
    pub async fn wait(&mut self) {
        while !self.allow() {
            sleep_until(self.last + self.every).await;
        }
    }
}

fn main() {}
