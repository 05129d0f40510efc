//! no_runtime_here: nobody runs tasks unless you bring somebody
use tokio::runtime::Runtime;

/// Migrates the tables; returns the number of rows.
///
/// A runtime is a value like any other: made here, dropped here. `block_on` is the bridge
/// from ordinary code to async code, and it returns the result, so no task and no channel
/// are needed. A program that is async from end to end puts `#[tokio::main]` before
/// `async fn main`, which writes these two lines for it.
pub fn run(tables: Vec<Table>) -> u32 {
    let runtime = Runtime::new().unwrap();
    runtime.block_on(migrate_all(tables))
}

fn main() {}

// ---- given: goferris restores everything below this line ----
pub use database::{Table, migrate_all};

mod database {
    /// A table of the old database.
    pub struct Table {
        rows: u32,
    }

    impl Table {
        pub fn of(rows: u32) -> Table {
            Table { rows }
        }
    }

    /// Copies the tables, one after the other; returns the number of rows.
    pub async fn migrate_all(tables: Vec<Table>) -> u32 {
        let mut rows = 0;
        for table in tables {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            rows += table.rows;
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::RecvTimeoutError;
    use std::time::Duration;

    /// Calls `run` in a thread of its own, as `main` would, and waits for it, but not for ever.
    fn the_tool_migrates(tables: Vec<Table>) -> u32 {
        let (ended, end) = std::sync::mpsc::channel();
        std::thread::spawn(move || ended.send(run(tables)));
        match end.recv_timeout(Duration::from_secs(4)) {
            Ok(rows) => rows,
            Err(RecvTimeoutError::Timeout) => {
                panic!("hang: `run` waits for a task, and nobody runs that task")
            }
            Err(RecvTimeoutError::Disconnected) => {
                panic!("`run` panicked; its own message stands above")
            }
        }
    }

    #[test]
    fn the_tool_counts_the_rows_of_all_tables() {
        let tables = [10, 7, 25].map(Table::of).into();
        let rows = the_tool_migrates(tables);
        assert!(
            rows == 42,
            "lost work: tables of 10, 7 and 25 rows are 42 rows to migrate, `run` returned {rows}"
        );
    }

    #[test]
    fn the_tool_can_run_again() {
        for rows in [3, 4] {
            let migrated = the_tool_migrates(vec![Table::of(rows)]);
            assert!(
                migrated == rows,
                "lost work: a table of {rows} rows, and `run` returned {migrated}"
            );
        }
    }
}
