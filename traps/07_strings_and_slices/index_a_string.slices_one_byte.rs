// trap, refused by test: a range is allowed where a number is not, but it counts bytes too, and Rust panics when it ends inside a letter.
pub fn badge(name: &str) -> Option<char> {
    if name.is_empty() {
        return None;
    }
    name[..1].chars().next()
}

fn main() {}
