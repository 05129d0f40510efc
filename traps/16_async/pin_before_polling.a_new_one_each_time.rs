// trap, refused by test hang: a fresh `send(file)` in the branch needs no pin, but every tick drops it and the upload begins again.
use tokio::time::{Duration, interval};

pub async fn upload_with_bar(file: &File, bar: &mut Bar) -> u64 {
    let mut ticker = interval(Duration::from_secs(1));
    ticker.tick().await;
    loop {
        tokio::select! {
            bytes = send(file) => return bytes,
            _ = ticker.tick() => bar.step(),
        }
    }
}

fn main() {}
