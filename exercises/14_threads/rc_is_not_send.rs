//! rc_is_not_send: an owner for more than one thread
//!
//! A service starts three workers. They share one config, and connect to the
//! database with it; the config numbers the connections.
//!
//! ```go
//! for i := 0; i < 3; i++ {
//!     go worker(cfg) // a pointer; any goroutine may have it
//! }
//! ```
//!
//! After a reload new workers start with a new config. The old one has to go when
//! its last worker ends. Share the one config among the threads.
use std::rc::Rc;
use std::thread::{self, JoinHandle};

/// Starts three workers with one config. Each opens a connection and returns it.
pub fn start_workers(config: Config) -> Vec<JoinHandle<Connection>> {
    // TODO: an Rc is a shared owner, but for how many threads?
    let config = Rc::new(config);
    (0..3)
        .map(|_| {
            let config = Rc::clone(&config);
            thread::spawn(move || config.connect())
        })
        .collect()
}

fn main() {}

// ---- given: goferris restores everything below this line ----
use std::sync::atomic::{AtomicU32, Ordering};

/// What the workers need to know. It cannot be cloned: every connection has its own
/// number, and the config hands them out.
pub struct Config {
    connections: AtomicU32,
    /// For the metrics: how many configs are in memory.
    loaded: &'static AtomicU32,
}

impl Config {
    pub fn load(loaded: &'static AtomicU32) -> Config {
        loaded.fetch_add(1, Ordering::SeqCst);
        Config {
            connections: AtomicU32::new(0),
            loaded,
        }
    }

    /// Opens a connection to the database: number 1, 2, 3 and so on.
    pub fn connect(&self) -> Connection {
        Connection {
            number: self.connections.fetch_add(1, Ordering::SeqCst) + 1,
            opened_by: std::thread::current().id(),
        }
    }
}

/// A connection to the database. Only the thread that opened it may use it.
pub struct Connection {
    number: u32,
    opened_by: std::thread::ThreadId,
}

impl Drop for Config {
    fn drop(&mut self) {
        self.loaded.fetch_sub(1, Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_workers_share_one_config() {
        static LOADED: AtomicU32 = AtomicU32::new(0);
        let mut numbers = Vec::new();
        for worker in start_workers(Config::load(&LOADED)) {
            let connection = worker.join().expect("a worker must not panic");
            numbers.push(connection.number);
        }
        numbers.sort();
        assert_eq!(
            numbers,
            [1, 2, 3],
            "one config numbers the connections of three workers 1, 2 and 3"
        );
    }

    #[test]
    fn every_worker_opens_its_own_connection() {
        static LOADED: AtomicU32 = AtomicU32::new(0);
        for worker in start_workers(Config::load(&LOADED)) {
            let thread = worker.thread().id();
            let connection = worker.join().expect("a worker must not panic");
            assert_eq!(
                connection.opened_by, thread,
                "a worker has a connection that another thread opened, and cannot use it"
            );
        }
    }

    #[test]
    fn the_config_goes_with_its_last_worker() {
        static LOADED: AtomicU32 = AtomicU32::new(0);
        for worker in start_workers(Config::load(&LOADED)) {
            let _ = worker.join();
        }
        assert_eq!(
            LOADED.load(Ordering::SeqCst),
            0,
            "leak: all workers have ended, and their config is still in memory"
        );
    }
}
