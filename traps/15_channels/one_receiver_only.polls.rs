// trap, refused by lint clippy::disallowed_methods: a worker that does not wait holds the lock only for a moment, and then all three ask an empty queue all night.
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, TryRecvError};
use std::thread;
use std::time::Duration;

pub fn scale_all(photos: Receiver<Photo>, scale: &(dyn Fn(Photo) + Sync)) {
    let photos = Mutex::new(photos);
    thread::scope(|s| {
        for _ in 0..WORKERS {
            s.spawn(|| {
                loop {
                    let next = photos.lock().unwrap().try_recv();
                    match next {
                        Ok(photo) => scale(photo),
                        Err(TryRecvError::Empty) => thread::sleep(Duration::from_millis(1)),
                        Err(TryRecvError::Disconnected) => break,
                    }
                }
            });
        }
    });
}

fn main() {}
