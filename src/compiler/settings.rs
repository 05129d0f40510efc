//! An exercise's own lints and clippy configuration.

use crate::course::DisallowedKind;
use crate::course::Exercise;

/// The lints that an exercise refuses, and all warnings where it is strict.
pub fn lint_flags(exercise: &Exercise) -> Vec<String> {
    let mut flags = Vec::new();
    if exercise.strict {
        flags.extend(["-D".to_owned(), "warnings".to_owned()]);
    }
    flags.extend(refused_lints(exercise));
    flags
}

/// The lints that an exercise refuses, as *forbid*, so that an `#[allow]` in the text is an error.
pub(super) fn refused_lints(exercise: &Exercise) -> Vec<String> {
    let mut flags = Vec::new();
    for lint in &exercise.deny {
        flags.extend(["-F".to_owned(), lint.clone()]);
    }
    for (word, kind) in DisallowedKind::ALL {
        if exercise.disallow.iter().any(|d| d.kind == kind) {
            flags.extend(["-F".to_owned(), format!("clippy::disallowed_{word}s")]);
        }
    }
    flags
}

/// Clippy's configuration for an exercise. Without the first line, lints such as `ptr_arg` stay
/// silent on `pub` items.
pub fn clippy_toml(exercise: &Exercise) -> String {
    let mut table = toml::Table::new();
    table.insert("avoid-breaking-exported-api".into(), false.into());
    for (word, kind) in DisallowedKind::ALL {
        let paths: Vec<toml::Value> = exercise
            .disallow
            .iter()
            .filter(|d| d.kind == kind)
            .map(|d| {
                let mut entry = toml::Table::new();
                entry.insert("path".into(), d.path.clone().into());
                entry.insert("reason".into(), d.reason.clone().into());
                entry.into()
            })
            .collect();
        if !paths.is_empty() {
            table.insert(format!("disallowed-{word}s"), paths.into());
        }
    }
    table.to_string()
}
