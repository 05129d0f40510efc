// trap, refused by build E0308: `[T; 2]` looks like a list, but its length is part of the type, and the report has as many stores as it has.
/// All users, in all stores.
pub fn count_users(stores: &[&dyn Store; 2]) -> u64 {
    let mut total = 0;
    for store in stores {
        total += store.count("users");
    }
    total
}

fn main() {}
