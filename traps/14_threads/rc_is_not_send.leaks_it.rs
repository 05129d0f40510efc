// trap, refused by test leak: a config that is never freed can be read by any thread, and every reload leaves one more behind.
use std::thread::{self, JoinHandle};

pub fn start_workers(config: Config) -> Vec<JoinHandle<Connection>> {
    let config: &'static Config = Box::leak(Box::new(config));
    (0..3)
        .map(|_| thread::spawn(move || config.connect()))
        .collect()
}

fn main() {}
