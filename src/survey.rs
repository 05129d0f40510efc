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
    let next = AtomicUsize::new(0);
    let (send, receive) = mpsc::channel();
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    std::thread::scope(|scope| {
        for _ in 0..cores.min(exercises.len()) {
            let send = send.clone();
            let next = &next;
            scope.spawn(move || {
                while let Some((at, exercise)) = take(next, exercises) {
                    if cancel.is_cancelled() {
                        return;
                    }
                    let outcome = examiner.examine(exercise, known, cancel, &mut |_| {});
                    // The receiver lives as long as the scope.
                    let _ = send.send((at, outcome));
                }
            });
        }
        drop(send);
        for (at, outcome) in receive {
            each(at, outcome);
        }
    });
}

/// The next exercise that nobody has taken.
fn take<'a>(next: &AtomicUsize, exercises: &[&'a Exercise]) -> Option<(usize, &'a Exercise)> {
    let at = next.fetch_add(1, Ordering::Relaxed);
    exercises.get(at).map(|exercise| (at, *exercise))
}
