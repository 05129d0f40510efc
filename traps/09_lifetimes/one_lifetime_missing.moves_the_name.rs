// trap, refused by build E0621: moving the name from the catalogue to the key breaks the other half of the promise.
use std::collections::HashMap;

pub fn label<'a>(catalog: &HashMap<String, String>, key: &'a str) -> &'a str {
    match catalog.get(key) {
        Some(text) => text,
        None => key,
    }
}

pub fn button(catalog: &HashMap<String, String>, action: &str) -> String {
    let key = format!("button.{action}");
    label(catalog, &key).to_string()
}

fn main() {}
