// trap, refused by test: racing the token against the whole connection closes the idle ones and drops the busy ones in the middle of their request.
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::task::JoinSet;
use tokio::time::timeout;
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
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            _ = stop.cancelled() => break,
            Ok(socket) = listener.accept() => {
                let (app, stop) = (Arc::clone(&app), stop.clone());
                connections.spawn(async move {
                    tokio::select! {
                        _ = stop.cancelled() => {}
                        _ = connection(socket, app) => {}
                    }
                });
            }
            Some(_) = connections.join_next() => {}
        }
    }
    drop(listener); // nobody comes in any more, before the waiting starts
    let all = async { while connections.join_next().await.is_some() {} };
    if timeout(grace, all).await.is_err() {
        connections.shutdown().await; // aborts the rest, and waits until it is gone
    }
}

fn main() {}
