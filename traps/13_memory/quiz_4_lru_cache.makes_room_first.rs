// trap, refused by test: making room before looking whether the key is there is shorter, and throws somebody out when a user comes twice.
use std::collections::HashMap;

pub struct Lru<V> {
    entries: HashMap<User, (u64, V)>,
    clock: u64,
    room: usize,
}

impl<V> Lru<V> {
    pub fn new(room: usize) -> Lru<V> {
        Lru {
            entries: HashMap::new(),
            clock: 0,
            room,
        }
    }

    pub fn put(&mut self, key: &User, value: V) {
        self.clock += 1;
        if self.entries.len() == self.room {
            let oldest = self.entries.iter().min_by_key(|(_, (used, _))| *used);
            if let Some(oldest) = oldest.map(|(key, _)| key.clone()) {
                self.entries.remove(&oldest);
            }
        }
        self.entries.insert(key.clone(), (self.clock, value));
    }

    pub fn get(&mut self, key: &User) -> Option<&V> {
        self.clock += 1;
        let (used, value) = self.entries.get_mut(key)?;
        *used = self.clock;
        Some(value)
    }
}

fn main() {}
