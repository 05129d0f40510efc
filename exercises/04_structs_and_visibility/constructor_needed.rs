//! constructor_needed: one door into the struct
//!
//! A worker pool has at least one worker: with none, every job waits for ever. Go's
//! `New` sees to that, but nobody has to use it:
//!
//! ```go
//! p := pool.New(0)     // one worker
//! q := new(pool.Pool)  // compiles everywhere, and has no worker
//! ```
//!
//! Your task: give the pool a constructor `Pool::new` that takes the number of workers
//! and makes at least one. Then use it. Nobody outside the module may change the
//! number of an existing pool.

pub mod pool {
    /// Runs jobs. Has at least one worker.
    pub struct Pool {
        workers: u32,
    }

    impl Pool {
        /// How many workers the pool has.
        pub fn workers(&self) -> u32 {
            self.workers
        }
    }
}

/// The pool that makes thumbnails, as large as the configuration says.
pub fn thumbnails(configured: u32) -> pool::Pool {
    // TODO: this code stands outside of the module `pool`.
    pool::Pool {
        workers: configured.max(1),
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;
    use std::ops::Deref;

    #[test]
    fn the_pool_is_as_large_as_configured() {
        assert_eq!(thumbnails(4).workers(), 4, "4 workers are configured");
    }

    #[test]
    fn no_configuration_gives_an_empty_pool() {
        assert_eq!(thumbnails(0).workers(), 1, "a pool has at least one worker");
    }

    #[test]
    fn nobody_else_can_make_an_empty_pool() {
        assert_eq!(
            pool::Pool::new(0).workers(),
            1,
            "the next caller of `Pool::new` does not know that 0 is bad: `new` itself must see to it"
        );
    }

    #[test]
    fn nobody_outside_reaches_the_number() {
        let pool = thumbnails(4);
        let other: &Pool = &pool;
        assert!(
            pool.workers == other.workers,
            "code outside of the module sees the pool's own `workers`, and can write 0 into it"
        );
    }

    /// Where `pool.workers` leads to if this module may not see the pool's own field.
    pub struct Pool {
        workers: u32,
    }

    impl Deref for pool::Pool {
        type Target = Pool;

        fn deref(&self) -> &Pool {
            &Pool { workers: 0 }
        }
    }
}
