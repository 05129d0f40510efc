//! The words that a manifest may use: names, lints, symptoms.

use crate::course::nearest;
use crate::fault::Fault;

/// Whose rules hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// A course with `course = "…"`: everything is spelled our way.
    Ours,
    /// A course of Rustlings' format: what Rustlings lets pass, passes.
    Rustlings,
}

/// The longest name: with `.rs`, a slug and a temporary suffix it must still fit a file name.
const LONGEST: usize = 64;

/// Names that Windows refuses for a file.
const DEVICES: [&str; 4] = ["aux", "con", "nul", "prn"];

/// Names that cargo refuses for a binary: they are folders of its own.
const CARGOS: [&str; 4] = ["build", "deps", "examples", "incremental"];

/// Why a word cannot name a chapter or a course; `None` if it can.
///
/// A name becomes a part of a path, so dots and slashes pass in no dialect.
pub fn refused_name(name: &str, dialect: Dialect) -> Option<&'static str> {
    let fits = |c: char| match dialect {
        Dialect::Ours => c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_',
        Dialect::Rustlings => c.is_alphanumeric() || c == '_',
    };
    if name.is_empty() {
        Some("it is empty")
    } else if !name.chars().all(fits) {
        Some(match dialect {
            Dialect::Ours => "use only a-z, 0-9 and _",
            Dialect::Rustlings => "use only letters, digits and _",
        })
    } else if name.len() > LONGEST {
        Some("it is longer than 64 bytes")
    } else if DEVICES.contains(&name.to_ascii_lowercase().as_str()) {
        Some("Windows has no files of that name")
    } else {
        None
    }
}

/// Why a word cannot name an exercise, which is a file and a crate as well; `None` if it can.
pub fn refused_exercise(name: &str, dialect: Dialect) -> Option<&'static str> {
    if let Some(why) = refused_name(name, dialect) {
        Some(why)
    } else if dialect == Dialect::Ours && name.starts_with(|c: char| c.is_ascii_digit()) {
        Some("begin with a letter, as a crate does")
    } else if CARGOS.contains(&name) {
        Some("cargo keeps the name for a folder of its own")
    } else {
        None
    }
}

/// What a word that should be a lint lacks; `None` if it looks like one.
pub(super) fn refused_lint(word: &str) -> Option<String> {
    let stem = ["clippy::", "rustdoc::"]
        .into_iter()
        .find_map(|tool| word.strip_prefix(tool))
        .unwrap_or(word);
    let is_lint = stem.starts_with(|c: char| c.is_ascii_lowercase())
        && stem
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if is_lint {
        return None;
    }
    let meant = word.replace('-', "_").to_ascii_lowercase();
    if meant != word && refused_lint(&meant).is_none() {
        return Some(format!("did you mean `{meant}`?"));
    }
    Some(
        "a lint looks like `unused_variables`, `clippy::ptr_arg` or `rustdoc::bare_urls`"
            .to_owned(),
    )
}

/// What a word that should be a symptom lacks; `None` if it is a code, a fault or looks like a lint.
pub(super) fn refused_symptom(word: &str) -> Option<String> {
    if is_code(word) || Fault::from_word(word).is_some() {
        return None;
    }
    let faults = || Fault::ALL.iter().map(|(word, _)| *word);
    // Most lints have an underscore; a single word that is nearly a fault is a slip.
    let meant = match word.contains('_') {
        true => faults().find(|fault| fault.replace(' ', "_") == word),
        false => nearest(word, faults()),
    };
    if let Some(meant) = meant {
        return Some(format!("did you mean `{meant}`?"));
    }
    if let Some(number) = word.strip_prefix(['E', 'e'])
        && number.chars().all(|c| c.is_ascii_digit())
    {
        return Some("a code is an `E` and four digits, such as `E0382`".to_owned());
    }
    refused_lint(word).map(|advice| {
        let faults: Vec<&str> = faults().collect();
        format!(
            "{advice}; a code looks like `E0382`; the faults are {}; an error without a code is `{{ message = \"…\" }}`",
            faults.join(", ")
        )
    })
}

/// `E` and four digits.
fn is_code(word: &str) -> bool {
    word.strip_prefix('E')
        .is_some_and(|number| number.len() == 4 && number.bytes().all(|b| b.is_ascii_digit()))
}
