// trap, refused by test: `unsigned_abs` gives a `usize` and never fails, so whoever asks for a release before the first gets some other one.
pub fn release(history: &[u32], n: isize) -> Option<u32> {
    let n = if n < 0 { history.len() as isize + n } else { n };
    history.get(n.unsigned_abs()).copied()
}

fn main() {}
