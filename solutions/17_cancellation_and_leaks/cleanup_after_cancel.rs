//! cleanup_after_cancel: the lines after an .await may never run
use std::sync::Arc;

/// One open connection: counted from `new` to drop.
struct Open(Arc<Gauge>);

impl Open {
    fn new(gauge: Arc<Gauge>) -> Open {
        gauge.inc();
        Open(gauge)
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.dec();
    }
}

/// Runs the request; the gauge counts it for as long as it is there.
///
/// A cancelled future gets no error and no last line: it is dropped where it stands, and
/// with it its local variables. So what must happen on every way out belongs in a `Drop`.
/// The name matters: `let _ = ...` would drop the guard, and count down, right away.
pub async fn serve(open: Arc<Gauge>, request: impl Future<Output = ()>) {
    let _open = Open::new(open);
    request.await;
}

fn main() {}

// ---- given: goferris restores everything below this line ----

/// How many connections are open right now.
#[derive(Default)]
pub struct Gauge {
    count: std::sync::atomic::AtomicI32,
}

impl Gauge {
    pub fn inc(&self) {
        self.count
            .fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    }

    pub fn dec(&self) {
        self.count
            .fetch_sub(1, std::sync::atomic::Ordering::Relaxed);
    }

    pub fn read(&self) -> i32 {
        self.count.load(std::sync::atomic::Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::pending;
    use std::time::Duration;
    use tokio::time::{sleep, timeout};

    const SECOND: Duration = Duration::from_secs(1);

    #[tokio::test(start_paused = true)]
    async fn a_request_is_counted_while_it_runs_and_not_after() {
        let gauge = Arc::new(Gauge::default());
        let request = sleep(30 * SECOND);
        let serving = tokio::spawn(serve(Arc::clone(&gauge), request));
        sleep(SECOND).await;
        assert_eq!(
            gauge.read(),
            1,
            "the request still runs, so the gauge counts it"
        );
        assert!(serving.await.is_ok());
        assert_eq!(gauge.read(), 0, "the request has ended");
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_that_hangs_up_is_not_counted_any_more() {
        let gauge = Arc::new(Gauge::default());
        let hung_up = timeout(SECOND, serve(Arc::clone(&gauge), pending())).await;
        assert!(hung_up.is_err(), "the request would have run for ever");
        let open = gauge.read();
        assert!(
            open == 0,
            "leak: the client hung up, but the gauge still counts {open} connection"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn an_aborted_connection_is_not_counted_any_more() {
        let gauge = Arc::new(Gauge::default());
        let serving = tokio::spawn(serve(Arc::clone(&gauge), pending()));
        sleep(3600 * SECOND).await;
        assert_eq!(gauge.read(), 1, "an hour later the request still runs");
        serving.abort();
        assert!(serving.await.is_err(), "it was aborted");
        let open = gauge.read();
        assert!(
            open == 0,
            "leak: the task was aborted, but the gauge still counts {open} connection"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn a_request_that_panics_is_not_counted_any_more() {
        let gauge = Arc::new(Gauge::default());
        let request = async { panic!("(this request panics on purpose)") };
        let serving = tokio::spawn(serve(Arc::clone(&gauge), request));
        assert!(serving.await.is_err(), "the panic reaches the server");
        let open = gauge.read();
        assert!(
            open == 0,
            "leak: the request panicked, but the gauge still counts {open} connection"
        );
    }
}
