// trap, refused by lint unsafe_code: the compiler does not believe us, so we stop asking it, also on the day when this code is changed.
impl Cache {
    pub fn profile(&mut self, id: u32) -> &Profile {
        if let Some(profile) = self.profiles.get(&id) {
            let profile: *const Profile = profile;
            return unsafe { &*profile };
        }
        self.profiles.insert(id, self.db.load(id));
        &self.profiles[&id]
    }
}

fn main() {}
