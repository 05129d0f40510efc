// trap, refused by test deadlock: with one worker the receiver needs no sharing, and the photos are scaled one after the other.
use std::sync::mpsc::Receiver;
use std::thread;

pub fn scale_all(photos: Receiver<Photo>, scale: &(dyn Fn(Photo) + Sync)) {
    thread::scope(|s| {
        s.spawn(move || {
            for photo in photos {
                scale(photo);
            }
        });
    });
}

fn main() {}
