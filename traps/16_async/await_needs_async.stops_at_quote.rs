// trap, refused by build E0308: `async` at `quote` is half of it: its caller now has a future where it wants a number.
async fn quote(pieces: u32) -> u32 {
    ask_price().await * pieces
}

pub async fn offer(pieces: u32) -> Offer {
    Offer {
        pieces,
        cents: quote(pieces),
    }
}

fn main() {}
