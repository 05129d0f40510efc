// trap, refused by test: an array on the stack asks nobody for memory, until a customer has more entries than somebody once thought enough.
pub fn traffic(entries: &[Entry], customer: u32) -> u64 {
    let mut sizes = [0; 512];
    let mut n = 0;
    for entry in entries {
        if entry.customer == customer {
            sizes[n] = entry.bytes;
            n += 1;
        }
    }
    sizes.iter().sum()
}

fn main() {}
