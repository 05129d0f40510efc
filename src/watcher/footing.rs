//! The **footing** of a watch: which folders stood under it when it began.
//!
//! A watch belongs to a folder, not to its name. When `git checkout` or a file manager puts another
//! folder in its place, the old watch stays silent for ever, and says nothing about it.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;

/// The folders of a course's exercises, with what they were when last asked.
#[derive(Debug)]
pub(super) struct Footing {
    dirs: BTreeSet<PathBuf>,
    marks: Vec<Option<(u64, u64)>>,
}

impl Footing {
    /// Of all folders from `root` down to the files.
    pub(super) fn new<'a>(root: &Path, files: impl Iterator<Item = &'a Path>) -> Footing {
        let dirs: BTreeSet<PathBuf> = files
            .flat_map(|file| file.ancestors().skip(1))
            .filter(|dir| dir.starts_with(root))
            .map(Path::to_owned)
            .collect();
        let marks = dirs.iter().map(|dir| mark(dir)).collect();
        Footing { dirs, marks }
    }

    /// Whether a path is one of the folders.
    pub(super) fn has(&self, path: &Path) -> bool {
        self.dirs.contains(path)
    }

    /// Whether any folder is another one than when last asked.
    pub(super) fn has_changed(&mut self) -> bool {
        let marks: Vec<_> = self.dirs.iter().map(|dir| mark(dir)).collect();
        let has_changed = marks != self.marks;
        self.marks = marks;
        has_changed
    }
}

/// What tells a folder from another of the same name; `None` if there is none.
#[cfg(unix)]
fn mark(dir: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    let about = dir.metadata().ok()?;
    Some((about.dev(), about.ino()))
}

#[cfg(not(unix))]
fn mark(dir: &Path) -> Option<(u64, u64)> {
    dir.is_dir().then_some((0, 0))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_folder_in_the_place_of_another_is_noticed_once() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        let file = root.join("exercises/01/a.rs");
        let chapter = root.join("exercises/01");
        fs::create_dir_all(&chapter).unwrap();
        let mut footing = Footing::new(root, std::iter::once(file.as_path()));
        assert!(footing.has(root) && footing.has(&chapter) && !footing.has(&file));
        assert!(!footing.has_changed());
        fs::rename(&chapter, root.join("old")).unwrap();
        fs::create_dir(&chapter).unwrap();
        assert!(footing.has_changed());
        assert!(!footing.has_changed());
    }
}
