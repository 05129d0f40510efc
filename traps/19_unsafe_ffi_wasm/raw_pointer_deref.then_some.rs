// trap, refused by test: this reads like a check with a result, but arguments are computed before the call, so the pointer is read in either case.
pub fn amount(row: &Row, column: usize) -> Option<i64> {
    let cents: *const i64 = row.column(column);
    // SAFETY: it is read only if it is not null (is it?).
    (!cents.is_null()).then_some(unsafe { *cents })
}

fn main() {}
