// trap, refused by test: an empty text is good for ever and satisfies both signatures, but the user sees a button without a word on it.
use std::collections::HashMap;

pub fn label<'a>(catalog: &'a HashMap<String, String>, key: &str) -> &'a str {
    match catalog.get(key) {
        Some(text) => text,
        None => "",
    }
}

pub fn button<'a>(catalog: &'a HashMap<String, String>, action: &str) -> &'a str {
    let key = format!("button.{action}");
    label(catalog, &key)
}

fn main() {}
