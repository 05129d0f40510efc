//! The ways in which editors **save**.

use std::fs;
use std::path::Path;

/// The file is emptied and written.
pub(crate) fn in_place(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
}

/// A new file takes its place.
pub(crate) fn by_rename(path: &Path, text: &str) {
    let new = path.with_extension("rs.new");
    fs::write(&new, text).unwrap();
    fs::rename(new, path).unwrap();
}

/// The old file becomes a backup, and a new one is created.
pub(crate) fn with_backup(path: &Path, text: &str) {
    fs::rename(path, path.with_extension("rs~")).unwrap();
    fs::write(path, text).unwrap();
}

/// The old file is removed, and a new one is created.
pub(crate) fn anew(path: &Path, text: &str) {
    fs::remove_file(path).unwrap();
    fs::write(path, text).unwrap();
}
