//! one_bad_client: whose problem is a bad client?
use std::io;
use std::net::TcpStream;
use std::sync::Arc;
use std::thread;

/// Serves every client that comes in; `incoming` is what `listener.incoming()` gives.
///
/// The loop only hands clients out, so nobody waits for another. No `?` and no `unwrap`
/// leads out of it: an error ends the thread of the client that caused it, or nothing at
/// all when it never became a client. For a few hundred clients threads are fine; for
/// many thousands, this is the accept loop of chapter 17, with tasks.
pub fn serve(server: Arc<Server>, incoming: impl Iterator<Item = io::Result<TcpStream>>) {
    for stream in incoming {
        match stream {
            Ok(stream) => {
                let server = Arc::clone(&server);
                thread::spawn(move || {
                    if let Err(error) = server.answer(stream) {
                        server.log_error(&error);
                    }
                });
            }
            Err(error) => server.log_error(&error),
        }
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----

/// A small server with a single page.
pub struct Server {
    page: String,
    log: std::sync::mpsc::Sender<String>,
}

impl Server {
    /// Reads one line from the client and sends the page. An error is about this client.
    pub fn answer(&self, stream: TcpStream) -> io::Result<()> {
        use std::io::{BufRead, Write};
        let mut client = io::BufReader::new(stream);
        client.read_line(&mut String::new())?;
        let (page, length) = (&self.page, self.page.len());
        let answer = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{page}");
        client.get_mut().write_all(answer.as_bytes())
    }

    /// Writes one line to the log, for whoever is on call.
    pub fn log_error(&self, error: &io::Error) {
        let _ = self.log.send(error.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{ErrorKind, Read, Write};
    use std::net::Shutdown;
    use std::os::fd::OwnedFd;
    use std::os::unix::net::UnixStream;
    use std::sync::mpsc::{Receiver, Sender, channel};
    use std::time::Duration;

    const PAGE: &str = "all systems up";
    const PATIENCE: Duration = Duration::from_secs(3);

    /// A connection: the client's end of it, and the server's.
    fn connection() -> (TcpStream, TcpStream) {
        // Two ends on one machine need no port, which some machines would not give.
        let (client, server) = UnixStream::pair().expect("sockets are to be had");
        (OwnedFd::from(client).into(), OwnedFd::from(server).into())
    }

    /// A client that speaks TLS, and hangs up when nobody understands.
    fn tls_client() -> (TcpStream, TcpStream) {
        let (mut client, server) = connection();
        let hello = [22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3];
        client.write_all(&hello).expect("the connection is open");
        client.shutdown(Shutdown::Write).expect("it can be closed");
        (client, server)
    }

    /// A server that runs. While this lives, another client may come.
    struct Running {
        log: Receiver<String>,
        _door: Sender<io::Result<TcpStream>>,
    }

    /// Serves these clients on a thread of its own.
    fn start(clients: Vec<io::Result<TcpStream>>) -> Running {
        let (log, lines) = channel();
        let (door, incoming) = channel();
        for client in clients {
            door.send(client).expect("the door is open");
        }
        let page = String::from(PAGE);
        let server = Arc::new(Server { page, log });
        std::thread::spawn(move || serve(server, incoming.into_iter()));
        Running {
            log: lines,
            _door: door,
        }
    }

    /// Sends what is missing of a request and waits for the page.
    fn expect_page(who: &str, client: &mut TcpStream, request: &str) {
        client
            .set_read_timeout(Some(PATIENCE))
            .expect("three seconds are not zero");
        let mut answer = String::new();
        let read = client
            .write_all(request.as_bytes())
            .and_then(|()| client.read_to_string(&mut answer));
        let waits = read.is_err_and(|error| {
            matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut)
        });
        assert!(!waits, "hang: {who} has asked, and nobody answers");
        assert!(
            answer.ends_with(PAGE),
            "lost work: {who} has asked, and the connection ends without the page"
        );
    }

    #[test]
    fn slow_clients_hold_up_nobody_and_get_their_page() {
        // Sixteen slow clients, and a quick one in the middle.
        let (mut slow, mut ends): (Vec<_>, Vec<_>) = (0..16).map(|_| connection()).unzip();
        for slow in &mut slow {
            slow.write_all(b"GET /").expect("the connection is open");
        }
        let (mut quick, quick_end) = connection();
        ends.insert(8, quick_end);
        let _server = start(ends.into_iter().map(Ok).collect());
        expect_page(
            "the quick client, who came while slow ones are typing,",
            &mut quick,
            "GET / HTTP/1.1\r\n",
        );
        for slow in &mut slow {
            expect_page("a slow client, who took its time,", slow, " HTTP/1.1\r\n");
        }
    }

    #[test]
    fn a_client_that_speaks_tls_does_not_end_the_server() {
        let (_tls, tls_end) = tls_client();
        let (mut next, next_end) = connection();
        let _server = start(vec![Ok(tls_end), Ok(next_end)]);
        expect_page("the client after it", &mut next, "GET / HTTP/1.1\r\n");
    }

    #[test]
    fn a_failed_accept_does_not_end_the_server() {
        let aborted = io::Error::from(ErrorKind::ConnectionAborted);
        let (mut next, next_end) = connection();
        let _server = start(vec![Err(aborted), Ok(next_end)]);
        expect_page(
            "the client after the failed accept",
            &mut next,
            "GET / HTTP/1.1\r\n",
        );
    }

    #[test]
    fn every_error_is_a_line_in_the_log() {
        let aborted = io::Error::from(ErrorKind::ConnectionAborted);
        let (_tls, tls_end) = tls_client();
        let server = start(vec![Err(aborted), Ok(tls_end)]);
        for line in 1..=2 {
            assert!(
                server.log.recv_timeout(PATIENCE).is_ok(),
                "an accept failed and a client spoke TLS: the log is missing line {line} of 2"
            );
        }
    }
}
