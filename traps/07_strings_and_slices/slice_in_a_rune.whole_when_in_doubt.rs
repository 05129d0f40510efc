// trap, refused by test: `get` answers `None` where a slice would panic, but giving the whole title back then is more than the phone company takes.
pub fn preview(title: &str, max: usize) -> &str {
    title.get(..max).unwrap_or(title)
}

fn main() {}
