// trap, refused by build E0308: with the real type there is no trait to struggle with, but the cache is no database, nor is the fake.
/// All users, in all stores.
pub fn count_users(stores: &[&Postgres]) -> u64 {
    let mut total = 0;
    for store in stores {
        total += store.count("users");
    }
    total
}

fn main() {}
