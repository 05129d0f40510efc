// trap, refused by test: `as usize` satisfies the compiler, and makes of a -1 the largest index there is.
pub fn release(history: &[u32], n: isize) -> Option<u32> {
    let n = if n < 0 { history.len() as isize + n } else { n };
    Some(history[n as usize])
}

fn main() {}
