// trap, refused by build E0308: `impl` looks like the other half of the same word, but it stands for one type, and the list has two.
/// All users, in all stores.
pub fn count_users(stores: &[&impl Store]) -> u64 {
    let mut total = 0;
    for store in stores {
        total += store.count("users");
    }
    total
}

fn main() {}
