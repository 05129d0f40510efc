// trap, refused by lint clippy::never_loop: it is Go's way to the first rune and it works, but a loop that always returns in its first turn is none, and clippy shows the line for it.
pub fn badge(name: &str) -> Option<char> {
    for letter in name.chars() {
        return Some(letter);
    }
    None
}

fn main() {}
