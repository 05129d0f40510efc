// trap, refused by build E0502: a `match` shows both cases side by side, but the borrow of the lookup is still returned from one of them.
impl Cache {
    pub fn profile(&mut self, id: u32) -> &Profile {
        match self.profiles.get(&id) {
            Some(profile) => profile,
            None => {
                self.profiles.insert(id, self.db.load(id));
                &self.profiles[&id]
            }
        }
    }
}

fn main() {}
