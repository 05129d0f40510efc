//! trait_not_in_scope: a method that has to be imported
//!
//! A small HTTP server sends its reply. The connection comes from another module
//! and can be written to, with all the methods that a writer has.
//! ```go
//! conn, _ := listener.Accept()
//! conn.Write(reply) // whoever has the value has its methods
//! ```
//! In Rust having the value is not always enough. The call below is right.
//! Your task: find out what it lacks, and send the whole reply.

// TODO: the method is there. Why can this file not see it?

/// Sends a reply with this text.
pub fn respond(connection: &mut Connection, text: &str) -> std::io::Result<()> {
    let reply = format!("HTTP/1.1 200 OK\r\n\r\n{text}");
    connection.write_all(reply.as_bytes())
}

fn main() {}

// ---- given: goferris restores everything below this line ----
pub use net::Connection;

mod net {
    use std::io::{ErrorKind, Result, Write};

    /// A slow line: it takes 16 bytes at a time.
    #[derive(Default)]
    pub struct Connection {
        sent: Vec<u8>,
        /// How many more bytes it takes before it breaks off.
        room: Option<usize>,
    }

    impl Connection {
        /// A line that breaks off after so many bytes.
        pub fn breaks_after(bytes: usize) -> Self {
            Connection {
                sent: Vec::new(),
                room: Some(bytes),
            }
        }

        /// What has reached the other side.
        pub fn received(&self) -> String {
            String::from_utf8_lossy(&self.sent).into_owned()
        }
    }

    impl Write for Connection {
        fn write(&mut self, bytes: &[u8]) -> Result<usize> {
            let taken = bytes.len().min(16);
            if let Some(room) = &mut self.room {
                *room = room.checked_sub(taken).ok_or(ErrorKind::BrokenPipe)?;
            }
            self.sent.extend_from_slice(&bytes[..taken]);
            Ok(taken)
        }

        fn flush(&mut self) -> Result<()> {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_client_gets_the_whole_reply() {
        let mut connection = Connection::default();
        let result = respond(&mut connection, "Hello from Rust");
        assert!(result.is_ok(), "the line is good, sending cannot fail");
        assert_eq!(
            connection.received(),
            "HTTP/1.1 200 OK\r\n\r\nHello from Rust",
            "what the client received, over a line that takes 16 bytes at a time"
        );
    }

    #[test]
    fn a_line_that_breaks_off_is_an_error() {
        let mut connection = Connection::breaks_after(20);
        let result = respond(&mut connection, "Hello from Rust");
        assert!(
            result.is_err(),
            "the line broke off after {:?}, and `respond` said Ok",
            connection.received()
        );
    }
}
