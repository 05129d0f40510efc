// trap, refused by test: the report is an error now, but what the panic said is lost with the value that `join` returned.
use std::thread;

pub fn import_all(lists: Vec<List>) -> Result<u32, String> {
    let imports: Vec<_> = lists.into_iter().map(thread::spawn).collect();
    let mut prices = 0;
    for import in imports {
        prices += import
            .join()
            .map_err(|_| String::from("an import panicked"))?;
    }
    Ok(prices)
}

fn main() {}
