//! cleanup_on_early_return: the migration lock
//!
//! A service migrates its database at the start. Several of them start at once, so
//! each takes a lock for the time of the migration. In Go, in one breath:
//! ```go
//! lock.Acquire()
//! defer lock.Release()
//! return steps()
//! ```
//! The port forgot what `defer` is for: a step may fail, or panic. Then nobody
//! ever migrates again. Hold the lock while the steps run, and release it once,
//! on every way out.

/// Runs the steps under the lock. Returns how many rows they changed.
pub fn migrate(lock: &Lock, steps: impl FnOnce() -> Result<u32, String>) -> Result<u32, String> {
    lock.acquire();
    let rows = steps()?;
    // TODO: on which ways out is this line passed?
    lock.release();
    Ok(rows)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
use std::cell::Cell;

/// The database's migration lock. It counts, so that a test can ask.
#[derive(Default)]
pub struct Lock {
    acquired: Cell<u32>,
    released: Cell<u32>,
    released_in_a_panic: Cell<bool>,
}

impl Lock {
    pub fn acquire(&self) {
        self.acquired.set(self.acquired.get() + 1);
    }

    pub fn release(&self) {
        self.released.set(self.released.get() + 1);
        self.released_in_a_panic.set(std::thread::panicking());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    fn check_released_once(lock: &Lock, end: &str) {
        assert_eq!(lock.acquired.get(), 1, "how often the lock was acquired");
        let released = lock.released.get();
        assert!(
            released > 0,
            "leak: the migration {end}, but its lock is still held"
        );
        assert_eq!(released, 1, "how often the lock was released");
    }

    #[test]
    fn the_lock_is_held_while_the_steps_run() {
        let lock = Lock::default();
        let mut counts = (0, 0);
        let rows = migrate(&lock, || {
            counts = (lock.acquired.get(), lock.released.get());
            Ok(12)
        });
        assert_eq!(rows, Ok(12), "the steps changed 12 rows");
        assert_eq!(
            counts,
            (1, 0),
            "(acquired, released) while the steps run: the lock is to be held. \
             A guard without a name is dropped on its own line"
        );
        check_released_once(&lock, "has ended");
    }

    #[test]
    fn a_step_that_fails_releases_the_lock() {
        let lock = Lock::default();
        let rows = migrate(&lock, || Err(String::from("column exists")));
        assert_eq!(
            rows,
            Err(String::from("column exists")),
            "the caller gets the error of the step"
        );
        check_released_once(&lock, "has failed");
    }

    #[test]
    fn a_step_that_panics_releases_the_lock() {
        let lock = Lock::default();
        let migration = AssertUnwindSafe(|| {
            let _ = migrate(&lock, || panic!("(this step panics on purpose)"));
        });
        assert!(
            catch_unwind(migration).is_err(),
            "swallowed panic: a step panicked, and the caller does not hear of it"
        );
        check_released_once(&lock, "has panicked");
        assert!(
            lock.released_in_a_panic.get(),
            "the lock is released, but not while the panic leaves `migrate`: it was done \
             before, or the panic was caught. What a panic drops on its way can release it"
        );
    }
}
