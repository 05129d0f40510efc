//! document_your_api: two slashes are a note to yourself
//!
//! Three teams use our little crate for cache headers. They read its documentation,
//! which is made from the comments. In Go the comment above a name is enough:
//!
//! ```go
//! // MaxAge returns for how many seconds a response may be kept.
//! func MaxAge(header CacheControl) (seconds int, ok bool) {
//! ```
//!
//! Here the lint `missing_docs` asks for documentation of all that is public. rustdoc,
//! which makes the pages, looks up every link in it: what it names has to exist.
//! Your task: get the comment into the documentation, and link to the type.

// max_age returns for how many seconds a response may be kept, and None if the
// [Header] does not say. See [max_age_or] for a default.
// TODO: where has this comment gone?
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
