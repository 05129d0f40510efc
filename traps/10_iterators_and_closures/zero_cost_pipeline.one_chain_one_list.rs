// trap, refused by test: the steps are one chain now, and the `collect` at its end, written out of habit, builds a list all the same.
pub fn traffic(entries: &[Entry], customer: u32) -> u64 {
    let sizes: Vec<u64> = entries
        .iter()
        .filter(|entry| entry.customer == customer)
        .map(|entry| entry.bytes)
        .collect();
    sizes.iter().sum()
}

fn main() {}
