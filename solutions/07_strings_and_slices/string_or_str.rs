//! string_or_str: two types for text

/// One line of the audit log.
// An actor is put together at run time, so somebody has to own its bytes: the
// entry does, with a `String`. The actions are all known when the program is
// built. Their text lies in the program itself, nobody has to own it, and a
// `&'static str` can point there for ever.
pub struct Entry {
    pub actor: String,
    pub action: &'static str,
}

/// The nightly job has removed old sessions.
pub fn cleanup() -> Entry {
    Entry {
        // Copies four bytes into a `String`. `"cron".to_string()`,
        // `"cron".to_owned()` and `"cron".into()` do the same.
        actor: String::from("cron"),
        action: "cleanup",
    }
}

/// A user of a tenant has logged in.
pub fn login(tenant: &str, user: &str) -> Entry {
    Entry {
        actor: format!("{tenant}/{user}"),
        action: "login",
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cron_job_cleans_up() {
        let entry = cleanup();
        assert_eq!(
            entry.actor.to_string(), // any type that owns its text will do
            "cron",
            "the cleanup is done by cron"
        );
        assert_eq!(entry.action, "cleanup", "what cron did");
    }

    #[test]
    fn a_login_names_the_tenant_and_the_user() {
        let entry = login("acme", "ann");
        assert_eq!(
            entry.actor.to_string(),
            "acme/ann",
            "the actor of a login is made up of tenant and user"
        );
        assert_eq!(entry.action, "login", "what ann did");
    }

    #[test]
    fn an_entry_outlives_the_request_it_came_from() {
        let request = String::from("initech bob");
        let entry = match request.split_once(' ') {
            Some((tenant, user)) => login(tenant, user),
            None => cleanup(),
        };
        drop(request);
        assert_eq!(
            entry.actor.to_string(),
            "initech/bob",
            "the request is gone, the log still knows who it was"
        );
    }
}
