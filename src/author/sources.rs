//! The **sources** of a course: every text on the author's disk that the rules speak of.
//!
//! The author's files are read as they are. `folder` would answer for the course in the binary with
//! the binary's copy, which is right for a learner and wrong here.

use std::collections::BTreeMap;
use std::path::Path;

use crate::error::Error;
use crate::error::plain;
use crate::lock;
use crate::problem::Problem;

use super::locking::CARRIED;
use super::overview::OVERVIEW;
use super::rules::notes;

/// The folders whose every file must belong to something.
pub(super) const FOLDERS: [&str; 3] = ["exercises", "solutions", "traps"];

/// Files outside these folders that the rules compare.
const BESIDE: [&str; 11] = [
    lock::FILE,
    CARRIED,
    "info.toml",
    "Cargo.toml",
    "Cargo.lock",
    "dev/Cargo.toml",
    "dev/Cargo.lock",
    "src/built_in.rs",
    "src/built_in.txtar",
    "src/notes.txtar",
    OVERVIEW,
];

/// What a trap's path begins with, which names its exercise: `traps/01_a/one` of
/// `traps/01_a/one.slug.rs`.
pub(super) fn trap_stem(path: &str) -> Option<&str> {
    let (stem, slug) = path.strip_suffix(".rs")?.rsplit_once('.')?;
    (!slug.is_empty()).then_some(stem)
}

/// Texts by their path from the course's root, with `/` between the parts.
#[derive(Debug, Default)]
pub(super) struct Sources {
    texts: BTreeMap<String, String>,
    /// Files that cannot be read as text.
    pub(super) problems: Vec<Problem>,
}

impl Sources {
    /// Reads everything below `root` that the rules speak of. Hidden files are nobody's business.
    pub(super) fn read(root: &Path) -> Result<Sources, Error> {
        let mut sources = Sources::default();
        for path in BESIDE {
            if root.join(path).is_file() {
                sources.take(root, path.to_owned());
            }
        }
        for folder in FOLDERS.into_iter().chain([notes::FOLDER]) {
            if root.join(folder).is_dir() {
                sources.walk(root, folder)?;
            }
        }
        Ok(sources)
    }

    fn walk(&mut self, root: &Path, folder: &str) -> Result<(), Error> {
        let dir = root.join(folder);
        for entry in std::fs::read_dir(&dir).map_err(Error::reading(&dir))? {
            let entry = entry.map_err(Error::reading(&dir))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let path = format!("{folder}/{name}");
            if entry.path().is_dir() {
                self.walk(root, &path)?;
            } else {
                self.take(root, path);
            }
        }
        Ok(())
    }

    fn take(&mut self, root: &Path, path: String) {
        let bytes = match std::fs::read(root.join(&path)) {
            Ok(bytes) => bytes,
            Err(error) => {
                let message = format!("cannot be read: {}", plain(&error));
                self.problems.push(Problem::of_file(path, message));
                return;
            }
        };
        match String::from_utf8(bytes) {
            Ok(text) => {
                self.texts.insert(path, text);
            }
            Err(_) => {
                let message = "is not UTF-8 text: save it as UTF-8, or take it out";
                self.problems.push(Problem::of_file(path, message));
            }
        }
    }

    /// The text of one file.
    pub(super) fn text(&self, path: impl AsRef<Path>) -> Option<&str> {
        let path = path.as_ref().to_string_lossy();
        self.texts.get(path.as_ref()).map(String::as_str)
    }

    /// Every file below a folder, sorted by path.
    pub(super) fn below(&self, folder: &str) -> impl Iterator<Item = (&str, &str)> {
        let start = format!("{folder}/");
        self.texts
            .iter()
            .filter(move |(path, _)| path.starts_with(&start))
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Whether this is the repository of goferris itself, whose course travels in the binary.
    pub(super) fn has_built_in(&self) -> bool {
        self.text("src/built_in.rs").is_some()
    }

    /// Puts a text in, as if it had been read.
    pub(super) fn put(&mut self, path: &str, text: String) {
        self.texts.insert(path.to_owned(), text);
    }
}

#[cfg(test)]
impl Sources {
    /// Takes a file out.
    pub(super) fn take_out(&mut self, path: &str) {
        self.texts.remove(path);
    }
}
