//! moved_string: who has the token?

/// Hands the token over and says how long it is.
pub fn hand_over(s1: Token) -> (Token, usize) {
    // Assignment does not copy the token, it moves it: after this line `s2` owns
    // it and `s1` is a name for nothing. So ask the owner. Reading the length
    // before the move would be just as good.
    let s2 = s1;
    let length = s2.text.len();
    (s2, length)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// A session token. It cannot be cloned: a serial number is given out once.
pub struct Token {
    pub text: String,
    pub serial: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token() -> Token {
        Token {
            text: String::from("c0ffee"),
            serial: 7,
        }
    }

    #[test]
    fn the_audit_log_gets_the_length() {
        let (_, length) = hand_over(token());
        assert_eq!(length, 6, "the length of `c0ffee`");
    }

    #[test]
    fn the_token_that_came_in_goes_out() {
        let token = token();
        let address = token.text.as_ptr();
        let (token, _) = hand_over(token);
        assert_eq!(token.serial, 7, "the serial number of the token");
        assert_eq!(token.text, "c0ffee", "the text of the token");
        assert_eq!(
            token.text.as_ptr(),
            address,
            "this is a second token with the same number: hand out the first one"
        );
    }
}
