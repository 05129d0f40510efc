// trap, refused by test: if the connections are opened out here, no config has to cross into the threads, but the workers get connections that are not theirs.
use std::rc::Rc;
use std::thread::{self, JoinHandle};

pub fn start_workers(config: Config) -> Vec<JoinHandle<Connection>> {
    let config = Rc::new(config);
    (0..3)
        .map(|_| {
            let connection = config.connect();
            thread::spawn(move || connection)
        })
        .collect()
}

fn main() {}
