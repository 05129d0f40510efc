// trap, refused by test: Go's `Write` sends everything or fails; this one may send less, and the count that says so is dropped.
use std::io::Write;

/// Sends a reply with this text.
pub fn respond(connection: &mut Connection, text: &str) -> std::io::Result<()> {
    let reply = format!("HTTP/1.1 200 OK\r\n\r\n{text}");
    connection.write(reply.as_bytes()).map(drop)
}

fn main() {}
