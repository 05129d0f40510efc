// trap, refused by test: `unwrap` does not hide the panic, it hands it on: one bad list ends the whole service, as in Go.
use std::thread;

pub fn import_all(lists: Vec<List>) -> Result<u32, String> {
    let imports: Vec<_> = lists.into_iter().map(thread::spawn).collect();
    let mut prices = 0;
    for import in imports {
        prices += import.join().unwrap();
    }
    Ok(prices)
}

fn main() {}
