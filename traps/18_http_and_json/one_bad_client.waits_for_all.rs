// trap, refused by test hang: whoever collects the clients first can serve them in any order, but `incoming` never ends.
use std::io;
use std::net::TcpStream;
use std::sync::Arc;

pub fn serve(server: Arc<Server>, incoming: impl Iterator<Item = io::Result<TcpStream>>) {
    let clients: Vec<_> = incoming.collect();
    for stream in clients.into_iter().rev() {
        if let Err(error) = stream.and_then(|stream| server.answer(stream)) {
            server.log_error(&error);
        }
    }
}

fn main() {}
