//! slice_in_a_rune: where may a text be cut?
//!
//! The titles of push messages are cut to `max` bytes, because the phone company
//! counts bytes.
//!
//! ```go
//! if len(title) > max {
//!     title = title[:max] // the last letter may be cut in half
//! }
//! ```
//!
//! The port builds and did well, until the first title that was not in English.
//! Keep as much as fits, in whole letters.

/// The title, cut to at most `max` bytes.
pub fn preview(title: &str, max: usize) -> &str {
    if title.len() <= max {
        return title;
    }
    // TODO: what if byte `max` is in the middle of a letter?
    &title[..max]
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_that_fits_is_left_alone() {
        assert_eq!(preview("Menu", 9), "Menu", "4 bytes fit into 9");
        assert_eq!(preview("Menü", 5), "Menü", "5 bytes fit into 5");
    }

    #[test]
    fn a_long_title_is_cut() {
        assert_eq!(preview("Weekly menu", 6), "Weekly", "cut to 6 bytes");
    }

    #[test]
    fn no_letter_is_cut_in_half() {
        assert_eq!(
            preview("Menü der Woche", 4),
            "Men",
            "ü takes the bytes 3 and 4, so in 4 bytes there is only room for what stands before it"
        );
        assert_eq!(
            preview("Go 🎉 release", 6),
            "Go ",
            "🎉 takes four bytes and begins at byte 3, so it does not fit into 6"
        );
    }

    #[test]
    fn a_whole_letter_is_kept() {
        assert_eq!(
            preview("Menü der Woche", 5),
            "Menü",
            "ü ends with byte 4, so it fits into 5 bytes"
        );
        assert_eq!(
            preview("Žluťoučký kůň", 10),
            "Žluťouč",
            "three of these letters take two bytes each: 7 letters fit into 10 bytes"
        );
        assert_eq!(
            preview("Go \u{FFFD} news", 6),
            "Go \u{FFFD}",
            "this title came with a U+FFFD, which takes three bytes and is kept like any letter"
        );
    }

    #[test]
    fn nothing_may_fit_at_all() {
        assert_eq!(preview("🎉", 3), "", "🎉 takes four bytes, here are 3");
        assert_eq!(preview("🎉", 1), "", "🎉 takes four bytes, here is 1");
        assert_eq!(preview("🎉", 0), "", "🎉 takes four bytes, here is none");
    }
}
