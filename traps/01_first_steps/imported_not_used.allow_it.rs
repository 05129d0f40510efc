// trap, refused by build E0453: one line and the lint is quiet, but the leftover stays; the course forbids switching this lint off.
#![allow(unused_imports)]

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

fn main() {}
