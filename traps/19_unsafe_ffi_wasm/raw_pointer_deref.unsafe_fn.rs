// trap, refused by build E0133: an `unsafe fn` passes the question on to everybody who asks for an amount, and none of them knows the answer.
/// # Safety
///
/// The row has no NULL in that column.
pub unsafe fn amount(row: &Row, column: usize) -> Option<i64> {
    let cents: *const i64 = row.column(column);
    // SAFETY: the caller has checked it.
    Some(unsafe { *cents })
}

fn main() {}
