// trap, refused by build E0277: `Copy` lets the Go code stand as it is, and then the one type that the tool is for is the one that does not fit.
pub fn latest<T: PartialOrd + Copy>(list: &[T]) -> Option<usize> {
    let mut best = *list.first()?;
    let mut at = 0;
    for (i, &item) in list.iter().enumerate() {
        if item > best {
            best = item;
            at = i;
        }
    }
    Some(at)
}

fn main() {}
