// trap, refused by build E0382: without `&mut` the first turn of the loop takes the upload, and drops it when the tick wins.
use tokio::time::{Duration, interval};

pub async fn upload_with_bar(file: &File, bar: &mut Bar) -> u64 {
    let mut ticker = interval(Duration::from_secs(1));
    ticker.tick().await;
    let upload = send(file);
    loop {
        tokio::select! {
            bytes = upload => return bytes,
            _ = ticker.tick() => bar.step(),
        }
    }
}

fn main() {}
