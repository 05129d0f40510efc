// trap, refused by test lost work: `let _ =` says that the value is not wanted, and that settles the lint; the future is dropped before it began.
use std::sync::Arc;

pub async fn login(audit: &Arc<AuditLog>, user: &str) -> String {
    let _ = audit.write(format!("login {user}"));
    format!("session of {user}")
}

fn main() {}
