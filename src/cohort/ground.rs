//! The **ground** that a watch looks over: where work lies that the system tells about.

use std::path::Path;
use std::path::PathBuf;

use crate::course::Exercise;
use crate::folder::OURS;
use crate::roster::Entry;
use crate::roster::Work;
use crate::watcher::Ground;

use super::source;

/// The ground of these learners, who were named so. `None` if some of the work is a repository: of a
/// push nobody tells.
pub(super) fn ground(
    named: &[PathBuf],
    entries: &[Entry],
    exercises: &[&Exercise],
) -> Option<Ground> {
    let mut ground = Ground::default();
    for path in named {
        place(&mut ground, path);
    }
    for entry in entries {
        match &entry.work {
            Work::Unsaid | Work::Refused(_) => {}
            Work::Place(dir) if !source::is_bare(dir) => {
                place(&mut ground, dir);
                if dir.is_dir() {
                    work(&mut ground, dir, exercises);
                }
            }
            Work::Place(_) | Work::Remote { .. } => return None,
        }
    }
    Some(ground)
}

/// A path that was named: a folder, a file, or nothing yet.
fn place(ground: &mut Ground, path: &Path) {
    if path.is_dir() {
        ground.folders.insert(path.to_owned());
        return;
    }
    ground.files.insert(path.to_owned());
    // Where nothing is, it may come as a folder in a folder.
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    if !path.exists()
        && let Some(above) = path.ancestors().find(|above| above.is_dir())
    {
        ground.folders.insert(above.to_owned());
    }
}

/// The folders in which a learner's texts and journal may lie.
fn work(ground: &mut Ground, dir: &Path, exercises: &[&Exercise]) {
    ground.folders.insert(dir.join(OURS));
    for exercise in exercises {
        let path = exercise.path();
        let short = path.strip_prefix("exercises").unwrap_or(&path);
        for place in [path.as_path(), short] {
            // With those above it, where a chapter may appear.
            let above = place.ancestors().skip(1);
            ground.folders.extend(above.map(|above| dir.join(above)));
        }
    }
}
