//! The **manifest** is the text of `info.toml`; here it becomes a [`Course`].
//!
//! An author mends a file once, not once for each message, so every problem is reported: TOML's
//! own, through the parser that goes on after an error, and ours, by a walk over the tree that keeps
//! the place of each key and value.
//!
//! The format is a superset of Rustlings' version 1. A course without `course = "…"` is one of
//! Rustlings' own, and what Rustlings lets pass (an empty `hint`, a key that it does not know, a
//! capital letter in a name) passes here too.

mod exercise;
mod ladder;
mod problems;
mod reader;
mod refusal;
mod word;

use toml::de::DeTable;

use crate::course::Course;
use crate::problem::Problem;

use self::exercise::Defaults;
use self::problems::Problems;
use self::reader::Fields;
pub use self::word::Dialect;
pub use self::word::refused_exercise;
pub use self::word::refused_name;

/// The manifest's path, from the course's root.
pub const FILE: &str = "info.toml";

/// The version of the format, which is Rustlings'.
const FORMAT_VERSION: u64 = 1;

/// The keys above the first `[[exercises]]`, each with a line that shows how it is written.
const KEYS: [(&str, &str); 6] = [
    ("format_version", "format_version = 1"),
    ("course", "course = \"goferris\""),
    ("welcome_message", "welcome_message = \"\"\"…\"\"\""),
    ("final_message", "final_message = \"\"\"…\"\"\""),
    ("deps", "deps = [\"tokio\"]"),
    ("exercises", "[[exercises]]"),
];

/// Reads the text of an `info.toml`, or says everything that is wrong with it, in the text's order.
pub fn parse(text: &str) -> Result<Course, Vec<Problem>> {
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut problems = Problems::new(text);
    for error in &errors {
        let at = error.span().map_or(0, |span| span.start);
        problems.broken(at, format!("this is not TOML: {}", error.message()));
    }
    let course = course(&Fields::of_root(root.get_ref(), &KEYS), &mut problems);
    problems.or(course)
}

fn course(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Course {
    version(fields, problems);
    let id = fields.string("course", problems);
    let dialect = match id {
        Some(_) => Dialect::Ours,
        None => Dialect::Rustlings,
    };
    if let Some(id) = &id
        && let Some(why) = refused_name(&id.value, Dialect::Ours)
    {
        problems.at(id.at, format!("`{}` cannot name a course: {why}", id.value));
    }
    fields.refuse_unknown(dialect, problems);
    let defaults = Defaults {
        dialect,
        deps: exercise::deps(fields, problems),
    };
    let tables = fields.tables("exercises", problems);
    if tables.is_empty() {
        problems.missing(
            0,
            "there are no exercises: write a `[[exercises]]` table for each",
        );
    }
    let exercises = tables
        .iter()
        .map(|table| exercise::read(table, &defaults, problems))
        .collect();
    exercise::refuse_doubles(&tables, problems);
    let message = |key, problems: &mut _| fields.string(key, problems).map(|found| found.value);
    Course {
        id: id.map(|id| id.value),
        welcome: message("welcome_message", problems).unwrap_or_default(),
        farewell: message("final_message", problems).unwrap_or_default(),
        exercises,
    }
}

fn version(fields: &Fields<'_>, problems: &mut Problems<'_>) {
    if !fields.has("format_version") {
        problems.missing(
            0,
            "`format_version` is missing: write `format_version = 1` at the top",
        );
    } else if let Some(version) = fields.number("format_version", 0..=u64::MAX, problems) {
        let (at, version) = (version.at, version.value);
        if version > FORMAT_VERSION {
            problems.at(
                at,
                format!(
                    "format_version {version} is newer than this goferris, which reads {FORMAT_VERSION}: update goferris"
                ),
            );
        } else if version < FORMAT_VERSION {
            problems.at(
                at,
                format!("there is no format_version {version}: write `format_version = 1`"),
            );
        }
    }
}

#[cfg(test)]
mod tests;
