//! get_or_insert: correct, and refused

impl Cache {
    /// The profile with this id: from the cache, or else from the database.
    // The starter returns the borrow from inside the `if`, so today's compiler
    // stretches it to the end of the function on all ways, also on the one where
    // nothing was found. `entry` asks the map once and borrows it once. The closure
    // runs only if the place is vacant: `or_insert(self.db.load(id))` would ask the
    // database every time, because arguments are evaluated before the call.
    pub fn profile(&mut self, id: u32) -> &Profile {
        self.profiles.entry(id).or_insert_with(|| self.db.load(id))
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
use std::cell::Cell;
use std::collections::HashMap;

/// A user's profile. It holds a picture of two megabytes, so no `Clone`.
pub struct Profile {
    pub name: String,
}

/// The database. It counts how often it is asked.
#[derive(Default)]
pub struct Database {
    loads: Cell<u32>,
}

impl Database {
    pub fn load(&self, id: u32) -> Profile {
        self.loads.set(self.loads.get() + 1);
        Profile {
            name: format!("user-{id}"),
        }
    }
}

#[derive(Default)]
pub struct Cache {
    pub profiles: HashMap<u32, Profile>,
    pub db: Database,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_profile_comes_from_the_database() {
        let mut cache = Cache::default();
        assert_eq!(cache.profile(7).name, "user-7", "the profile with id 7");
        assert_eq!(cache.profile(8).name, "user-8", "the profile with id 8");
        assert_eq!(cache.db.loads.get(), 2, "loads for two profiles");
    }

    #[test]
    fn a_known_profile_costs_no_load() {
        let mut cache = Cache::default();
        for _ in 0..3 {
            assert_eq!(cache.profile(7).name, "user-7", "the profile with id 7");
        }
        assert_eq!(
            cache.db.loads.get(),
            1,
            "loads for one profile that was asked for three times"
        );
    }

    #[test]
    fn the_profile_stays_in_the_cache() {
        let mut cache = Cache::default();
        let name = cache.profile(7).name.as_ptr();
        let kept = cache.profiles.get(&7).expect("the cache has profile 7 now");
        assert!(
            kept.name.as_ptr() == name,
            "the profile that came back is not the one in the cache"
        );
    }
}
