//! interface_needs_dyn: a trait is not a type
//!
//! A nightly report counts the users in all stores of the service: the database,
//! the cache, and in tests a fake. They have one interface in common.
//! ```go
//! func CountUsers(stores []Store) int {
//!     for _, s := range stores { total += s.Count("users") }
//! ```
//! Rust's interface is the trait, and `Store` is one: see the given part. But a
//! trait is not the type of anything.
//! Your task: let `count_users` take stores of different kinds in one list. The
//! callers lend them: `count_users(&[&database, &cache])`.

/// All users, in all stores.
// TODO: say what the elements of such a list are.
pub fn count_users(stores: &[Store]) -> u64 {
    let mut total = 0;
    for store in stores {
        total += store.count("users");
    }
    total
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// What the service asks of a store.
pub trait Store {
    /// The number of rows in a table.
    fn count(&self, table: &str) -> u64;
}

/// The database.
pub struct Postgres {
    pub users: u64,
}

impl Store for Postgres {
    fn count(&self, table: &str) -> u64 {
        if table == "users" { self.users } else { 0 }
    }
}

/// Users who have not reached the database yet.
pub struct Cache {
    pub keys: Vec<String>,
}

impl Store for Cache {
    fn count(&self, table: &str) -> u64 {
        let of_table = |key: &&String| key.starts_with(table);
        self.keys.iter().filter(of_table).count() as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    /// Has 42 rows in every table, and notes which tables it was asked for.
    struct Fake {
        asked: RefCell<Vec<String>>,
    }

    impl Store for Fake {
        fn count(&self, table: &str) -> u64 {
            self.asked.borrow_mut().push(String::from(table));
            42
        }
    }

    #[test]
    fn the_database_and_the_cache_are_counted_together() {
        let (database, archive) = (Postgres { users: 1200 }, Postgres { users: 8 });
        let cache = Cache {
            keys: vec![String::from("users/7"), String::from("orders/1")],
        };
        assert_eq!(
            count_users(&[&database, &cache, &archive]),
            1209,
            "1200 users are in the database, one is in the cache, 8 are in the archive"
        );
    }

    #[test]
    fn a_fake_store_is_as_good_as_any_other() {
        let fake = Fake {
            asked: RefCell::new(Vec::new()),
        };
        assert_eq!(
            count_users(&[&fake]),
            42,
            "the fake store has 42 users, and there is no other store"
        );
        assert_eq!(
            fake.asked.into_inner(),
            ["users"],
            "the tables that the fake store was asked for"
        );
    }
}
