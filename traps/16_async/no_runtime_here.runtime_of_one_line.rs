// trap, refused by test: the runtime is a temporary here, dropped at the semicolon, and it takes its tasks with it.
use std::sync::mpsc::channel;
use tokio::runtime::Runtime;

pub fn run(tables: Vec<Table>) -> u32 {
    let (done, rows) = channel();
    Runtime::new().unwrap().spawn(async move {
        let _ = done.send(migrate_all(tables).await);
    });
    rows.recv().unwrap()
}

fn main() {}
