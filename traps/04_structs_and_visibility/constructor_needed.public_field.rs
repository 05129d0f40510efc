// trap, refused by test: `pub` on the field is the shortest answer to the error, and lets every caller write a 0 into a running pool.
pub mod pool {
    pub struct Pool {
        pub workers: u32,
    }

    impl Pool {
        pub fn new(workers: u32) -> Self {
            Pool {
                workers: workers.max(1),
            }
        }

        pub fn workers(&self) -> u32 {
            self.workers
        }
    }
}

pub fn thumbnails(configured: u32) -> pool::Pool {
    pool::Pool {
        workers: configured.max(1),
    }
}

fn main() {}
