// trap, refused by test swallowed panic: 0 for a list that panicked makes the sum look right, and nobody looks at the supplier's old prices.
use std::thread;

pub fn import_all(lists: Vec<List>) -> Result<u32, String> {
    let imports: Vec<_> = lists.into_iter().map(thread::spawn).collect();
    let mut prices = 0;
    for import in imports {
        prices += import.join().unwrap_or(0);
    }
    Ok(prices)
}

fn main() {}
