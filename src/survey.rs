//! A **survey** checks many exercises at once, as many in parallel as the machine has cores.

use std::num::NonZero;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::sync::mpsc;

use crate::course::Exercise;
use crate::examine::Examiner;
use crate::examine::Known;
use crate::process::Cancel;
use crate::session::Outcome;

/// Checks the exercises and hands each outcome to `each` as it comes, with the exercise's position
/// in the list; a cancel stops what runs and leaves the rest out.
pub fn survey(
    examiner: &Examiner,
    exercises: &[&Exercise],
    known: Known,
    cancel: &Cancel,
    each: &mut dyn FnMut(usize, Outcome),
) {
    let work = |at: usize| examiner.examine(exercises[at], known, cancel, &mut |_| {});
    spread(exercises.len(), cancel, &work, each);
}

/// Does the work of each number below `of`, as many at once as the machine has cores, and hands what
/// comes out to `each` as it comes; a cancel leaves the rest out.
pub fn spread<T: Send>(
    of: usize,
    cancel: &Cancel,
    work: &(dyn Fn(usize) -> T + Sync),
    each: &mut dyn FnMut(usize, T),
) {
    spread_over(cores(), of, cancel, work, each);
}

/// How many at once the machine can do.
pub fn cores() -> NonZero<usize> {
    std::thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN)
}

/// As [`spread`], at most so many at once.
pub fn spread_over<T: Send>(
    jobs: NonZero<usize>,
    of: usize,
    cancel: &Cancel,
    work: &(dyn Fn(usize) -> T + Sync),
    each: &mut dyn FnMut(usize, T),
) {
    let next = AtomicUsize::new(0);
    let (send, receive) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..jobs.get().min(of) {
            let send = send.clone();
            let next = &next;
            scope.spawn(move || {
                let take = || next.fetch_add(1, Ordering::Relaxed);
                let mut at = take();
                while at < of && !cancel.is_cancelled() {
                    // The receiver lives as long as the scope.
                    let _ = send.send((at, work(at)));
                    at = take();
                }
            });
        }
        drop(send);
        for (at, done) in receive {
            each(at, done);
        }
    });
}
