// trap, refused by lint clippy::undocumented_unsafe_blocks: the code is right, but the next reader has to find out again why.
pub fn amount(row: &Row, column: usize) -> Option<i64> {
    let cents: *const i64 = row.column(column);
    if cents.is_null() {
        return None;
    }
    Some(unsafe { *cents })
}

fn main() {}
