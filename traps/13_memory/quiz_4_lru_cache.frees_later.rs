// trap, refused by test: forgetting only the key is quick and `get` is right, but the values pile up in the Vec: a collector that never comes.
use std::collections::HashMap;

pub struct Lru<V> {
    places: HashMap<String, usize>,
    values: Vec<V>,
    used: Vec<String>,
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

    pub fn put(&mut self, key: &str, value: V) {
        if !self.places.contains_key(key) && self.places.len() == self.room {
            let oldest = self.used.remove(0);
            self.places.remove(&oldest);
        }
        self.values.push(value);
        self.places.insert(String::from(key), self.values.len() - 1);
        self.touch(key);
    }

    pub fn get(&mut self, key: &str) -> Option<&V> {
        let at = *self.places.get(key)?;
        self.touch(key);
        self.values.get(at)
    }

    fn touch(&mut self, key: &str) {
        self.used.retain(|other| other != key);
        self.used.push(String::from(key));
    }
}

fn main() {}
