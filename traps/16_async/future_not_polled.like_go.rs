// trap, refused by test lost work: `tokio::spawn` is the `go` of Rust, and like `go` it waits for nothing: the user is in before the line is written.
use std::sync::Arc;

pub async fn login(audit: &Arc<AuditLog>, user: &str) -> String {
    let later = Arc::clone(audit);
    let line = format!("login {user}");
    tokio::spawn(async move { later.write(line).await });
    format!("session of {user}")
}

fn main() {}
