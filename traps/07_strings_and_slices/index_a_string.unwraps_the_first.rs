// trap, refused by test: `unwrap` turns the Option of `next` into a char that fits into `Some(…)`, and panics for a user without a name.
pub fn badge(name: &str) -> Option<char> {
    Some(name.chars().next().unwrap())
}

fn main() {}
