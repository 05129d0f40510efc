//! The **built-in** course: the one that the binary carries, and the coach's notes.
//!
//! It is an archive and not the folders themselves: in a clone the learner edits `exercises/`, and
//! those edits must neither become the pristine text nor rebuild the runner; and `cargo package`
//! leaves out folders that hold a `Cargo.toml`. `goferris dev update` writes the archives.

use std::sync::LazyLock;

use crate::archive;
use crate::archive::File;
use crate::course::Course;
use crate::manifest;
use crate::note::Note;
use crate::problem::Problem;

static FILES: LazyLock<Vec<File<'static>>> =
    LazyLock::new(|| archive::parse(include_str!("built_in.txtar")));

static NOTES: LazyLock<Vec<Note>> = LazyLock::new(|| {
    let files = archive::parse(include_str!("notes.txtar"));
    // The gate refuses a note that cannot be read before it comes in here.
    let notes = files.iter().map(|file| Note::parse(file.path, file.text));
    notes.filter_map(Result::ok).collect()
});

/// The coach's notes. The first call reads all of them, which takes some milliseconds: whoever will
/// need them calls this beside something that takes longer.
pub fn notes() -> &'static [Note] {
    &NOTES
}

/// Every file of the course, solutions included, by its path in a learner's folder.
pub fn files() -> &'static [File<'static>] {
    &FILES
}

/// The text of one file.
pub fn text(path: &str) -> Option<&'static str> {
    let file = files().iter().find(|file| file.path == path)?;
    Some(file.text)
}

/// The course.
pub fn course() -> Result<Course, Vec<Problem>> {
    manifest::parse(text(manifest::FILE).unwrap_or(""))
}

/// The text of the course's lock, as `goferris dev lock` wrote it.
pub fn lock() -> &'static str {
    include_str!("course.lock")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_binary_carries_a_whole_course() {
        let course = course().unwrap();
        assert!(course.id.is_some());
        for exercise in &course.exercises {
            for path in [exercise.path(), exercise.solution_path()] {
                let path = path.to_str().unwrap();
                assert!(text(path).is_some(), "{path} is missing");
            }
        }
        for path in ["Cargo.toml", "Cargo.lock", "README.md", ".gitignore"] {
            assert!(text(path).is_some(), "{path} is missing");
        }
    }

    #[test]
    fn every_note_that_the_binary_carries_can_be_read() {
        let files = archive::parse(include_str!("notes.txtar"));
        assert_eq!(files.len(), notes().len());
    }

    #[test]
    fn every_path_leads_down_into_the_learners_folder() {
        for file in files() {
            assert_eq!(archive::refused_path(file.path), None, "{}", file.path);
        }
    }

    #[test]
    fn the_learners_manifest_names_no_file_that_they_do_not_have() {
        let cargo_toml = text("Cargo.toml").unwrap();
        assert!(!cargo_toml.contains("../") && !cargo_toml.contains("solutions/"));
    }
}
