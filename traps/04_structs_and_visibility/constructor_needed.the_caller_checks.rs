// trap, refused by test: the constructor takes any number and this caller checks it, so the next caller has to think of it again.
pub mod pool {
    pub struct Pool {
        workers: u32,
    }

    impl Pool {
        pub fn new(workers: u32) -> Self {
            Pool { workers }
        }

        pub fn workers(&self) -> u32 {
            self.workers
        }
    }
}

pub fn thumbnails(configured: u32) -> pool::Pool {
    pool::Pool::new(configured.max(1))
}

fn main() {}
