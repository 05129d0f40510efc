//! index_a_string: the first letter is not the first byte

/// The letter on the badge; `None` if there is no name.
// A `str` is UTF-8, as in Go. There is no O(1) way to its n-th letter, so Rust has
// no `name[n]` that looks like one. You say what you walk over: `chars()` for
// runes, `bytes()` or `as_bytes()` for bytes. And since there may be no first
// letter at all, `next` returns an Option, which is what a badge is made of here.
// (What a reader takes for one letter can be several chars: an e and a combining
// accent, a flag. For that there are crates, as there are packages in Go.)
pub fn badge(name: &str) -> Option<char> {
    name.chars().next()
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
