// trap, refused by build E0277: the compiler offers `dyn`, but the elements of a slice need a size, and a `dyn Store` has none.
/// All users, in all stores.
pub fn count_users(stores: &[dyn Store]) -> u64 {
    let mut total = 0;
    for store in stores {
        total += store.count("users");
    }
    total
}

fn main() {}
