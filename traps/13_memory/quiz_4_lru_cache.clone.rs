// trap, refused by build E0277: the compiler offers a clone, but then each value is in memory twice, and a cache is for values that have no `Clone`, too.
use std::collections::HashMap;

pub struct Lru<V> {
    entries: HashMap<User, Box<Entry<V>>>,
    newest: Option<Box<Entry<V>>>,
    room: usize,
}

#[derive(Clone)]
struct Entry<V> {
    key: User,
    value: V,
    newer: Option<Box<Entry<V>>>,
    older: Option<Box<Entry<V>>>,
}

impl<V: Clone> Lru<V> {
    pub fn new(room: usize) -> Lru<V> {
        Lru {
            entries: HashMap::new(),
            newest: None,
            room,
        }
    }

    pub fn put(&mut self, key: &User, value: V) {
        let entry = Box::new(Entry {
            key: key.clone(),
            value,
            newer: None,
            older: self.newest.take(),
        });
        self.entries.insert(key.clone(), entry.clone());
        self.newest = Some(entry);
    }

    pub fn get(&mut self, key: &User) -> Option<&V> {
        self.entries.get(key).map(|entry| &entry.value)
    }
}

fn main() {}
