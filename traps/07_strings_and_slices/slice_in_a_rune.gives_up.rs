// trap, refused by test: an empty title is never too long, but the letters before the cut were fine and would have fitted.
pub fn preview(title: &str, max: usize) -> &str {
    if title.len() <= max {
        return title;
    }
    title.get(..max).unwrap_or("")
}

fn main() {}
