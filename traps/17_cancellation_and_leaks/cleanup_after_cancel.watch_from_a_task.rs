// trap, refused by test: a second task that waits for the end of the first is a `defer` with a delay: when the request is dropped it has not run yet.
use std::sync::Arc;
use tokio::sync::oneshot;

pub async fn serve(open: Arc<Gauge>, request: impl Future<Output = ()>) {
    open.inc();
    let (alive, gone) = oneshot::channel::<()>();
    tokio::spawn(async move {
        let _ = gone.await;
        open.dec();
    });
    request.await;
    drop(alive);
}

fn main() {}
