// trap, refused by test: a JoinSet asks at the same time, but hands the answers out as they come, and the mail is faster than the store.
use tokio::task::JoinSet;

pub async fn status_page() -> [Status; 3] {
    let mut asking = JoinSet::new();
    asking.spawn(ask("queue"));
    asking.spawn(ask("store"));
    asking.spawn(ask("mail"));
    asking.join_all().await.try_into().unwrap()
}

fn main() {}
