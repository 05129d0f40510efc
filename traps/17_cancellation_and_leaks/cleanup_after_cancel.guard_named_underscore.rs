// trap, refused by test: the guard is right and its name is wrong: `let _` keeps nothing, so it is dropped before the request starts.
use std::sync::Arc;

struct Open(Arc<Gauge>);

impl Drop for Open {
    fn drop(&mut self) {
        self.0.dec();
    }
}

pub async fn serve(open: Arc<Gauge>, request: impl Future<Output = ()>) {
    open.inc();
    let _ = Open(open);
    request.await;
}

fn main() {}
