// trap, refused by test: a check for negative numbers makes the cast harmless, and the other end of the list is still open.
pub fn release(history: &[u32], n: isize) -> Option<u32> {
    let n = if n < 0 { history.len() as isize + n } else { n };
    if n < 0 {
        return None;
    }
    Some(history[n as usize])
}

fn main() {}
