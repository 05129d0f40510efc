// trap, refused by build E0432: in Go you import the package `std` and are done; `use` needs the whole path of the item, and HashMap lives in `std::collections`.
use std::HashMap;

pub fn busiest(paths: &[&str]) -> u32 {
    let mut hits = HashMap::new();
    for path in paths {
        *hits.entry(path).or_insert(0) += 1;
    }
    hits.into_values().max().unwrap_or(0)
}

fn main() {}
