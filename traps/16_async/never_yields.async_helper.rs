// trap, refused by test starvation: an `.await` on something that never waits goes straight on; only an `.await` that has to wait gives the thread away.
pub async fn checksum(chain: Vec<Block>) -> u64 {
    let mut hash = 0;
    for block in &chain {
        hash = hash_one(block, hash).await;
    }
    hash
}

async fn hash_one(block: &Block, before: u64) -> u64 {
    block.hash(before)
}

fn main() {}
