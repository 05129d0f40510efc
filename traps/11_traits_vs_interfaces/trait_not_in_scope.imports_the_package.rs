// trap, refused by build E0599: in Go one imports the package, but a path to the module does not bring the traits in it into scope.
use std::io;

/// Sends a reply with this text.
pub fn respond(connection: &mut Connection, text: &str) -> io::Result<()> {
    let reply = format!("HTTP/1.1 200 OK\r\n\r\n{text}");
    connection.write_all(reply.as_bytes())
}

fn main() {}
