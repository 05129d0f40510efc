//! one_receiver_only: three workers, one queue
use std::sync::Mutex;
use std::sync::mpsc::Receiver;
use std::thread;

/// Scales all photos that come, on `WORKERS` threads; returns when the last one is done.
pub fn scale_all(photos: Receiver<Photo>, scale: &(dyn Fn(Photo) + Sync)) {
    // Anybody may receive from a Go channel. A `Receiver` has one owner, and two threads
    // may not use it at the same time. To share it, bring the lock: now they take turns.
    let photos = Mutex::new(photos);
    thread::scope(|s| {
        for _ in 0..WORKERS {
            s.spawn(|| {
                loop {
                    // The guard lives to the end of this `let`: it covers the fetching and
                    // not the work. As the head of a `while let` or a `match`, the same
                    // line would hold the lock through the whole body.
                    let next = photos.lock().unwrap().recv();
                    let Ok(photo) = next else { break };
                    scale(photo);
                }
            });
        }
    });
}

fn main() {}

// ---- given: goferris restores everything below this line ----

pub const WORKERS: usize = 3;

/// A photo. It is scaled once, so it cannot be cloned.
pub struct Photo {
    pub number: u32,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;
    use std::sync::{Arc, Condvar, Mutex, mpsc};
    use std::thread::{self, ThreadId};
    use std::time::{Duration, Instant};

    const LONG: Duration = Duration::from_secs(2);

    /// Whether `scale_all` returns within this time.
    fn returns_within(
        limit: Duration,
        photos: mpsc::Receiver<Photo>,
        scale: impl Fn(Photo) + Send + Sync + 'static,
    ) -> bool {
        let call = thread::spawn(move || scale_all(photos, &scale));
        let start = Instant::now();
        while !call.is_finished() && start.elapsed() < limit {
            thread::park_timeout(Duration::from_millis(2));
        }
        let finished = call.is_finished();
        if finished {
            call.join().expect("`scale_all` panicked");
        }
        finished
    }

    fn queue(photos: u32) -> mpsc::Receiver<Photo> {
        let (tx, rx) = mpsc::channel();
        for number in 1..=photos {
            tx.send(Photo { number }).expect("the queue is open");
        }
        rx
    }

    /// Twenty photos in a closed queue: which were scaled, and by how many threads.
    fn scale_twenty() -> (Vec<u32>, usize) {
        let done: Arc<Mutex<Vec<(u32, ThreadId)>>> = Arc::default();
        let list = Arc::clone(&done);
        let returned = returns_within(LONG, queue(20), move |photo| {
            let scaled = (photo.number, thread::current().id());
            list.lock().unwrap().push(scaled);
        });
        assert!(
            returned,
            "hang: the queue is closed, and `scale_all` does not return"
        );
        let done = done.lock().unwrap();
        let mut numbers: Vec<_> = done.iter().map(|scaled| scaled.0).collect();
        numbers.sort();
        let threads: HashSet<_> = done.iter().map(|scaled| scaled.1).collect();
        (numbers, threads.len())
    }

    #[test]
    fn every_photo_is_scaled_once() {
        let (done, _) = scale_twenty();
        assert_eq!(
            done,
            (1..=20).collect::<Vec<_>>(),
            "lost work: twenty photos came in, each is to be scaled once"
        );
    }

    #[test]
    fn while_one_worker_scales_the_others_fetch() {
        // A photo waits in `scale` until all workers have one, or for two seconds in vain.
        let state = Arc::new((Mutex::new((0, None)), Condvar::new()));
        let gate = Arc::clone(&state);
        let scale = move |_| {
            let mut state = gate.0.lock().unwrap();
            state.0 += 1;
            gate.1.notify_all();
            let waiting = |(busy, in_vain): &mut (u32, Option<u32>)| *busy < 3 && in_vain.is_none();
            let (mut state, wait) = gate.1.wait_timeout_while(state, LONG, waiting).unwrap();
            if wait.timed_out() {
                state.1 = Some(state.0);
                gate.1.notify_all();
            }
        };
        let returned = returns_within(2 * LONG, queue(3), scale);
        if let (_, Some(busy)) = *state.0.lock().unwrap() {
            panic!(
                "deadlock: {busy} of 3 workers had a photo and waited in `scale` for the others \
                 to have one, too; what kept those from the queue?"
            );
        }
        assert!(returned, "hang: the queue is closed, the workers go on");
    }

    #[test]
    fn one_long_photo_holds_up_no_other() {
        // Photo 1 stays in `scale` until all others are done, or for two seconds in vain.
        let state = Arc::new((Mutex::new((0, None)), Condvar::new()));
        let gate = Arc::clone(&state);
        let scale = move |photo: Photo| {
            let mut state = gate.0.lock().unwrap();
            if photo.number > 1 {
                state.0 += 1;
                gate.1.notify_all();
                return;
            }
            let waiting = |(others, _): &mut (u32, Option<u32>)| *others < 6;
            let (mut state, wait) = gate.1.wait_timeout_while(state, LONG, waiting).unwrap();
            if wait.timed_out() {
                state.1 = Some(state.0);
            }
        };
        let returned = returns_within(2 * LONG, queue(7), scale);
        if let (_, Some(others)) = *state.0.lock().unwrap() {
            panic!(
                "deadlock: photo 1 waited in `scale` for the six photos behind it, and {others} of \
                 them were scaled; two workers were free, what kept the rest from them?"
            );
        }
        assert!(returned, "hang: the queue is closed, the workers go on");
    }

    #[test]
    fn three_workers_scale_all_photos() {
        let (_, threads) = scale_twenty();
        assert!(
            threads <= WORKERS,
            "three workers should have scaled all photos, but {threads} threads scaled twenty"
        );
    }

    #[test]
    fn a_photo_is_scaled_when_it_comes() {
        let (tx, rx) = mpsc::channel();
        let (done, scaled) = mpsc::channel();
        let call = thread::spawn(move || {
            scale_all(rx, &move |photo| {
                done.send(photo.number).ok();
            })
        });
        for number in 1..=4 {
            tx.send(Photo { number }).expect("the workers listen");
            assert_eq!(
                scaled.recv_timeout(LONG),
                Ok(number),
                "hang: photo {number} is in the queue, the next one comes later, \
                 and nobody scales it"
            );
        }
        drop(tx);
        call.join().expect("`scale_all` panicked");
    }
}
