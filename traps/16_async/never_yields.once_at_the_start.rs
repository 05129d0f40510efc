// trap, refused by test starvation: one yield lets the others run once; after that the loop has the thread to itself again.
pub async fn checksum(chain: Vec<Block>) -> u64 {
    tokio::task::yield_now().await;
    let mut hash = 0;
    for block in &chain {
        hash = block.hash(hash);
    }
    hash
}

fn main() {}
