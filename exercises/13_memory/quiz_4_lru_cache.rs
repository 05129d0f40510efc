//! quiz_4_lru_cache: MILESTONE: a cache that forgets
//!
//! A chat service keeps what its users have read in an LRU cache. It is fast, but
//! for a pause every two minutes: the collector walks along millions of pointers.
//! ```go
//! type entry[V any] struct {
//!     key          User
//!     value        V
//!     newer, older *entry[V] // and the map has a third pointer to it
//! }
//! ```
//! Port it. An entry has one owner here, so draw the list in another way: all the
//! fields are yours. But `get` must not walk along the entries; making room may.
use std::collections::HashMap;

pub struct Lru<V> {
    entries: HashMap<User, Box<Entry<V>>>,
    newest: Option<Box<Entry<V>>>,
    room: usize,
}

struct Entry<V> {
    key: User,
    value: V,
    newer: Option<Box<Entry<V>>>,
    older: Option<Box<Entry<V>>>,
}

impl<V> Lru<V> {
    /// A cache with room for so many entries; `room` is at least 1.
    pub fn new(room: usize) -> Lru<V> {
        Lru {
            entries: HashMap::new(),
            newest: None,
            room,
        }
    }

    /// Stores a value as the newest. A value that was there under this key is freed
    /// at once. If there is no room for a new key, the oldest entry is freed first.
    pub fn put(&mut self, key: &User, value: V) {
        // TODO: an entry stands in the map, and in the list.
        let entry = Box::new(Entry {
            key: key.clone(),
            value,
            newer: None,
            older: self.newest.take(),
        });
        self.entries.insert(key.clone(), entry);
        self.newest = Some(entry);
    }

    /// The value for a key. Its entry is now the newest.
    pub fn get(&mut self, key: &User) -> Option<&V> {
        self.entries.get(key).map(|entry| &entry.value)
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
use std::cell::Cell;
use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

thread_local! {
    static LOOKS: Cell<u32> = const { Cell::new(0) };
}

/// A user, by name: the key of the cache. It counts how often one is looked at to
/// compare it with another, so that a test can ask.
#[derive(Clone, Debug)]
pub struct User(String);

impl User {
    pub fn new(name: &str) -> Self {
        User(String::from(name))
    }
}

impl Ord for User {
    fn cmp(&self, other: &Self) -> Ordering {
        LOOKS.set(LOOKS.get() + 1);
        self.0.cmp(&other.0)
    }
}

impl PartialOrd for User {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for User {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for User {}

impl Hash for User {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;
    use std::rc::Rc;

    /// Which values were freed, in this order.
    type Freed = Rc<RefCell<Vec<u32>>>;

    /// A value that reports when it is freed. It has no `Clone`.
    struct State {
        number: u32,
        freed: Freed,
    }

    impl Drop for State {
        fn drop(&mut self) {
            self.freed.borrow_mut().push(self.number);
        }
    }

    fn room_for(entries: usize) -> Lru<State> {
        Lru::new(entries)
    }

    fn put(cache: &mut Lru<State>, name: &str, number: u32, freed: &Freed) {
        let freed = Rc::clone(freed);
        cache.put(&User::new(name), State { number, freed });
    }

    fn get(cache: &mut Lru<State>, name: &str) -> Option<u32> {
        cache.get(&User::new(name)).map(|state| state.number)
    }

    #[test]
    fn a_value_is_found_under_its_key() {
        let freed = Freed::default();
        let mut cache = room_for(2);
        put(&mut cache, "ann", 1, &freed);
        put(&mut cache, "bob", 2, &freed);
        assert_eq!(get(&mut cache, "ann"), Some(1), "the value for ann");
        assert_eq!(get(&mut cache, "bob"), Some(2), "the value for bob");
        assert_eq!(get(&mut cache, "eve"), None, "nothing was put for eve");
        assert!(freed.take().is_empty(), "there is room for both");
    }

    #[test]
    fn the_oldest_entry_makes_room() {
        let freed = Freed::default();
        let mut cache = room_for(2);
        put(&mut cache, "ann", 1, &freed);
        put(&mut cache, "bob", 2, &freed);
        put(&mut cache, "eve", 3, &freed);
        assert_eq!(
            freed.take(),
            [1],
            "values freed by the third put: ann's, and before the next call"
        );
        assert_eq!(get(&mut cache, "ann"), None, "ann made room for eve");
        assert_eq!(get(&mut cache, "bob"), Some(2), "the value for bob");
        assert_eq!(get(&mut cache, "eve"), Some(3), "the value for eve");
    }

    #[test]
    fn an_entry_that_was_asked_for_is_the_newest() {
        let freed = Freed::default();
        let mut cache = room_for(2);
        put(&mut cache, "ann", 1, &freed);
        put(&mut cache, "bob", 2, &freed);
        assert_eq!(get(&mut cache, "ann"), Some(1), "the value for ann");
        put(&mut cache, "eve", 3, &freed);
        assert_eq!(
            freed.take(),
            [2],
            "values freed by the third put: bob's, because ann was asked for later"
        );
    }

    #[test]
    fn a_second_value_for_a_key_frees_the_first() {
        let freed = Freed::default();
        let mut cache = room_for(3);
        put(&mut cache, "ann", 1, &freed);
        put(&mut cache, "bob", 2, &freed);
        put(&mut cache, "eve", 3, &freed);
        put(&mut cache, "bob", 4, &freed);
        assert_eq!(
            freed.take(),
            [2],
            "values freed by bob's second put: his first, and nobody else's"
        );
        put(&mut cache, "dan", 5, &freed);
        put(&mut cache, "kim", 6, &freed);
        assert_eq!(
            freed.take(),
            [1, 3],
            "values freed by two more puts: ann's and eve's, because bob's is newer"
        );
        assert_eq!(get(&mut cache, "bob"), Some(4), "the second value for bob");
    }

    #[test]
    fn there_can_be_room_for_one() {
        let freed = Freed::default();
        let mut cache = room_for(1);
        for number in 0..4 {
            put(&mut cache, &format!("user{number}"), number, &freed);
        }
        assert_eq!(freed.take(), [0, 1, 2], "each put freed the one before");
        assert_eq!(get(&mut cache, "user3"), Some(3), "the last one is there");
    }

    #[test]
    fn the_last_values_are_freed_with_the_cache() {
        let freed = Freed::default();
        let mut cache = room_for(3);
        for number in 0..5 {
            put(&mut cache, &format!("user{number}"), number, &freed);
        }
        drop(cache);
        let mut all = freed.take();
        all.sort();
        assert!(
            all == [0, 1, 2, 3, 4],
            "leak: five values were put and the cache is gone, but only these were freed: {all:?}"
        );
    }

    #[test]
    fn get_does_not_walk_along_the_entries() {
        let freed = Freed::default();
        let mut cache = room_for(1000);
        for number in 0..1000 {
            put(&mut cache, &format!("user{number}"), number, &freed);
        }
        LOOKS.set(0);
        for number in (0..1000).rev() {
            let value = get(&mut cache, &format!("user{number}"));
            assert_eq!(value, Some(number), "the value for user{number}");
        }
        let looks = LOOKS.get() / 1000;
        assert!(
            looks < 100,
            "`get` compares about {looks} users to find one of 1000: it walks along the \
             entries or along a list of users, where a map leads straight to the entry"
        );
    }

    #[test]
    fn with_a_thousand_calls_the_right_ones_stay() {
        let freed = Freed::default();
        let mut cache = room_for(4);
        let mut expected: Vec<(u32, u32)> = vec![]; // key and value, oldest first
        let mut random: u32 = 7;
        for call in 0..1000 {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let key = (random >> 16) % 8;
            let name = format!("user{key}");
            let known = expected.iter().position(|&(k, _)| k == key);
            let before = known.map(|at| expected.remove(at));
            if random >> 31 == 0 {
                put(&mut cache, &name, call, &freed);
                let oldest = (expected.len() == 4).then(|| expected.remove(0));
                let gone: Vec<u32> = before.or(oldest).iter().map(|&(_, v)| v).collect();
                assert_eq!(
                    freed.take(),
                    gone,
                    "values freed by call {call}, a put for {name}; a value is the number of its call"
                );
                expected.push((key, call));
            } else {
                let value = before.map(|(_, v)| v);
                assert_eq!(
                    get(&mut cache, &name),
                    value,
                    "call {call}, a get for {name}"
                );
                expected.extend(before);
            }
        }
    }
}
