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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest;

    fn course() -> Course {
        let text = "format_version = 1\n[[exercises]]\nname = \"a\"\ndir = \"01_a\"\n[[exercises]]\nname = \"b\"\n";
        manifest::parse(text).unwrap()
    }

    fn sources(path: &str, text: &str) -> Sources {
        let mut sources = Sources::default();
        sources.put("solutions/01_a/a.rs", String::new());
        sources.put(path, text.to_owned());
        sources
    }

    const LIST: &str = "bin = [
  { name = \"a\", path = \"../exercises/01_a/a.rs\" },
  { name = \"a_sol\", path = \"../solutions/01_a/a.rs\" },
  { name = \"b\", path = \"../exercises/b.rs\" },
]";

    #[test]
    fn the_list_of_binaries_is_written_and_the_rest_is_kept() {
        let text_of = |before: &str| {
            text(&sources("dev/Cargo.toml", before), &course(), Bins::Authors).unwrap()
        };
        let rest = "\n\n[package] # mine\nname = \"x\"\n[dependencies]\ntokio = \"1\"\n";
        let whole = format!("# top\n{LIST}{rest}");
        assert_eq!(text_of(&format!("# top\nbin = []{rest}")), whole);
        assert_eq!(text_of(&whole), whole, "twice is once");
        let without_list = format!("# top\n{}", rest.trim_start());
        assert_eq!(text_of(&without_list), whole);
        assert!(DeTable::parse(&whole).is_ok());
    }

    #[test]
    fn a_learners_package_reaches_into_its_own_folder_and_has_no_solutions() {
        let sources = sources("dev/Cargo.toml", "bin = []\n\n[package]\n");
        let text = text(&sources, &course(), Bins::Learners).unwrap();
        assert!(text.contains("\"exercises/01_a/a.rs\""), "{text}");
        assert!(
            !text.contains("../") && !text.contains("solutions"),
            "{text}"
        );
    }

    #[test]
    fn the_package_of_a_folder_that_only_holds_a_course_stands_at_its_root() {
        let alone = sources("Cargo.toml", "bin = []\n");
        assert_eq!(path(&alone), "Cargo.toml");
        let text = text(&alone, &course(), Bins::Authors).unwrap();
        assert!(
            text.contains("\"solutions/01_a/a.rs\"") && !text.contains("../"),
            "{text}"
        );
        let mut ours = sources("Cargo.toml", "");
        ours.put("src/built_in.rs", String::new());
        assert_eq!(path(&ours), "dev/Cargo.toml");
        assert_eq!(path(&Sources::default()), "dev/Cargo.toml");
    }

    #[test]
    fn a_list_in_another_form_and_a_text_that_is_not_toml_are_told() {
        let told = |before| {
            let sources = sources("dev/Cargo.toml", before);
            text(&sources, &course(), Bins::Authors).unwrap_err()[0].to_string()
        };
        assert!(told("[package]\n\n[[bin]]\nname = \"a\"\n").contains("written as one array"));
        assert!(told("[package\n").starts_with("dev/Cargo.toml:1:9: this is not TOML"));
    }
}
