// trap, refused by test lost work: a read timeout gets rid of whoever is slow, so the loop moves on, and somebody on a bad line gets no page.
use std::io;
use std::net::TcpStream;
use std::sync::Arc;

pub fn serve(server: Arc<Server>, incoming: impl Iterator<Item = io::Result<TcpStream>>) {
    for stream in incoming {
        let answered = stream.and_then(|stream| {
            stream.set_read_timeout(Some(std::time::Duration::from_millis(100)))?;
            server.answer(stream)
        });
        if let Err(error) = answered {
            server.log_error(&error);
        }
    }
}

fn main() {}
