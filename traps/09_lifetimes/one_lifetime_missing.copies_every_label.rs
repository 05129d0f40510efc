// trap, refused by test: with a String from `label` no signature needs a lifetime, but every label is copied for one caller who needs it.
use std::collections::HashMap;

pub fn label(catalog: &HashMap<String, String>, key: &str) -> String {
    match catalog.get(key) {
        Some(text) => text.clone(),
        None => key.to_string(),
    }
}

pub fn button(catalog: &HashMap<String, String>, action: &str) -> String {
    let key = format!("button.{action}");
    label(catalog, &key)
}

fn main() {}
