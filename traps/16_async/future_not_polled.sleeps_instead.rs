// trap, refused by test: a task and a pause that should be long enough: the line is there today, everybody waits too long, and nothing says that it will be there tomorrow.
use std::sync::Arc;
use std::time::Duration;

pub async fn login(audit: &Arc<AuditLog>, user: &str) -> String {
    let later = Arc::clone(audit);
    let line = format!("login {user}");
    tokio::spawn(async move { later.write(line).await });
    tokio::time::sleep(Duration::from_secs(1)).await;
    format!("session of {user}")
}

fn main() {}
