// trap, refused by test: with a runtime of its own `quote` needs no `async`, but its thread already runs one, and tokio panics rather than block it.
fn quote(pieces: u32) -> u32 {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(ask_price()) * pieces
}

pub async fn offer(pieces: u32) -> Offer {
    Offer {
        pieces,
        cents: quote(pieces),
    }
}

fn main() {}
