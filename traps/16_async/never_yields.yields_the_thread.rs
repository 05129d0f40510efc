// trap, refused by lint clippy::disallowed_methods: the compiler offers this `yield_now`, and it lets other threads run; the pings wait on this one.
pub async fn checksum(chain: Vec<Block>) -> u64 {
    let mut hash = 0;
    for block in &chain {
        std::thread::yield_now();
        hash = block.hash(hash);
    }
    hash
}

fn main() {}
