// trap, refused by build E0369: in Go the call is the value; here it is a future, and a future cannot be multiplied.
fn quote(pieces: u32) -> u32 {
    ask_price() * pieces
}

pub async fn offer(pieces: u32) -> Offer {
    Offer {
        pieces,
        cents: quote(pieces),
    }
}

fn main() {}
