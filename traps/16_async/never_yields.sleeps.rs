// trap, refused by lint clippy::disallowed_methods: a sleep is an `.await` that waits, so the pings are answered, and every block costs a millisecond.
pub async fn checksum(chain: Vec<Block>) -> u64 {
    let mut hash = 0;
    for block in &chain {
        hash = block.hash(hash);
        tokio::time::sleep(std::time::Duration::from_nanos(1)).await;
    }
    hash
}

fn main() {}
