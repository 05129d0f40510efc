// trap, refused by test: with `&'static str` in both fields only texts of the program fit, and no program has the names of its users in it.
pub struct Entry {
    pub actor: &'static str,
    pub action: &'static str,
}

pub fn cleanup() -> Entry {
    Entry {
        actor: "cron",
        action: "cleanup",
    }
}

pub fn login(_tenant: &str, _user: &str) -> Entry {
    Entry {
        actor: "a user",
        action: "login",
    }
}

fn main() {}
