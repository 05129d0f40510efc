//! future_not_polled: calling an async function does not run it
//!
//! Every login is written to the audit log before the user gets a session. The
//! log is on another machine, so `write` is async. In Go a call runs, with or
//! without `go`:
//!
//!     audit.Write("login " + user)       // runs to its end
//!     go audit.Write("login " + user)    // starts, and nobody waits for it
//!
//! In the port logins succeed and the audit log stays empty. See that the line is
//! there before the user gets in.
use std::sync::Arc;

/// Writes the login to the audit log, then opens a session.
pub async fn login(audit: &Arc<AuditLog>, user: &str) -> String {
    // TODO: this line does less than it seems to.
    audit.write(format!("login {user}"));
    format!("session of {user}")
}

fn main() {}

// ---- given: goferris restores everything below this line ----

/// The audit log. It is on another machine: a line takes half a second.
#[derive(Default)]
pub struct AuditLog {
    lines: std::sync::Mutex<Vec<String>>,
}

impl AuditLog {
    pub async fn write(&self, line: String) {
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        self.lines.lock().unwrap().push(line);
    }

    pub fn lines(&self) -> Vec<String> {
        self.lines.lock().unwrap().clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::time::Instant;

    #[tokio::test(start_paused = true)]
    async fn the_line_is_written_before_the_user_gets_in() {
        let audit = Arc::new(AuditLog::default());
        let start = Instant::now();
        let session = login(&audit, "ann").await;
        let took = start.elapsed().as_millis();
        assert_eq!(session, "session of ann", "what ann gets");
        let lines = audit.lines();
        assert!(
            !lines.is_empty(),
            "lost work: ann has her session, and the audit log is still empty: \
             the future of `write` was not run to its end"
        );
        assert_eq!(lines, ["login ann"], "the audit log after ann's login");
        assert_eq!(
            took, 500,
            "a line takes 500 ms to the other machine, and ann waits that long and no longer"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn every_login_is_written_once_and_in_order() {
        let audit = Arc::new(AuditLog::default());
        for user in ["ann", "bob", "ann"] {
            login(&audit, user).await;
        }
        let lines = audit.lines();
        assert!(
            lines == ["login ann", "login bob", "login ann"],
            "lost work: three logins, one line for each; the audit log shows {lines:?}"
        );
    }
}
