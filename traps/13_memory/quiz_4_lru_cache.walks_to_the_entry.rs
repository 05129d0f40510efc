// trap, refused by test: a Vec in the order of use owns every entry once and needs no list at all, but each `get` walks along it.
pub struct Lru<V> {
    entries: Vec<(User, V)>,
    room: usize,
}

impl<V> Lru<V> {
    pub fn new(room: usize) -> Lru<V> {
        Lru {
            entries: vec![],
            room,
        }
    }

    pub fn put(&mut self, key: &User, value: V) {
        if let Some(at) = self.entries.iter().position(|(user, _)| user == key) {
            self.entries.remove(at);
        } else if self.entries.len() == self.room {
            self.entries.remove(0);
        }
        self.entries.push((key.clone(), value));
    }

    pub fn get(&mut self, key: &User) -> Option<&V> {
        let at = self.entries.iter().position(|(user, _)| user == key)?;
        let entry = self.entries.remove(at);
        self.entries.push(entry);
        self.entries.last().map(|(_, value)| value)
    }
}

fn main() {}
