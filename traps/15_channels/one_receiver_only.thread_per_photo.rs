// trap, refused by test: with a thread for each photo one loop receives and nothing is shared, but a thousand photos are a thousand threads.
use std::sync::mpsc::Receiver;
use std::thread;

pub fn scale_all(photos: Receiver<Photo>, scale: &(dyn Fn(Photo) + Sync)) {
    thread::scope(|s| {
        for photo in photos {
            s.spawn(move || scale(photo));
        }
    });
}

fn main() {}
