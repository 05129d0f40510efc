//! raw_pointer_deref: NULL from a C library
//!
//! A database driver sits on a C library. `column` hands out a pointer to the amount
//! in a row, or a null pointer where the row has NULL. In Go that is a pointer like
//! any other:
//!
//! ```go
//! p := (*int64)(C.column(row, n))
//! return *p // one day it is nil
//! ```
//!
//! Your task: read the amount. Whoever calls `amount` need not think of pointers at
//! all. Above every `unsafe` block a comment says why it is right: `// SAFETY: …`.

/// The amount in a column of the row, in cents; `None` where the row has NULL.
pub fn amount(row: &Row, column: usize) -> Option<i64> {
    let cents: *const i64 = row.column(column);
    // TODO: is there something to read? (There is no `nil`; ask the pointer.)
    Some(*cents)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
pub use c_library::Row;

mod c_library {
    /// A row of the C library.
    pub struct Row {
        amounts: [Option<i64>; 3],
    }

    impl Row {
        pub fn fetch(amounts: [Option<i64>; 3]) -> Row {
            Row { amounts }
        }

        /// A pointer to the amount in column `n`, which is good as long as the row is.
        /// Null if the row has NULL there, or no such column.
        pub fn column(&self, n: usize) -> *const i64 {
            match self.amounts.get(n) {
                Some(Some(cents)) => cents,
                _ => std::ptr::null(),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::env;
    use std::process::Command;

    /// Reading a null pointer ends the process, and all tests with it. So a test that
    /// asks for NULL first runs in a process of its own, and sees how that one ends.
    fn the_process_survives(test: &str) {
        const MARK: &str = "AMOUNT_OF_NULL";
        if env::var_os(MARK).is_some() {
            return;
        }
        let mut alone = Command::new(env::current_exe().unwrap());
        let ended = alone.args(["--exact", test]).env(MARK, "1").output();
        // Where no process may start another, this one has to do.
        let Ok(ended) = ended else { return };
        assert!(
            matches!(ended.status.code(), Some(0 | 101)),
            "the driver has read through a null pointer, and the system has ended the \
             process ({})",
            ended.status
        );
    }

    #[test]
    fn an_amount_is_read() {
        let row = Row::fetch([Some(1999), Some(0), Some(-500)]);
        assert_eq!(amount(&row, 0), Some(1999), "the first column has 1999");
        assert_eq!(amount(&row, 1), Some(0), "the second column has 0");
        assert_eq!(amount(&row, 2), Some(-500), "the third column has -500");
    }

    #[test]
    fn null_is_not_an_amount() {
        the_process_survives("tests::null_is_not_an_amount");
        let row = Row::fetch([Some(1999), None, None]);
        assert_eq!(
            amount(&row, 1),
            None,
            "the second column has NULL: nobody knows the amount, and it is not 0"
        );
    }

    #[test]
    fn a_column_that_is_not_there_is_null() {
        the_process_survives("tests::a_column_that_is_not_there_is_null");
        let row = Row::fetch([Some(1999), None, None]);
        assert_eq!(amount(&row, 9), None, "the row has no column 9");
    }
}
