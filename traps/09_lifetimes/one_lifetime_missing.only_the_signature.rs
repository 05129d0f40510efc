// trap, refused by build E0515: the compiler's suggestion repairs `label`, and uncovers the caller who returned a view of a local key.
use std::collections::HashMap;

pub fn label<'a>(catalog: &'a HashMap<String, String>, key: &'a str) -> &'a str {
    match catalog.get(key) {
        Some(text) => text,
        None => key,
    }
}

pub fn button<'a>(catalog: &'a HashMap<String, String>, action: &str) -> &'a str {
    let key = format!("button.{action}");
    label(catalog, &key)
}

fn main() {}
