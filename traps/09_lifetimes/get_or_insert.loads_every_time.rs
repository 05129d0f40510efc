// trap, refused by test: `or_insert` wants the value before it has looked, so the database is asked for every hit as well.
impl Cache {
    pub fn profile(&mut self, id: u32) -> &Profile {
        self.profiles.entry(id).or_insert(self.db.load(id))
    }
}

fn main() {}
