// trap, refused by test starvation: `tokio::spawn` is no thread: the new task runs on the same one, and nothing interrupts it there either.
pub async fn checksum(chain: Vec<Block>) -> u64 {
    let hashing = tokio::spawn(async move {
        let mut hash = 0;
        for block in &chain {
            hash = block.hash(hash);
        }
        hash
    });
    hashing.await.unwrap()
}

fn main() {}
