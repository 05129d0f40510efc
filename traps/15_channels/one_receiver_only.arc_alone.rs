// trap, refused by build E0277: `Arc` gives every worker a handle, but it has no lock, and a receiver counts on being alone.
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::thread;

pub fn scale_all(photos: Receiver<Photo>, scale: &(dyn Fn(Photo) + Sync)) {
    let photos = Arc::new(photos);
    thread::scope(|s| {
        for _ in 0..WORKERS {
            let photos = photos.clone();
            s.spawn(move || {
                for photo in photos.iter() {
                    scale(photo);
                }
            });
        }
    });
}

fn main() {}
