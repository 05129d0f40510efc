//! index_a_string: the first letter is not the first byte
//!
//! A user without a picture gets a badge with the first letter of the name.
//!
//! ```go
//! return rune(name[0]) // name[0] is a byte
//! ```
//!
//! Go lets that pass, and Émile wonders about his badge. Rust asks what the 0
//! should count. Return the first letter as a `char`: that is Rust's rune.

/// The letter on the badge; `None` if there is no name.
pub fn badge(name: &str) -> Option<char> {
    // TODO: 0 of what?
    Some(name[0])
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_badge_shows_the_first_letter() {
        assert_eq!(badge("Ann"), Some('A'), "the badge of Ann");
    }

    #[test]
    fn a_letter_may_have_more_than_one_byte() {
        assert_eq!(
            badge("Émile"),
            Some('É'),
            "the badge of Émile: É is one letter of two bytes"
        );
        assert_eq!(
            badge("李雷"),
            Some('李'),
            "the badge of 李雷: 李 is one letter of three bytes"
        );
    }

    #[test]
    fn without_a_name_there_is_no_badge() {
        assert_eq!(badge(""), None, "an empty name has no first letter");
    }
}
