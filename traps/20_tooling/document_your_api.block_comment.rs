// trap, refused by lint missing_docs: a block comment above a name is documentation in Go; in Rust it is a comment, whatever stands in it.
//! document_your_api

/*
max_age returns for how many seconds a response may be kept, and None if the
header does not say.
*/
pub fn max_age(header: &CacheControl) -> Option<u32> {
    let mut directives = header.value.split(", ");
    directives.find_map(|directive| directive.strip_prefix("max-age=")?.parse().ok())
}

/// For how many seconds a response may be kept; `default` if the header does not say.
pub fn max_age_or(header: &CacheControl, default: u32) -> u32 {
    max_age(header).unwrap_or(default)
}

fn main() {}
