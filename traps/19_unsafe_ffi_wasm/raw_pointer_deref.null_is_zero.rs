// trap, refused by test: the null pointer is checked, but NULL becomes Go's zero value, and an unknown amount is booked as a payment of 0.
pub fn amount(row: &Row, column: usize) -> Option<i64> {
    let cents: *const i64 = row.column(column);
    if cents.is_null() {
        return Some(0);
    }
    // SAFETY: it is not null, so it points into the row.
    Some(unsafe { *cents })
}

fn main() {}
