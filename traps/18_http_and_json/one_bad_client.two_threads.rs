// trap, refused by test hang: a pool of two threads is enough for one slow client; the second one holds up everybody else.
use std::io;
use std::net::TcpStream;
use std::sync::{Arc, Mutex, mpsc};

pub fn serve(server: Arc<Server>, incoming: impl Iterator<Item = io::Result<TcpStream>>) {
    let (clients, queue) = mpsc::channel();
    let queue = Mutex::new(queue);
    std::thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                loop {
                    let next = queue.lock().unwrap().recv();
                    let Ok(stream) = next else { break };
                    if let Err(error) = server.answer(stream) {
                        server.log_error(&error);
                    }
                }
            });
        }
        for stream in incoming {
            match stream {
                Ok(stream) => clients.send(stream).unwrap(),
                Err(error) => server.log_error(&error),
            }
        }
        drop(clients);
    });
}

fn main() {}
