//! imported_not_used: a leftover
//!
//! The config dump used a hash map and came out in another order at every start.
//! Now it uses a sorted map. The old import is still there. You know this one:
//!
//! ```go
//! import (
//!     "fmt"
//!     "sort" // "sort" imported and not used
//! )
//! ```
//!
//! rustc would only warn. Here it is an error, as in Go.
//! Clean up the imports.

// TODO: import what the code needs, and nothing else.
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

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dump_is_sorted_by_key() {
        let settings = [
            ("zone", "eu"),
            ("user", "web"),
            ("tls", "on"),
            ("size", "9"),
            ("rate", "5"),
            ("port", "80"),
            ("path", "/"),
            ("name", "api"),
            ("mode", "dev"),
            ("log", "info"),
            ("host", "web"),
            ("cert", "none"),
        ];
        assert_eq!(
            dump(&settings),
            "cert=none;host=web;log=info;mode=dev;name=api;path=/;\
             port=80;rate=5;size=9;tls=on;user=web;zone=eu;",
            "the settings, sorted by key"
        );
    }

    #[test]
    fn the_last_value_of_a_key_wins() {
        let settings = [("port", "80"), ("host", "web"), ("port", "8080")];
        assert_eq!(dump(&settings), "host=web;port=8080;", "port was set twice");
    }
}
