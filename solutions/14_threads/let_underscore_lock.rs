//! let_underscore_lock: for how long is it locked?
use std::sync::Mutex;

/// Runs the migration. Nobody else has the lock while it runs.
// `_` is not a variable: it keeps nothing, so `let _ = …` drops the guard at the
// semicolon. A name keeps it until the end of the block, on every way out, as
// `defer mu.Unlock()` would. The `_` in front of the name only says that
// nobody reads it.
pub fn run_alone(lock: &Mutex<()>, migrate: impl FnOnce()) {
    let _guard = lock.lock().unwrap();
    migrate();
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex, mpsc};
    use std::thread;
    use std::time::Duration;

    #[test]
    fn the_migration_runs_once() {
        let mut runs = 0;
        run_alone(&Mutex::new(()), || runs += 1);
        assert_eq!(runs, 1, "one call, one migration");
    }

    #[test]
    fn nobody_gets_the_lock_while_a_migration_runs() {
        let lock = Mutex::new(());
        let mut free = false;
        run_alone(&lock, || free = lock.try_lock().is_ok());
        assert!(
            !free,
            "the migration is running and the lock is free: a second one would start now"
        );
    }

    #[test]
    fn a_second_migration_waits_for_the_first() {
        let lock = Arc::new(Mutex::new(()));
        let first = lock.lock().unwrap();
        let (start, started) = mpsc::channel();
        let shared = Arc::clone(&lock);
        thread::spawn(move || {
            run_alone(&shared, || {
                let _ = start.send(());
            })
        });
        assert!(
            started.recv_timeout(Duration::from_millis(500)) != Ok(()),
            "the deployment holds the lock, and the button's migration starts all the same"
        );
        drop(first);
        assert!(
            started.recv_timeout(Duration::from_secs(4)).is_ok(),
            "lost work: the button's migration came while the deployment held the lock; the \
             lock is free now, and the migration does not run"
        );
    }

    #[test]
    fn the_lock_is_free_when_the_migration_is_over() {
        let lock = Mutex::new(());
        run_alone(&lock, || ());
        assert!(
            lock.try_lock().is_ok(),
            "the migration is over and the lock is still held: the next one will wait for \
             it for ever"
        );
    }
}
