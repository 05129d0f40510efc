//! The house stands on floors, and imports only go down, or to the left on the same floor. What
//! decides never touches the world.

use std::collections::HashMap;
use std::path::Path;
use std::path::PathBuf;

/// The floors from the ground up; on each, the rooms from left to right. A new room gets a place
/// here, and in the map of `src/lib.rs`.
const FLOORS: [(&str, &[&str]); 4] = [
    (
        "words",
        &[
            "problem", "error", "fault", "stand", "verdict", "symptom", "hint", "course",
            "manifest", "note", "archive", "built_in", "zones", "journal", "mistake", "progress",
            "text", "screen",
        ],
    ),
    (
        "thought",
        &[
            "libtest",
            "tokens",
            "lock",
            "seal",
            "flags",
            "sheet",
            "gradebook",
            "roster",
            "check",
            "coach",
            "probe",
            "motion",
            "list",
            "session",
            "report",
            "table",
            "trail",
            "memory",
            "effort",
            "recall",
            "view",
            "diagnostics",
            "statement",
        ],
    ),
    (
        "hands",
        &[
            "process",
            "jail",
            "stop",
            "removal",
            "whole",
            "tools",
            "record",
            "cache",
            "dependencies",
            "compiler",
            "folder",
            "store",
            "review",
            "examine",
            "survey",
            "explain",
            "paint",
            "printer",
            "watcher",
            "terminal",
            "xapi",
        ],
    ),
    (
        "commands",
        &[
            "headless", "grade", "cohort", "watch", "init", "ci", "doctor", "editor", "author",
            "cli",
        ],
    ),
];

/// What touches the world, and has no business on the two lower floors.
const WORLD: [&str; 9] = [
    "std::fs",
    "process::Command",
    "std::env",
    "std::thread",
    "std::net",
    "std::sync::mpsc",
    "Instant::now",
    "SystemTime::now",
    "println!",
];

fn sources() -> Vec<(PathBuf, String)> {
    fn collect(dir: &Path, into: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, into);
            } else if path.extension().is_some_and(|e| e == "rs") {
                into.push(path);
            }
        }
    }
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&src, &mut paths);
    paths
        .into_iter()
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            (path.strip_prefix(&src).unwrap().to_owned(), text)
        })
        .collect()
}

/// The room that a file belongs to: `session/keys.rs` is in `session`.
fn room(path: &Path) -> String {
    let first = path.components().next().unwrap();
    let name = first.as_os_str().to_string_lossy();
    name.strip_suffix(".rs").unwrap_or(&name).to_owned()
}

/// A room's floor, and its place on it.
fn places() -> HashMap<&'static str, (usize, usize)> {
    let mut places = HashMap::new();
    for (floor, (_, rooms)) in FLOORS.iter().enumerate() {
        for (place, room) in rooms.iter().enumerate() {
            assert_eq!(
                places.insert(*room, (floor, place)),
                None,
                "{room} stands twice"
            );
        }
    }
    places
}

/// The text without the unit tests at its end, which may use what they like.
fn product(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests {").next().unwrap()
}

/// The rooms that a text names, `crate::room::…`.
fn named(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("crate::").map(|(at, _)| {
        let rest = &text[at + "crate::".len()..];
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_'));
        &rest[..end.unwrap_or(rest.len())]
    })
}

/// Files that hold nothing but tests.
fn is_test(path: &Path) -> bool {
    path.components().any(|part| {
        let part = part.as_os_str().to_string_lossy();
        ["tests", "laws", "sample"].contains(&part.strip_suffix(".rs").unwrap_or(&part))
    })
}

#[test]
fn imports_go_down_or_to_the_left() {
    let places = places();
    for (path, text) in sources().iter().filter(|(path, _)| !is_test(path)) {
        let from = room(path);
        if ["main", "lib"].contains(&from.as_str()) {
            continue;
        }
        let here = *places
            .get(from.as_str())
            .unwrap_or_else(|| panic!("{from} has no place in FLOORS"));
        for to in named(product(text)).filter(|to| *to != from) {
            let there = *places
                .get(to)
                .unwrap_or_else(|| panic!("{}: crate::{to} is no room", path.display()));
            assert!(
                there < here,
                "{} imports {to}: {} > {}",
                path.display(),
                FLOORS[there.0].0,
                FLOORS[here.0].0
            );
        }
    }
}

#[test]
fn what_decides_never_touches_the_world() {
    let places = places();
    for (path, text) in sources().iter().filter(|(path, _)| !is_test(path)) {
        let is_low = places
            .get(room(path).as_str())
            .is_some_and(|(floor, _)| *floor < 2);
        for word in WORLD.iter().filter(|_| is_low) {
            assert!(!product(text).contains(word), "{}: {word}", path.display());
        }
    }
}

#[test]
fn files_are_short_and_hide_nothing_behind_a_star() {
    for (path, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= 300, "{} has {lines} lines", path.display());
        let star = text
            .lines()
            .find(|line| line.starts_with("use crate::") && line.contains(['*', '{']));
        assert_eq!(star, None, "{}", path.display());
    }
}
