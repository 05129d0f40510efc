//! rc_across_await: what is alive at an .await becomes part of the task
use std::sync::Arc;
use tokio::task::JoinHandle;

/// Starts the campaign in the background; its handle gives the number of deliveries.
///
/// An async block is compiled to a struct, and whatever is still needed after an `.await`
/// is a field of it. One field that is not `Send` makes the whole task not `Send`, and
/// `tokio::spawn` takes none of those. An `Arc` counts its owners atomically, so it may
/// change threads. Passing `&letter` would do as well: the task alone owns the letter.
pub fn start(campaign: u32, readers: Vec<String>) -> JoinHandle<usize> {
    tokio::spawn(async move {
        let letter = Arc::new(render(campaign));
        for reader in &readers {
            deliver(reader, Arc::clone(&letter)).await;
        }
        readers.len()
    })
}

fn main() {}

// ---- given: goferris restores everything below this line ----
pub use letters::{Letter, deliver, render};

mod letters {
    use std::ops::Deref;
    use std::sync::Mutex;

    /// A letter, ready to be sent.
    pub struct Letter {
        campaign: u32,
    }

    /// What came out of the door: which reader got which campaign's letter.
    static DELIVERED: Mutex<Vec<(u32, String)>> = Mutex::new(Vec::new());

    /// The campaigns whose letter was rendered, once for each rendering.
    static RENDERED: Mutex<Vec<u32>> = Mutex::new(Vec::new());

    /// Renders the letter of a campaign, which is expensive.
    pub fn render(campaign: u32) -> Letter {
        RENDERED.lock().unwrap().push(campaign);
        Letter { campaign }
    }

    /// Delivers a letter, whatever kind of pointer it comes with.
    pub async fn deliver(reader: &str, letter: impl Deref<Target = Letter>) {
        tokio::task::yield_now().await;
        let delivery = (letter.campaign, reader.to_owned());
        DELIVERED.lock().unwrap().push(delivery);
    }

    /// Who got the letter of a campaign, by name.
    #[cfg(test)]
    pub fn readers_of(campaign: u32) -> Vec<String> {
        let mut readers = DELIVERED.lock().unwrap().clone();
        readers.retain(|(of, _)| *of == campaign);
        readers.sort();
        readers.into_iter().map(|(_, reader)| reader).collect()
    }

    /// How often the letter of a campaign was rendered.
    #[cfg(test)]
    pub fn renderings_of(campaign: u32) -> usize {
        let rendered = RENDERED.lock().unwrap();
        rendered.iter().filter(|of| **of == campaign).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readers() -> Vec<String> {
        ["ann", "bob", "eve"].map(String::from).to_vec()
    }

    /// Starts a campaign and waits for its end.
    async fn run(campaign: u32) -> usize {
        match start(campaign, readers()).await {
            Ok(delivered) => delivered,
            Err(end) => panic!("lost work: the campaign did not come to its end: {end}"),
        }
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn every_reader_gets_the_letter_of_the_campaign() {
        let delivered = run(1).await;
        assert_eq!(delivered, 3, "the campaign says how many it delivered");
        assert_eq!(
            letters::readers_of(1),
            ["ann", "bob", "eve"],
            "three readers, one letter each"
        );
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn the_letter_is_rendered_once() {
        run(2).await;
        assert_eq!(
            letters::renderings_of(2),
            1,
            "rendering is expensive: one letter for the whole campaign"
        );
    }
}
