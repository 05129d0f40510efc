// trap, refused by test: a token put together by hand is a clone by another name, and now two of them carry one serial number.
pub fn hand_over(s1: Token) -> (Token, usize) {
    let s2 = Token {
        text: s1.text.clone(),
        serial: s1.serial,
    };
    (s2, s1.text.len())
}

fn main() {}
