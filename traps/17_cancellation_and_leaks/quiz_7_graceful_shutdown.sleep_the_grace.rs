// trap, refused by test: sleeping through the grace period loses no answer that comes in time, and makes every stop as slow as the slowest allowed one.
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio_util::sync::CancellationToken;
async fn connection(socket: Socket, app: Arc<App>) -> io::Result<()> {
    let mut socket = BufReader::new(socket);
    let mut line = String::new();
    while socket.read_line(&mut line).await? > 0 {
        let answer = app.answer(line.trim_end()).await;
        socket.write_all(answer.as_bytes()).await?;
        line.clear();
    }
    Ok(())
}
pub async fn serve(listener: Listener, app: Arc<App>, stop: CancellationToken, grace: Duration) {
    let mut connections = tokio::task::JoinSet::new();
    loop {
        tokio::select! {
            _ = stop.cancelled() => {
                drop(listener);
                tokio::time::sleep(grace).await;
                return;
            }
            Ok(socket) = listener.accept() => {
                connections.spawn(connection(socket, Arc::clone(&app)));
            }
        }
    }
}

fn main() {}
