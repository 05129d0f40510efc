// trap, refused by test: forgetting only the key is quick and `get` answers right, but the values pile up in the Vec: a collector that never comes.
use std::collections::HashMap;

pub struct Lru<V> {
    places: HashMap<User, usize>,
    values: Vec<V>,
    used: Vec<User>,
    room: usize,
}

impl<V> Lru<V> {
    pub fn new(room: usize) -> Lru<V> {
        Lru {
            places: HashMap::new(),
            values: vec![],
            used: vec![],
            room,
        }
    }

    pub fn put(&mut self, key: &User, value: V) {
        if !self.places.contains_key(key) && self.places.len() == self.room {
            let oldest = self.used.remove(0);
            self.places.remove(&oldest);
        }
        self.values.push(value);
        self.places.insert(key.clone(), self.values.len() - 1);
        self.touch(key);
    }

    pub fn get(&mut self, key: &User) -> Option<&V> {
        let at = *self.places.get(key)?;
        self.touch(key);
        self.values.get(at)
    }

    fn touch(&mut self, key: &User) {
        self.used.retain(|other| other != key);
        self.used.push(key.clone());
    }
}

fn main() {}
