//! quiz_7_graceful_shutdown: MILESTONE: stop a server, lose nothing, leave nothing
//!
//! A server reads a line and answers with a line. Kubernetes tells it to stop. In
//! Go, `http.Server` knows how:
//!
//!     <-ctx.Done()
//!     grace, cancel := context.WithTimeout(context.Background(), 30*time.Second)
//!     defer cancel()
//!     srv.Shutdown(grace)
//!
//! This server has its own accept loop, so it is your turn. Once `stop` is
//! cancelled: let nobody in, close the connections that wait for a next line, let
//! running requests send their answer, and cut off what still runs after `grace`.
//! When `serve` returns, none of its tasks is alive.
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio_util::sync::CancellationToken;

/// Serves one client: a line in, a line out, until the client hangs up.
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

/// Serves clients until `stop` is cancelled; running requests then have `grace` to end.
pub async fn serve(listener: Listener, app: Arc<App>, stop: CancellationToken, grace: Duration) {
    // TODO: this stops the accepting, and nothing else.
    let _ = grace;
    loop {
        tokio::select! {
            _ = stop.cancelled() => return,
            Ok(socket) = listener.accept() => {
                tokio::spawn(connection(socket, Arc::clone(&app)));
            }
        }
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----

/// The server's end of a connection.
pub type Socket = tokio::io::DuplexStream;

/// Lets in clients of its own process, so it needs no port. Once it is dropped, whoever
/// comes is refused.
pub struct Listener {
    clients: tokio::sync::Mutex<tokio::sync::mpsc::UnboundedReceiver<Socket>>,
}

impl Listener {
    /// Waits for the next client.
    pub async fn accept(&self) -> io::Result<Socket> {
        let gone = || io::Error::from(io::ErrorKind::NotConnected);
        self.clients.lock().await.recv().await.ok_or_else(gone)
    }
}

/// Answers requests: `report` when the report is ready, `stuck` never, others at once.
#[derive(Default)]
pub struct App {
    started: tokio::sync::Notify,
    report_ready: tokio::sync::Notify,
}

impl App {
    pub async fn answer(&self, request: &str) -> String {
        self.started.notify_one();
        match request {
            "report" => self.report_ready.notified().await,
            "stuck" => std::future::pending().await,
            _ => {}
        }
        format!("{request}: done\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, Instant};
    use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, duplex};
    use tokio::runtime::Handle;
    use tokio::sync::Mutex;
    use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
    use tokio::task::{JoinHandle, yield_now};
    use tokio::time::{sleep, timeout};

    const HOUR: Duration = Duration::from_secs(3600);
    /// Far more than a working server needs, on any machine.
    const LONG: Duration = Duration::from_secs(3);

    struct Running {
        app: Arc<App>,
        stop: CancellationToken,
        door: UnboundedSender<Socket>,
        server: JoinHandle<()>,
    }

    impl Running {
        async fn start(grace: Duration) -> Running {
            let (door, clients) = unbounded_channel();
            let clients = Mutex::new(clients);
            let listener = Listener { clients };
            let (app, stop) = (Arc::new(App::default()), CancellationToken::new());
            let server = tokio::spawn(serve(listener, Arc::clone(&app), stop.clone(), grace));
            Running {
                app,
                stop,
                door,
                server,
            }
        }

        /// A new client; `None` if it is refused.
        fn connect(&self) -> Option<Socket> {
            let (client, server) = duplex(1024);
            self.door.send(server).ok().map(|()| client)
        }

        /// A new client whose request has reached the app.
        async fn ask(&self, request: &str) -> BufReader<Socket> {
            let mut client = BufReader::new(self.connect().expect("the server lets clients in"));
            client.write_all(request.as_bytes()).await.unwrap();
            client.write_all(b"\n").await.unwrap();
            let started = timeout(LONG, self.app.started.notified());
            assert!(started.await.is_ok(), "hang: the server takes no requests");
            client
        }

        /// Tells the server to stop, and lets all its tasks hear it.
        async fn stop(&self) {
            self.stop.cancel();
            for _ in 0..10 {
                yield_now().await;
            }
        }

        /// Waits for `serve` to return, checks that nothing of it is left, says when it was.
        async fn ended(self, still_waits_for: &str) -> Instant {
            let ended = timeout(LONG, self.server).await;
            let at = Instant::now();
            assert!(
                ended.is_ok(),
                "hang: serve still waits for {still_waits_for}"
            );
            for _ in 0..10 {
                yield_now().await;
            }
            let alive = Handle::current().metrics().num_alive_tasks();
            assert!(
                alive == 0,
                "leak: serve has returned, but {alive} of its connections is still alive"
            );
            at
        }
    }

    /// The next line that the server sends; empty when it hangs up.
    async fn answer(client: &mut BufReader<Socket>) -> String {
        let mut line = String::new();
        let read = timeout(LONG, client.read_line(&mut line)).await;
        assert!(read.is_ok(), "hang: a client waits for its answer");
        line
    }

    #[tokio::test]
    async fn a_running_request_gets_its_answer() {
        let running = Running::start(HOUR).await;
        let mut client = running.ask("report").await;
        running.stop().await;
        running.app.report_ready.notify_one();
        assert_eq!(
            answer(&mut client).await,
            "report: done\n",
            "lost work: the request was running when the stop came; its answer never arrived"
        );
        running.ended("a request that was answered").await;
    }

    #[tokio::test]
    async fn an_idle_client_does_not_delay_the_stop() {
        let running = Running::start(HOUR).await;
        let mut client = running.ask("hello").await;
        assert_eq!(answer(&mut client).await, "hello: done\n");
        running.stop().await;
        running.ended("a client that has asked for nothing").await;
        assert_eq!(
            answer(&mut client).await,
            "",
            "the server should have hung up"
        );
    }

    #[tokio::test]
    async fn a_stuck_request_is_cut_off_after_the_grace_period() {
        let grace = Duration::from_millis(100);
        let running = Running::start(grace).await;
        let _client = running.ask("stuck").await;
        let told = Instant::now();
        running.stop().await;
        let ended = running.ended("a request that never ends").await;
        let waited = (ended - told).as_millis();
        assert!(
            waited >= 100,
            "lost work: a running request had 100 ms of grace, it was cut off after {waited} ms"
        );
    }

    #[tokio::test]
    async fn nobody_is_let_in_after_the_stop() {
        let running = Running::start(HOUR).await;
        let _client = running.ask("report").await;
        running.stop().await;
        let mut refused = false;
        for _ in 0..20 {
            refused = refused || running.connect().is_none();
            sleep(Duration::from_millis(10)).await;
        }
        assert!(
            refused,
            "the server was told to stop, waits for its last request, and still lets clients in"
        );
        running.app.report_ready.notify_one();
        running.ended("a request that was answered").await;
    }
}
