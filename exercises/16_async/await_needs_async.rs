//! await_needs_async: a function that may wait says so in its signature
//!
//! A shop makes offers. The price comes from another service; in Go nobody sees
//! from outside that `quote` takes a second:
//!
//!     func quote(pieces int) int {
//!         return askPrice() * pieces    // this goroutine waits, others run
//!     }
//!
//! Here `ask_price` is an `async fn`: calling it gives a future, and `.await` waits
//! for the future's value. Many offers share one thread, so `quote` must wait
//! without holding it. Let it, and follow the errors to its caller.

/// The price of so many pieces, in cents.
fn quote(pieces: u32) -> u32 {
    // TODO: who may wait with `.await`?
    ask_price().await * pieces
}

/// Makes an offer to a customer.
pub async fn offer(pieces: u32) -> Offer {
    Offer {
        pieces,
        cents: quote(pieces),
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----

/// What a customer gets to read.
#[derive(Debug, PartialEq)]
pub struct Offer {
    pub pieces: u32,
    pub cents: u32,
}

/// Asks the price service, which answers after a second: 250 cents.
pub async fn ask_price() -> u32 {
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    250
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::time::Instant;

    // On tokio's paused clock a second passes as soon as every task waits.

    #[tokio::test(start_paused = true)]
    async fn an_offer_costs_price_times_pieces() {
        let expected = Offer {
            pieces: 3,
            cents: 750,
        };
        assert_eq!(offer(3).await, expected, "3 pieces of 250 cents each");
    }

    #[tokio::test(start_paused = true)]
    async fn two_offers_wait_for_their_price_at_the_same_time() {
        let start = Instant::now();
        let (small, large) = tokio::join!(offer(1), offer(40));
        assert_eq!((small.cents, large.cents), (250, 10_000), "1 and 40 pieces");
        let waited = start.elapsed().as_millis();
        assert!(
            waited == 1000,
            "two offers on one thread ask at the same time, so both are there after 1000 ms of \
             this runtime's clock; it says {waited} ms (the clock stands still while the thread \
             is blocked)"
        );
    }
}
