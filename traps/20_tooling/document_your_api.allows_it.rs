// trap, refused by build E0453: the lint can be switched off for one item, but not where the crate forbids that.
//! document_your_api

#[allow(missing_docs)]
pub fn max_age(header: &CacheControl) -> Option<u32> {
    let mut directives = header.value.split(", ");
    directives.find_map(|directive| directive.strip_prefix("max-age=")?.parse().ok())
}

/// For how many seconds a response may be kept; `default` if the header does not say.
pub fn max_age_or(header: &CacheControl, default: u32) -> u32 {
    max_age(header).unwrap_or(default)
}

fn main() {}
