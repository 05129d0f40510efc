// trap, refused by lint clippy::empty_docs: three slashes and nothing behind them silence the lint, and the page stays empty.
//! document_your_api

///
pub fn max_age(header: &CacheControl) -> Option<u32> {
    let mut directives = header.value.split(", ");
    directives.find_map(|directive| directive.strip_prefix("max-age=")?.parse().ok())
}

/// For how many seconds a response may be kept; `default` if the header does not say.
pub fn max_age_or(header: &CacheControl, default: u32) -> u32 {
    max_age(header).unwrap_or(default)
}

fn main() {}
