//! await_needs_async: a function that may wait says so in its signature

/// The price of so many pieces, in cents.
///
/// `.await` gives the thread back until the price is there, so the function around it must
/// be one that can be left and entered again. That is what `async` says, and it says it to
/// every caller: they get a future and await it, up to the runtime. In Go every function
/// is like that, so nobody has to write it down.
async fn quote(pieces: u32) -> u32 {
    ask_price().await * pieces
}

/// Makes an offer to a customer.
pub async fn offer(pieces: u32) -> Offer {
    Offer {
        pieces,
        cents: quote(pieces).await,
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
