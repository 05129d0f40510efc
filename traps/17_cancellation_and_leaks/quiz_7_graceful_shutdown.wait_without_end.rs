// trap, refused by test hang: waiting for all connections is kind, and one request that never ends holds up the stop until somebody kills the process.
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;
async fn connection(socket: Socket, app: Arc<App>, stop: CancellationToken) -> io::Result<()> {
    let mut socket = BufReader::new(socket);
    let mut line = String::new();
    loop {
        let read = tokio::select! {
            _ = stop.cancelled() => return Ok(()),
            read = socket.read_line(&mut line) => read?,
        };
        if read == 0 {
            return Ok(());
        }
        let answer = app.answer(line.trim_end()).await;
        socket.write_all(answer.as_bytes()).await?;
        line.clear();
    }
}
pub async fn serve(listener: Listener, app: Arc<App>, stop: CancellationToken, grace: Duration) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            _ = stop.cancelled() => break,
            Ok(socket) = listener.accept() => {
                connections.spawn(connection(socket, Arc::clone(&app), stop.clone()));
            }
            Some(_) = connections.join_next() => {}
        }
    }
    drop(listener); // nobody comes in any more, before the waiting starts
    let _ = grace;
    while connections.join_next().await.is_some() {}
}

fn main() {}
