//! one_after_the_other: three awaits in a row wait three times

/// The three services, in this order: queue, store, mail.
///
/// `join!` runs all three futures in this one task: whenever one waits, the next gets its
/// turn. Nothing is spawned, so nothing can be left behind, and the results come in the
/// order of the arguments. Tasks (`tokio::spawn` three times, then await the handles) are
/// concurrent as well; they are worth it when the parts should use several threads.
pub async fn status_page() -> [Status; 3] {
    let (queue, store, mail) = tokio::join!(ask("queue"), ask("store"), ask("mail"));
    [queue, store, mail]
}

fn main() {}

// ---- given: goferris restores everything below this line ----
pub use services::{Status, ask};

mod services {
    /// What a service says of itself.
    #[derive(Debug)]
    pub struct Status {
        service: &'static str,
        up: bool,
    }

    impl Status {
        pub fn service(&self) -> &'static str {
            self.service
        }

        pub fn is_up(&self) -> bool {
            self.up
        }
    }

    /// Asks a service.
    pub async fn ask(service: &'static str) -> Status {
        let seconds = match service {
            "queue" => 1,
            "store" => 3,
            _ => 2,
        };
        tokio::time::sleep(std::time::Duration::from_secs(seconds)).await;
        Status { service, up: true }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::time::Instant;

    #[tokio::test(start_paused = true)]
    async fn the_page_waits_only_for_the_slowest() {
        let start = Instant::now();
        let page = status_page().await;
        let took = start.elapsed().as_secs();
        assert!(
            took == 3,
            "the services need 1, 3 and 2 seconds; asked at the same time they have all \
             answered after 3 seconds, but the page took {took}"
        );
        assert!(page.iter().all(|status| status.is_up()), "all three are up");
    }

    #[tokio::test(start_paused = true)]
    async fn the_services_stand_in_the_order_of_the_page() {
        let page = status_page().await;
        assert_eq!(
            page.map(|status| status.service()),
            ["queue", "store", "mail"],
            "the page lists queue, store, mail, whoever answers first"
        );
    }
}
