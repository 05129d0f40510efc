// trap, refused by test: a config for every worker needs no sharing, but then every connection has the number 1.
use std::thread::{self, JoinHandle};

pub fn start_workers(config: Config) -> Vec<JoinHandle<Connection>> {
    (0..3)
        .map(|_| {
            let config = Config::load(config.loaded);
            thread::spawn(move || config.connect())
        })
        .collect()
}

fn main() {}
