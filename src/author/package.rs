//! The exercises' `Cargo.toml`: its list of binaries is generated, the rest is the author's.

use toml::de::DeTable;

use crate::course::Course;
use crate::problem::Problem;

use super::sources::Sources;

/// What a course starts with.
const DEFAULT: &str = r#"# The exercises as one package, for cargo and rust-analyzer. `goferris dev update` writes the list of
# binaries; the rest of this file is written by hand.
bin = []

[package]
name = "exercises"
version = "0.0.0"
edition = "2024"
publish = false

[workspace]

[dependencies]
tokio = { version = "=1.54.1", features = ["rt", "rt-multi-thread", "macros", "time", "sync", "net", "io-util", "test-util"] }
tokio-util = "=0.7.20"
"#;

/// Where the exercises' package stands: in `dev/` where the root is, or would be, a package of its
/// own; at the root in a folder that only holds a course.
pub(super) fn path(sources: &Sources) -> &'static str {
    let has = |path| sources.text(path).is_some();
    if has("dev/Cargo.toml") || sources.has_built_in() || !has("Cargo.toml") {
        "dev/Cargo.toml"
    } else {
        "Cargo.toml"
    }
}

/// Whose files the list of binaries names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bins {
    /// The exercises, and the solutions as `name_sol`.
    Authors,
    /// The exercises: a learner's folder has no solutions until they are earned.
    Learners,
}

/// The package's text with its list of binaries as it should be.
pub(super) fn text(sources: &Sources, course: &Course, bins: Bins) -> Result<String, Vec<Problem>> {
    let path = path(sources);
    let text = sources.text(path).unwrap_or(DEFAULT);
    let (root, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        let problem = |error: &toml::de::Error| {
            let at = error.span().map_or(0, |span| span.start);
            let message = format!("this is not TOML: {}", error.message());
            Problem::at(path, text, at, message)
        };
        return Err(errors.iter().map(problem).collect());
    }
    let up = match bins {
        Bins::Authors if path.starts_with("dev/") => "../",
        Bins::Authors | Bins::Learners => "",
    };
    let list = list(sources, course, bins, up);
    let Some(bin) = root.get_ref().get("bin") else {
        // A key of the whole file must stand above its first table.
        let lines = text.split_inclusive('\n');
        let above = lines.take_while(|line| !line.starts_with('['));
        let at = above.map(str::len).sum();
        let (above, below) = text.split_at(at);
        return Ok(format!("{above}bin = {list}\n\n{below}"));
    };
    let span = bin.span();
    let before = &text[..span.start];
    if !before.trim_end().ends_with('=') {
        let message = "the list of binaries is written as one array, `bin = []`, above the first table: replace the `[[bin]]` tables by it";
        return Err(vec![Problem::at(
            path,
            text,
            span.start,
            message.to_owned(),
        )]);
    }
    Ok(format!("{before}{list}{}", &text[span.end..]))
}

fn list(sources: &Sources, course: &Course, bins: Bins, up: &str) -> String {
    let mut list = "[\n".to_owned();
    for exercise in &course.exercises {
        let name = &exercise.name;
        let mut add = |name: &str, path: &str| {
            list.push_str(&format!(
                "  {{ name = \"{name}\", path = \"{up}{path}\" }},\n"
            ));
        };
        add(name, &exercise.path().to_string_lossy());
        let solution = exercise.solution_path();
        if bins == Bins::Authors && sources.text(&solution).is_some() {
            add(&format!("{name}_sol"), &solution.to_string_lossy());
        }
    }
    list.push(']');
    list
}
