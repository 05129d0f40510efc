// trap, refused by build E0599: without a pointer every delivery would need a letter of its own, and a Letter has no `clone`.
use tokio::task::JoinHandle;

pub fn start(campaign: u32, readers: Vec<String>) -> JoinHandle<usize> {
    tokio::spawn(async move {
        let letter = render(campaign);
        for reader in &readers {
            deliver(reader, Box::new(letter.clone())).await;
        }
        readers.len()
    })
}

fn main() {}
