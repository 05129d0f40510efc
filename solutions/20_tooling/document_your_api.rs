//! document_your_api: two slashes are a note to yourself

/// For how many seconds a response may be kept; `None` if the [`CacheControl`] header
/// does not say. See [`max_age_or`] for a default.
// Three slashes are documentation, two are for those who read the code. In truth `///`
// is an attribute, `#[doc = "…"]`, and so the compiler can ask for it. `missing_docs`
// is off by default: a library switches it on with `#![warn(missing_docs)]` on top.
//
// A name in brackets is a link, as in Go since 1.19. There a dead one is plain text;
// rustdoc looks every name up, so after a renaming CI finds the comments that lag.
pub fn max_age(header: &CacheControl) -> Option<u32> {
    let mut directives = header.value.split(", ");
    directives.find_map(|directive| directive.strip_prefix("max-age=")?.parse().ok())
}

/// For how many seconds a response may be kept; `default` if the header does not say.
pub fn max_age_or(header: &CacheControl, default: u32) -> u32 {
    max_age(header).unwrap_or(default)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// A `Cache-Control` header, as it came over the wire.
pub struct CacheControl {
    /// All that stands to the right of the colon.
    pub value: String,
}

/// What the three teams import.
pub mod prelude {
    pub use super::{CacheControl, max_age, max_age_or};
}

#[cfg(test)]
mod tests {
    use super::prelude::*;

    fn header(value: &str) -> CacheControl {
        CacheControl {
            value: String::from(value),
        }
    }

    #[test]
    fn the_header_says_how_long() {
        assert_eq!(
            max_age(&header("public, max-age=600")),
            Some(600),
            "ten minutes"
        );
        assert_eq!(max_age(&header("no-store")), None, "it does not say");
    }

    #[test]
    fn there_is_a_default() {
        assert_eq!(max_age_or(&header("no-store"), 60), 60, "the default");
        assert_eq!(max_age_or(&header("max-age=5"), 60), 5, "the header's own");
    }
}
