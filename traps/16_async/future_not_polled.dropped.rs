// trap, refused by test lost work: a future is used up by `drop`, so no lint complains, but dropping it runs none of it.
use std::sync::Arc;

pub async fn login(audit: &Arc<AuditLog>, user: &str) -> String {
    let writing = audit.write(format!("login {user}"));
    let session = format!("session of {user}");
    drop(writing);
    session
}

fn main() {}
