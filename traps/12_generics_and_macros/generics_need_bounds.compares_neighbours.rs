// trap, refused by test: without a variable for the best item nothing has to move, but then each item is compared with the one before it only.
pub fn latest<T: PartialOrd>(list: &[T]) -> Option<usize> {
    list.first()?;
    let mut at = 0;
    for i in 1..list.len() {
        if list[i] > list[i - 1] {
            at = i;
        }
    }
    Some(at)
}

fn main() {}
