// trap, refused by test: the value makes room, but its key stays in the map, and the index behind it now leads to somebody else's entry.
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
        self.unlink(at);
        self.link_as_newest(at);
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
