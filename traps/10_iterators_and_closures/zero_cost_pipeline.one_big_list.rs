// trap, refused by test: `with_capacity` is what `make` with a capacity is in Go, one request for memory and not a dozen, but still one, of the size of the log.
pub fn traffic(entries: &[Entry], customer: u32) -> u64 {
    let mut sizes = Vec::with_capacity(entries.len());
    for entry in entries {
        if entry.customer == customer {
            sizes.push(entry.bytes);
        }
    }
    sizes.iter().sum()
}

fn main() {}
