//! first_error_cancels_the_rest: a page of many parts fails as soon as one part does
//!
//! A product page loads its parts at the same time. When one fails, the page is
//! lost: say so at once, and stop the other loads. Go has a package for it:
//!
//!     g, ctx := errgroup.WithContext(ctx)
//!     for _, part := range parts {
//!         g.Go(func() error { return part.Load(ctx) })
//!     }
//!     return g.Wait()    // ctx is cancelled by the first error
//!
//! The port fails too late, and leaves its tasks running. Do what errgroup does.

/// Loads all parts at the same time; returns their total size, or the first error.
pub async fn load_page(parts: Vec<Load>) -> Result<u32, Error> {
    let loads: Vec<_> = parts.into_iter().map(tokio::spawn).collect();
    let mut size = 0;
    // TODO: the first in the vector is not the first to fail.
    for load in loads {
        size += load.await??;
    }
    Ok(size)
}

fn main() {}

// ---- given: goferris restores everything below this line ----

pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// One part of the page on its way: its size, or why it could not be loaded.
pub type Load = std::pin::Pin<Box<dyn Future<Output = Result<u32, Error>> + Send>>;

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;
    use tokio::runtime::Handle;
    use tokio::time::{Instant, sleep};

    fn good(seconds: u64, size: u32) -> Load {
        Box::pin(async move {
            sleep(Duration::from_secs(seconds)).await;
            Ok(size)
        })
    }

    fn bad(seconds: u64, reason: &'static str) -> Load {
        Box::pin(async move {
            sleep(Duration::from_secs(seconds)).await;
            Err(reason.into())
        })
    }

    /// Gives every task the time to end, then counts those that did not.
    async fn tasks_alive() -> usize {
        for _ in 0..10 {
            tokio::task::yield_now().await;
        }
        Handle::current().metrics().num_alive_tasks()
    }

    #[tokio::test(start_paused = true)]
    async fn the_sum_of_all_parts_arrives_with_the_slowest() {
        let start = Instant::now();
        let size = load_page(vec![good(2, 10), good(3, 20), good(1, 30)]).await;
        assert_eq!(size.ok(), Some(60), "10 + 20 + 30, and no part fails");
        assert_eq!(
            start.elapsed().as_secs(),
            3,
            "parts of 2, 3 and 1 seconds that load at the same time take 3 seconds"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn no_load_outlives_a_failed_page() {
        let page = load_page(vec![bad(1, "no stock"), good(60, 10), good(60, 20)]).await;
        assert!(page.is_err(), "a page without its stock has failed");
        let alive = tasks_alive().await;
        assert!(
            alive == 0,
            "leak: the page has failed, but {alive} of its loads are still running"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn the_first_error_in_time_ends_the_page_wherever_it_stands() {
        let start = Instant::now();
        let parts = vec![good(60, 10), bad(20, "no price"), bad(1, "no stock")];
        let Err(error) = load_page(parts).await else {
            panic!("two of the three parts fail");
        };
        assert_eq!(
            (start.elapsed().as_secs(), error.to_string().as_str()),
            (1, "no stock"),
            "after 1 second the stock was missing, and that is when the page should fail"
        );
    }
}
