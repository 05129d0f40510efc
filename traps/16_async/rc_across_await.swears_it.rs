// trap, refused by lint unsafe_code: `unsafe impl Send` tells the compiler to trust you, and two threads then count owners without an atomic.
use std::ops::Deref;
use std::rc::Rc;
use tokio::task::JoinHandle;

struct Shared(Rc<Letter>);

unsafe impl Send for Shared {}

impl Deref for Shared {
    type Target = Letter;

    fn deref(&self) -> &Letter {
        &self.0
    }
}

pub fn start(campaign: u32, readers: Vec<String>) -> JoinHandle<usize> {
    tokio::spawn(async move {
        let letter = Shared(Rc::new(render(campaign)));
        for reader in &readers {
            deliver(reader, Shared(Rc::clone(&letter.0))).await;
        }
        readers.len()
    })
}

fn main() {}
