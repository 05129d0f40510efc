// trap, refused by test hang: without the unwraps no error ends the server any more, but the slow client still has it to itself.
use std::io;
use std::net::TcpStream;
use std::sync::Arc;

pub fn serve(server: Arc<Server>, incoming: impl Iterator<Item = io::Result<TcpStream>>) {
    for stream in incoming {
        if let Err(error) = stream.and_then(|stream| server.answer(stream)) {
            server.log_error(&error);
        }
    }
}

fn main() {}
