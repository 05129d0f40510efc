// trap, refused by test: a panic ends only the thread of its client, so the server lives on, and the log says nothing.
use std::io;
use std::net::TcpStream;
use std::sync::Arc;

pub fn serve(server: Arc<Server>, incoming: impl Iterator<Item = io::Result<TcpStream>>) {
    for stream in incoming {
        let server = Arc::clone(&server);
        std::thread::spawn(move || server.answer(stream.unwrap()).unwrap());
    }
}

fn main() {}
