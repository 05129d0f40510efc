// trap, refused by doc rustdoc::broken_intra_doc_links: the third slash is the fix, but now the links are real, and there is no `Header` any more.
//! document_your_api

/// For how many seconds a response may be kept, and None if the
/// [Header] does not say. See [max_age_or] for a default.
pub fn max_age(header: &CacheControl) -> Option<u32> {
    let mut directives = header.value.split(", ");
    directives.find_map(|directive| directive.strip_prefix("max-age=")?.parse().ok())
}

/// For how many seconds a response may be kept; `default` if the header does not say.
pub fn max_age_or(header: &CacheControl, default: u32) -> u32 {
    max_age(header).unwrap_or(default)
}

fn main() {}
