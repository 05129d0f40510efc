// trap, refused by test: awaiting the upload first gives its bytes without any pin, and the bar stands still until it is over.
use tokio::time::{Duration, interval};

pub async fn upload_with_bar(file: &File, bar: &mut Bar) -> u64 {
    let mut ticker = interval(Duration::from_secs(1));
    ticker.tick().await;
    let bytes = send(file).await;
    tokio::select! {
        _ = ticker.tick() => bar.step(),
        else => {}
    }
    bytes
}

fn main() {}
