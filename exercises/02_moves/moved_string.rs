//! moved_string: who has the token?
//!
//! A session token goes to the worker that will use it. Its length goes to the
//! audit log. In Go both names stay good:
//!
//! ```go
//! func handOver(s1 string) (string, int) {
//!     s2 := s1
//!     return s2, len(s1)
//! }
//! ```
//!
//! Hand out the token that came in, and its length. Make no second token.

/// Hands the token over and says how long it is.
pub fn hand_over(s1: Token) -> (Token, usize) {
    // TODO: two names, one token. Repair this.
    let s2 = s1;
    (s2, s1.text.len())
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
