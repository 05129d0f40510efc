// trap, refused by build E0599: the name `Write` appears nowhere in the code, but `write!` needs the trait in scope.
use std::collections::BTreeMap;

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

fn main() {}
