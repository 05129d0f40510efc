// trap, refused by test deadlock: it reads best, but the guard in the head of `while let` lives to the end of the body, so a worker holds the queue while it scales.
use std::sync::Mutex;
use std::sync::mpsc::Receiver;
use std::thread;

pub fn scale_all(photos: Receiver<Photo>, scale: &(dyn Fn(Photo) + Sync)) {
    let photos = Mutex::new(photos);
    thread::scope(|s| {
        for _ in 0..WORKERS {
            s.spawn(|| {
                while let Ok(photo) = photos.lock().unwrap().recv() {
                    scale(photo);
                }
            });
        }
    });
}

fn main() {}
