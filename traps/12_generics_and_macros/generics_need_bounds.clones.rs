// trap, refused by build E0277: the compiler mentions `Clone`, but a release cannot be cloned, and to compare two items nobody needs a second one.
pub fn latest<T: PartialOrd + Clone>(list: &[T]) -> Option<usize> {
    let mut best = list.first()?.clone();
    let mut at = 0;
    for (i, item) in list.iter().enumerate() {
        if *item > best {
            best = item.clone();
            at = i;
        }
    }
    Some(at)
}

fn main() {}
