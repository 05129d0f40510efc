// trap, refused by test: the listener lives to the end of `serve`, so while the last requests run clients are still let in, and nobody will serve them.
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::task::JoinSet;
use tokio::time::timeout;
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
    let all = async { while connections.join_next().await.is_some() {} };
    if timeout(grace, all).await.is_err() {
        connections.shutdown().await; // aborts the rest, and waits until it is gone
    }
}

fn main() {}
