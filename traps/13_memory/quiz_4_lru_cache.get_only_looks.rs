// trap, refused by test: a get that changes nothing needs no links to be moved, but then the oldest put makes room, and not the entry that nobody asks for.
use std::collections::HashMap;

pub struct Lru<V> {
    entries: Vec<Entry<V>>,
    places: HashMap<User, usize>,
    newest: Option<usize>,
    oldest: Option<usize>,
    room: usize,
}

struct Entry<V> {
    key: User,
    value: V,
    newer: Option<usize>,
    older: Option<usize>,
}

impl<V> Lru<V> {
    pub fn new(room: usize) -> Lru<V> {
        Lru {
            entries: Vec::with_capacity(room),
            places: HashMap::new(),
            newest: None,
            oldest: None,
            room,
        }
    }

    pub fn put(&mut self, key: &User, value: V) {
        if let Some(&at) = self.places.get(key) {
            self.entries[at].value = value;
            self.unlink(at);
            self.link_as_newest(at);
            return;
        }
        let entry = Entry {
            key: key.clone(),
            value,
            newer: None,
            older: None,
        };
        let at = match self.oldest {
            Some(oldest) if self.entries.len() == self.room => {
                self.unlink(oldest);
                self.places.remove(&self.entries[oldest].key);
                self.entries[oldest] = entry;
                oldest
            }
            _ => {
                self.entries.push(entry);
                self.entries.len() - 1
            }
        };
        self.places.insert(key.clone(), at);
        self.link_as_newest(at);
    }

    pub fn get(&mut self, key: &User) -> Option<&V> {
        let at = *self.places.get(key)?;
        Some(&self.entries[at].value)
    }

    fn unlink(&mut self, at: usize) {
        let Entry { newer, older, .. } = self.entries[at];
        match newer {
            Some(newer) => self.entries[newer].older = older,
            None => self.newest = older,
        }
        match older {
            Some(older) => self.entries[older].newer = newer,
            None => self.oldest = newer,
        }
    }

    fn link_as_newest(&mut self, at: usize) {
        self.entries[at].newer = None;
        self.entries[at].older = self.newest;
        match self.newest {
            Some(newest) => self.entries[newest].newer = Some(at),
            None => self.oldest = Some(at),
        }
        self.newest = Some(at);
    }
}

fn main() {}
