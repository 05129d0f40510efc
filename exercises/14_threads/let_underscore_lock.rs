//! let_underscore_lock: for how long is it locked?
//!
//! Two places start the database migration: the deployment, and a button on the
//! admin page. If both do it at once, the tables are ruined.
//!
//! ```go
//! mu.Lock()
//! defer mu.Unlock()
//! migrate()
//! ```
//!
//! A Rust mutex has no `Unlock`. `lock` returns a guard, and the mutex is locked
//! while the guard lives. Hold the lock until the migration is over.
use std::sync::Mutex;

/// Runs the migration. Nobody else has the lock while it runs.
pub fn run_alone(lock: &Mutex<()>, migrate: impl FnOnce()) {
    // TODO: when does this guard end?
    let _ = lock.lock().unwrap();
    migrate();
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;

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
