// trap, refused by lint clippy::unused_io_amount: the compiler also offers `write`, which sends what fits and says how much that was; nobody asks.
use std::io::Write;

/// Sends a reply with this text.
pub fn respond(connection: &mut Connection, text: &str) -> std::io::Result<()> {
    let reply = format!("HTTP/1.1 200 OK\r\n\r\n{text}");
    connection.write(reply.as_bytes())?;
    Ok(())
}

fn main() {}
