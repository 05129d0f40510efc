// trap, refused by test: `spawn_local` takes tasks that are not `Send`, but it needs a place that keeps them on one thread, and a service's runtime has none.
use std::rc::Rc;
use tokio::task::JoinHandle;

pub fn start(campaign: u32, readers: Vec<String>) -> JoinHandle<usize> {
    tokio::task::spawn_local(async move {
        let letter = Rc::new(render(campaign));
        for reader in &readers {
            deliver(reader, Rc::clone(&letter)).await;
        }
        readers.len()
    })
}

fn main() {}
