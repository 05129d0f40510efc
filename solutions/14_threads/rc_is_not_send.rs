//! rc_is_not_send: an owner for more than one thread
use std::sync::Arc;
use std::thread::{self, JoinHandle};

/// Starts three workers with one config. Each opens a connection and returns it.
// An Rc counts its owners with a plain `n += 1`. Two threads doing that at once
// would lose one, and the config would be freed under somebody's feet. An Arc
// counts atomically; otherwise it is the same. The compiler knows which is which by
// a trait that types get by themselves: `Send`, "may go to another thread".
pub fn start_workers(config: Config) -> Vec<JoinHandle<Connection>> {
    let config = Arc::new(config);
    (0..3)
        .map(|_| {
            let config = Arc::clone(&config);
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
