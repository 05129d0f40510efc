//! rc_across_await: what is alive at an .await becomes part of the task
//!
//! A campaign renders its letter once and shares it between the deliveries. They
//! run in the background. In Go any pointer may go along:
//!
//!     letter := render(campaign)
//!     go func() {
//!         for _, reader := range readers { deliver(reader, letter) }
//!     }()
//!
//! A task of tokio may start on one thread and go on, after an `.await`, on another.
//! The compiler looks at everything the task carries across. Keep the background
//! task and the one letter. The note that says `await occurs here` names the culprit.
use std::rc::Rc;
use tokio::task::JoinHandle;

/// Starts the campaign in the background; its handle gives the number of deliveries.
pub fn start(campaign: u32, readers: Vec<String>) -> JoinHandle<usize> {
    tokio::spawn(async move {
        // TODO: may the letter change threads?
        let letter = Rc::new(render(campaign));
        for reader in &readers {
            deliver(reader, Rc::clone(&letter)).await;
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
