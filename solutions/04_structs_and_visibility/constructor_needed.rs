//! constructor_needed: one door into the struct

pub mod pool {
    /// Runs jobs. Has at least one worker.
    pub struct Pool {
        workers: u32,
    }

    impl Pool {
        /// A pool of `workers` workers, but of one at least.
        // A struct literal needs access to every field. `workers` is private, so only
        // this module can write one, and every pool in the program comes through here.
        // There is no zero Pool that goes around it. `new` is a name like any other.
        pub fn new(workers: u32) -> Self {
            Pool {
                workers: workers.max(1),
            }
        }

        /// How many workers the pool has.
        pub fn workers(&self) -> u32 {
            self.workers
        }
    }
}

/// The pool that makes thumbnails, as large as the configuration says.
pub fn thumbnails(configured: u32) -> pool::Pool {
    pool::Pool::new(configured)
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
