//! What is **generated** from a course: the exercises' `Cargo.toml`, and in goferris' own repository
//! the archive that the binary carries.

use crate::archive;
use crate::archive::File;
use crate::course::Course;
use crate::manifest;
use crate::problem::Problem;

use super::package;
use super::package::Bins;
use super::rules::notes;
use super::sources::Sources;

/// The archive's path.
pub(super) const ARCHIVE: &str = "src/built_in.txtar";

/// The path of the archive of the coach's notes.
pub(super) const NOTES: &str = "src/notes.txtar";

const NOTES_COMMENT: &str =
    "The coach's notes, written by `goferris dev update`. Do not edit it.\n";

const COMMENT: &str =
    "The course that the binary carries, written by `goferris dev update`. Do not edit it.\n";

/// Files of a learner's folder that the course's own folder does not have. Each editor has its own
/// file: rust-analyzer takes the command of a check from its client alone, and not from a
/// `rust-analyzer.toml`.
const LEARNERS: [(&str, &str); 6] = [
    (".gitignore", "/target\n/.goferris\n"),
    (".helix/languages.toml", include_str!("learner/helix.toml")),
    (
        ".vscode/extensions.json",
        include_str!("learner/vscode_extensions.json"),
    ),
    (".vscode/settings.json", include_str!("learner/vscode.json")),
    (".zed/settings.json", include_str!("learner/zed.json")),
    ("README.md", include_str!("learner/README.md")),
];

/// The path of the lock file beside the exercises' package.
pub(super) fn lock_path(sources: &Sources) -> String {
    package::path(sources).replace("Cargo.toml", "Cargo.lock")
}

/// The text of the archive of notes.
pub(super) fn notes(sources: &Sources) -> Result<String, Vec<Problem>> {
    let files: Vec<File<'_>> = sources
        .below(notes::FOLDER)
        .filter(|(path, _)| !path.ends_with("README.md"))
        .map(|(path, text)| File { path, text })
        .collect();
    archive::write(NOTES_COMMENT, &files)
}

/// The archive's text.
pub(super) fn archive(sources: &Sources, course: &Course) -> Result<String, Vec<Problem>> {
    let package = package::text(sources, course, Bins::Learners)?;
    let lock_path = lock_path(sources);
    let Some(lock) = sources.text(&lock_path) else {
        let message = "is missing: `goferris dev update` makes it";
        return Err(vec![Problem::of_file(lock_path, message)]);
    };
    let mut files = vec![
        ("Cargo.lock", lock),
        ("Cargo.toml", package.as_str()),
        (manifest::FILE, sources.text(manifest::FILE).unwrap_or("")),
    ];
    files.extend(LEARNERS);
    files.extend(sources.below("exercises").filter(|(path, _)| {
        path.ends_with(".rs") || path.ends_with(".go") || path.ends_with("/README.md")
    }));
    files.extend(
        sources
            .below("solutions")
            .filter(|(path, _)| path.ends_with(".rs")),
    );
    files.sort_by_key(|(path, _)| *path);
    let files: Vec<File<'_>> = files
        .into_iter()
        .map(|(path, text)| File { path, text })
        .collect();
    archive::write(COMMENT, &files)
}
