// trap, refused by build E0106: `&str` is the type that looks most like Go's string, but in a struct a reference has to say whose text it looks at and for how long.
pub struct Entry {
    pub actor: &str,
    pub action: &'static str,
}

pub fn cleanup() -> Entry {
    Entry {
        actor: "cron",
        action: "cleanup",
    }
}

pub fn login(tenant: &str, user: &str) -> Entry {
    Entry {
        actor: &format!("{tenant}/{user}"),
        action: "login",
    }
}

fn main() {}
