// trap, refused by test: on a thread of its own the runtime may block, but `join` then holds the thread that all offers share.
fn quote(pieces: u32) -> u32 {
    let asking = std::thread::spawn(|| {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(ask_price())
    });
    asking.join().unwrap() * pieces
}

pub async fn offer(pieces: u32) -> Offer {
    Offer {
        pieces,
        cents: quote(pieces),
    }
}

fn main() {}
