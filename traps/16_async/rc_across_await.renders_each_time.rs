// trap, refused by test: a letter that is made and used up within one statement need not be carried along, but now it is rendered for every reader.
use std::sync::Arc;
use tokio::task::JoinHandle;

pub fn start(campaign: u32, readers: Vec<String>) -> JoinHandle<usize> {
    tokio::spawn(async move {
        for reader in &readers {
            deliver(reader, Arc::new(render(campaign))).await;
        }
        readers.len()
    })
}

fn main() {}
