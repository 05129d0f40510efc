// trap, refused by build E0599: there are two traits of that name; the one in `std::fmt` writes text, and a connection takes bytes.
use std::fmt::Write;

/// Sends a reply with this text.
pub fn respond(connection: &mut Connection, text: &str) -> std::io::Result<()> {
    let reply = format!("HTTP/1.1 200 OK\r\n\r\n{text}");
    connection.write_all(reply.as_bytes())
}

fn main() {}
