// trap, refused by test: cutting the bytes and repairing the text compiles, but the repair is a U+FFFD of three bytes where half a letter was.
pub fn preview(title: &str, max: usize) -> String {
    let end = max.min(title.len());
    String::from_utf8_lossy(&title.as_bytes()[..end]).into_owned()
}

fn main() {}
