// trap, refused by test: everything can be printed and text can be compared, but as text 1.9 comes after 1.10.
pub fn latest<T: std::fmt::Display>(list: &[T]) -> Option<usize> {
    let mut best = list.first()?;
    let mut at = 0;
    for (i, item) in list.iter().enumerate() {
        if item.to_string() > best.to_string() {
            best = item;
            at = i;
        }
    }
    Some(at)
}

fn main() {}
