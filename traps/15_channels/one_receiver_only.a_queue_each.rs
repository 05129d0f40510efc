// trap, refused by test deadlock: a queue for each worker needs no sharing, but whoever gives out the photos does not know who is free.
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

pub fn scale_all(photos: Receiver<Photo>, scale: &(dyn Fn(Photo) + Sync)) {
    thread::scope(|s| {
        let mut workers = Vec::new();
        for _ in 0..WORKERS {
            let (tx, own) = sync_channel(0);
            s.spawn(move || {
                for photo in own {
                    scale(photo);
                }
            });
            workers.push(tx);
        }
        for (i, photo) in photos.into_iter().enumerate() {
            workers[i % WORKERS].send(photo).unwrap();
        }
    });
}

fn main() {}
