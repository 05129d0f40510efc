// deps: tokio
use std::time::Duration;
use tokio::sync::mpsc;

#[tokio::main]
async fn main() {
    let (beat_tx, mut beat_rx) = mpsc::channel::<u32>(4);
    let heartbeat = tokio::spawn(async move {
        let mut n = 0;
        loop {
            tokio::time::sleep(Duration::from_millis(10)).await;
            n += 1;
            let _ = beat_tx.send(n).await;
        }
    });
    while let Some(n) = beat_rx.recv().await {
        println!("beat {n}");
        if n == 3 {
            break;
        }
    }
    drop(beat_rx);
    heartbeat.await.unwrap();
    println!("monitor stopped");
}
