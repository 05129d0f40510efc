// trap, refused by test: with the `join` in the first loop every panic is heard, but each list starts when the one before it has been imported.
use std::thread;

pub fn import_all(lists: Vec<List>) -> Result<u32, String> {
    let mut prices = 0;
    for list in lists {
        prices += thread::spawn(list).join().map_err(panic_text)?;
    }
    Ok(prices)
}

fn main() {}
