//! A **lookout** over many folders at once: it tells that something in them may have changed, and not
//! what. It is armed first and then everything is looked at, so nothing falls between the two; for the
//! next look a new one is armed, since folders come, go and take each other's places.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;

use notify::RecommendedWatcher;
use notify::RecursiveMode;
use notify::Watcher;

use crate::watcher::native;
use crate::watcher::native::Told;
use crate::watcher::polling::Polling;

/// What is looked out for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ground {
    /// Folders whose sources, archives, journals and folders count.
    pub folders: BTreeSet<PathBuf>,
    /// Single files, there or not.
    pub files: BTreeSet<PathBuf>,
    /// Folders of ours that count as nothing.
    pub ours: BTreeSet<PathBuf>,
}

/// Looks out until it is dropped.
#[derive(Debug)]
pub struct Lookout {
    _notify: RecommendedWatcher,
}

impl Lookout {
    /// Looks out from now on. What is not there is left out: the folder above it tells of its coming.
    ///
    /// # Errors
    /// Why changes may go unnoticed here.
    pub fn over(ground: &Ground, tell: impl Fn() + Send + 'static) -> Result<Lookout, Polling> {
        let ground = ground.real();
        let dirs: BTreeSet<PathBuf> = ground
            .folders
            .iter()
            .cloned()
            .chain(
                ground
                    .files
                    .iter()
                    .filter_map(|file| file.parent().map(Path::to_owned)),
            )
            .collect();
        if let Some(why) = dirs.iter().find_map(|dir| Polling::needed_in(dir)) {
            return Err(why);
        }
        let refused = |error: &notify::Error| Polling::Refused {
            why: native::reason(error),
        };
        let on_event = move |event| {
            let is_news = match native::told(event) {
                Some(Told::Touched(touched)) => touched.iter().any(|(path, _)| ground.holds(path)),
                Some(Told::Lost | Told::Refused(_)) => true,
                None => false,
            };
            if is_news {
                tell();
            }
        };
        let mut notify = notify::recommended_watcher(on_event).map_err(|error| refused(&error))?;
        for dir in &dirs {
            match notify.watch(dir, RecursiveMode::NonRecursive) {
                Err(error) if !native::is_absence(&error) => return Err(refused(&error)),
                _ => {}
            }
        }
        Ok(Lookout { _notify: notify })
    }
}

impl Ground {
    /// The same by the names that events have: the real ones. Without the folders that are not there.
    fn real(&self) -> Ground {
        let folder = |path: &PathBuf| path.canonicalize().ok();
        let file = |path: &PathBuf| {
            let dir = path.parent().filter(|dir| !dir.as_os_str().is_empty());
            let dir = dir.unwrap_or(Path::new("."));
            Some(dir.canonicalize().ok()?.join(path.file_name()?))
        };
        Ground {
            folders: self.folders.iter().filter_map(folder).collect(),
            // A link and what it leads to.
            files: self
                .files
                .iter()
                .flat_map(|path| [file(path), folder(path)])
                .flatten()
                .collect(),
            ours: self.ours.iter().filter_map(file).collect(),
        }
    }

    /// Whether an event at a path is news.
    fn holds(&self, path: &Path) -> bool {
        if self.ours.contains(path) {
            return false;
        }
        if self.files.contains(path) || self.folders.contains(path) {
            return true;
        }
        let is_within = path.parent().is_some_and(|dir| self.folders.contains(dir));
        // What an editor puts beside a text is no news; a folder may hold anything.
        is_within && (is_work(path) || path.symlink_metadata().is_ok_and(|m| !m.is_file()))
    }
}

/// Whether a file of that name is read.
fn is_work(path: &Path) -> bool {
    let is = |kind: &str| {
        path.extension()
            .is_some_and(|e| e.eq_ignore_ascii_case(kind))
    };
    is("rs") || is("zip") || path.file_name().is_some_and(|name| name == "journal.jsonl")
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;

    /// Longer than any machine takes, shorter than anybody waits.
    const DEADLINE: Duration = Duration::from_secs(30);

    #[test]
    fn what_counts_is_work_and_folders_and_nothing_of_ours() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().canonicalize().unwrap();
        for folder in ["a/new", "out", "elsewhere/x"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        fs::write(root.join("a/.one.rs.swp"), "").unwrap();
        let ground = Ground {
            folders: [root.join("a"), root.clone(), root.join("none")].into(),
            files: [root.join("elsewhere/roster.csv")].into(),
            ours: [root.join("out")].into(),
        };
        let ground = ground.real();
        for (path, counts) in [
            ("a", true),
            ("a/one.rs", true),
            ("a/gone.rs", true),
            ("a/new", true),
            ("a/ana.ZIP", true),
            ("a/journal.jsonl", true),
            ("elsewhere/roster.csv", true),
            ("a/.one.rs.swp", false),
            ("a/4913", false),
            ("out", false),
            ("elsewhere/x", false),
            ("elsewhere/other.csv", false),
            ("a/new/one.rs", false),
        ] {
            assert_eq!(ground.holds(&root.join(path)), counts, "{path}");
        }
    }

    #[test]
    fn a_change_is_told_and_reading_is_not() {
        let (dir, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let at = |name: &str| dir.path().join(name);
        fs::write(at("one.rs"), "1").unwrap();
        fs::write(other.path().join("two.rs"), "2").unwrap();
        let ground = Ground {
            folders: [dir.path().to_owned()].into(),
            ..Ground::default()
        };
        let (send, told) = mpsc::channel();
        let tell = move || send.send(()).unwrap_or_default();
        let lookout = Lookout::over(&ground, tell).unwrap();
        fs::read(at("one.rs")).unwrap();
        fs::write(at("notes.txt"), "").unwrap();
        fs::rename(at("notes.txt"), at("notes.md")).unwrap();
        // One event, and the last.
        fs::rename(other.path().join("two.rs"), at("two.rs")).unwrap();
        assert_eq!(told.recv_timeout(DEADLINE), Ok(()));
        drop(lookout);
        assert_eq!(told.iter().count(), 0);
    }
}
