// trap, refused by test: `let _` keeps the server alive as well, and nobody on call ever learns why clients complain.
use std::io;
use std::net::TcpStream;
use std::sync::Arc;

pub fn serve(server: Arc<Server>, incoming: impl Iterator<Item = io::Result<TcpStream>>) {
    for stream in incoming {
        let Ok(stream) = stream else { continue };
        let server = Arc::clone(&server);
        std::thread::spawn(move || {
            let _ = server.answer(stream);
        });
    }
}

fn main() {}
