// trap, refused by lint clippy::disallowed_methods: `leak` makes a `&str` of the repaired copy, and every push message stays in memory for ever.
pub fn preview(title: &str, max: usize) -> &str {
    let end = max.min(title.len());
    let repaired = String::from_utf8_lossy(&title.as_bytes()[..end]).into_owned();
    repaired.leak().trim_end_matches('\u{FFFD}')
}

fn main() {}
