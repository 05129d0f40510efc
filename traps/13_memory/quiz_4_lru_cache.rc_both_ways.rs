// trap, refused by test: Rc and RefCell stand for Go's pointers one by one, and so two neighbours own each other: what leaves the map is never freed.
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

pub struct Lru<V> {
    entries: HashMap<User, Rc<Entry<V>>>,
    newest: Option<Rc<Entry<V>>>,
    oldest: Option<Rc<Entry<V>>>,
    room: usize,
}

struct Entry<V> {
    key: User,
    value: V,
    newer: RefCell<Option<Rc<Entry<V>>>>,
    older: RefCell<Option<Rc<Entry<V>>>>,
}

impl<V> Lru<V> {
    pub fn new(room: usize) -> Lru<V> {
        Lru {
            entries: HashMap::new(),
            newest: None,
            oldest: None,
            room,
        }
    }

    pub fn put(&mut self, key: &User, value: V) {
        if let Some(old) = self.entries.remove(key) {
            self.unlink(&old);
        } else if self.entries.len() == self.room {
            let oldest = self.oldest.clone().unwrap();
            self.entries.remove(&oldest.key);
            self.oldest = oldest.newer.borrow().clone();
            if self.oldest.is_none() {
                self.newest = None;
            }
        }
        let entry = Rc::new(Entry {
            key: key.clone(),
            value,
            newer: RefCell::new(None),
            older: RefCell::new(None),
        });
        self.entries.insert(key.clone(), Rc::clone(&entry));
        self.link_as_newest(entry);
    }

    pub fn get(&mut self, key: &User) -> Option<&V> {
        let entry = Rc::clone(self.entries.get(key)?);
        self.unlink(&entry);
        self.link_as_newest(entry);
        self.entries.get(key).map(|entry| &entry.value)
    }

    fn unlink(&mut self, entry: &Entry<V>) {
        let newer = entry.newer.take();
        let older = entry.older.take();
        match &newer {
            Some(newer) => *newer.older.borrow_mut() = older.clone(),
            None => self.newest = older.clone(),
        }
        match &older {
            Some(older) => *older.newer.borrow_mut() = newer.clone(),
            None => self.oldest = newer.clone(),
        }
    }

    fn link_as_newest(&mut self, entry: Rc<Entry<V>>) {
        match &self.newest {
            Some(newest) => *newest.newer.borrow_mut() = Some(Rc::clone(&entry)),
            None => self.oldest = Some(Rc::clone(&entry)),
        }
        *entry.older.borrow_mut() = self.newest.replace(Rc::clone(&entry));
    }
}

fn main() {}
