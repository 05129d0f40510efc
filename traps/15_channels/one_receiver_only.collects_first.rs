// trap, refused by test hang: a list is easy to share out, but it is complete only when the queue is closed, and until then nobody works.
use std::sync::Mutex;
use std::sync::mpsc::Receiver;
use std::thread;

pub fn scale_all(photos: Receiver<Photo>, scale: &(dyn Fn(Photo) + Sync)) {
    let photos = Mutex::new(photos.into_iter().collect::<Vec<_>>());
    thread::scope(|s| {
        for _ in 0..WORKERS {
            s.spawn(|| {
                loop {
                    let next = photos.lock().unwrap().pop();
                    let Some(photo) = next else { break };
                    scale(photo);
                }
            });
        }
    });
}

fn main() {}
