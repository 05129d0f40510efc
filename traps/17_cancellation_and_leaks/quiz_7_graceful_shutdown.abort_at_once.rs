// trap, refused by test: owning the connections in a `JoinSet` ends the leak, but a set that is dropped aborts the running requests, too: no client gets its answer.
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
    let _ = grace;
    let mut connections = tokio::task::JoinSet::new();
    loop {
        tokio::select! {
            _ = stop.cancelled() => return,
            Ok(socket) = listener.accept() => {
                connections.spawn(connection(socket, Arc::clone(&app)));
            }
        }
    }
}

fn main() {}
