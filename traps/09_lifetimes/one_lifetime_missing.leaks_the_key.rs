// trap, refused by lint clippy::disallowed_methods: a leaked key makes `button` compile as it is, and costs memory at every look at the button.
use std::collections::HashMap;

pub fn label<'a>(catalog: &'a HashMap<String, String>, key: &'a str) -> &'a str {
    match catalog.get(key) {
        Some(text) => text,
        None => key,
    }
}

pub fn button<'a>(catalog: &'a HashMap<String, String>, action: &str) -> &'a str {
    let key = format!("button.{action}").leak();
    label(catalog, key)
}

fn main() {}
