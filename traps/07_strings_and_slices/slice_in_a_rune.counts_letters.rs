// trap, refused by test: counting letters never cuts one in half, but the limit is in bytes, and `max` letters can be far more.
pub fn preview(title: &str, max: usize) -> String {
    title.chars().take(max).collect()
}

fn main() {}
