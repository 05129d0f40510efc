// trap, refused by test: using the leftover also silences the lint, but a HashMap has no order, as Go's map has none.
use std::collections::HashMap;
use std::fmt::Write;

/// One `key=value;` for each setting, sorted by key.
pub fn dump(settings: &[(&str, &str)]) -> String {
    let sorted: HashMap<_, _> = settings.iter().copied().collect();
    let mut out = String::new();
    for (key, value) in sorted {
        write!(out, "{key}={value};").expect("a String takes every write");
    }
    out
}

fn main() {}
