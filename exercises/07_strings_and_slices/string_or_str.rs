//! string_or_str: two types for text
//!
//! Every change goes into the audit log: who did it, and what. Sometimes it was a
//! cron job, sometimes a user of one of our tenants.
//!
//! ```go
//! return Entry{Actor: "cron", Action: "cleanup"}
//! return Entry{Actor: tenant + "/" + user, Action: "login"}
//! ```
//!
//! In the port `action` takes a literal as it is, and `actor` does not. Find out
//! what is different about the two, and make `cleanup` work as `login` does.

/// One line of the audit log.
pub struct Entry {
    pub actor: String,
    pub action: &'static str,
}

/// The nightly job has removed old sessions.
pub fn cleanup() -> Entry {
    Entry {
        // TODO: a literal is text, but not a `String`.
        actor: "cron",
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
