// trap, refused by lint unsafe_code: a wrapper that claims to be Send silences the compiler, and the plain counter inside the Rc is now changed by three threads.
use std::rc::Rc;
use std::thread::{self, JoinHandle};

struct Shared(Rc<Config>);

unsafe impl Send for Shared {}

impl Shared {
    fn connect(&self) -> Connection {
        self.0.connect()
    }
}

pub fn start_workers(config: Config) -> Vec<JoinHandle<Connection>> {
    let config = Rc::new(config);
    (0..3)
        .map(|_| {
            let config = Shared(Rc::clone(&config));
            thread::spawn(move || config.connect())
        })
        .collect()
}

fn main() {}
