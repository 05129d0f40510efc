// trap, refused by test: `unsafe` makes the error go away, but it checks nothing, and the first NULL in the table ends the whole process.
pub fn amount(row: &Row, column: usize) -> Option<i64> {
    let cents: *const i64 = row.column(column);
    // SAFETY: the library knows what it does.
    Some(unsafe { *cents })
}

fn main() {}
