// trap, refused by build E0308: without a T there is nothing to bound, but build numbers and tags are no releases.
pub fn latest(list: &[Release]) -> Option<usize> {
    let mut best = list.first()?;
    let mut at = 0;
    for (i, item) in list.iter().enumerate() {
        if item > best {
            best = item;
            at = i;
        }
    }
    Some(at)
}

fn main() {}
