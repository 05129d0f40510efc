// trap, refused by test: users are answered, but each shard is asked when the one before it has answered.
use tokio::task::spawn_blocking;

async fn orders_of(shard: Shard) -> u32 {
    spawn_blocking(move || shard.count()).await.unwrap()
}

pub async fn report(shards: [Shard; 3]) -> u32 {
    let [first, second, third] = shards;
    orders_of(first).await + orders_of(second).await + orders_of(third).await
}

fn main() {}
