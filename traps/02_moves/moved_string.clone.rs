// trap, refused by build E0599: cloning is the reflex, but a Token has no `clone`: there is one of each serial number.
pub fn hand_over(s1: Token) -> (Token, usize) {
    let s2 = s1.clone();
    (s2, s1.text.len())
}

fn main() {}
