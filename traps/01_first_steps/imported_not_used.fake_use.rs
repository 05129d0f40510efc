// trap, refused by lint clippy::disallowed_methods: `var _ = time.Now` calms the Go compiler, but a use made up for the compiler is still a leftover.
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

/// One `key=value;` for each setting, sorted by key.
pub fn dump(settings: &[(&str, &str)]) -> String {
    let mut sorted = BTreeMap::new();
    for (key, value) in settings {
        sorted.insert(key, value);
    }
    let mut out = String::new();
    for (key, value) in sorted {
        write!(out, "{key}={value};").expect("a String takes every write");
    }
    out
}

fn main() {
    let _ = HashMap::<u8, u8>::new();
}
