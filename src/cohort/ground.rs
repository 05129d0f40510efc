//! The **ground** that a watch looks over: where work lies that the system tells about.

use std::path::Path;
use std::path::PathBuf;

use crate::course::Exercise;
use crate::folder::OURS;
use crate::grade::is_bare;
use crate::grade::places;
use crate::roster::Entry;
use crate::roster::Work;
use crate::watcher::Ground;

/// Of a learner's work so many folders are watched for the course to come.
const BELOW: usize = 100;

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
            Work::Place(dir) if !is_bare(dir) => {
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

/// The folders in which a learner's texts and journal may lie: at the top, or one folder down.
fn work(ground: &mut Ground, dir: &Path, exercises: &[&Exercise]) {
    within(ground, dir, exercises);
    let below = std::fs::read_dir(dir).into_iter().flatten().flatten();
    let folders = below.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    for folder in folders.take(BELOW) {
        let path = folder.path();
        match path.join("exercises").is_dir() {
            true => within(ground, &path, exercises),
            // They may come.
            false => drop(ground.folders.insert(path)),
        }
    }
}

/// The folders in which they lie if the course is in this one.
fn within(ground: &mut Ground, dir: &Path, exercises: &[&Exercise]) {
    ground.folders.insert(dir.join(OURS));
    for exercise in exercises {
        for place in places(exercise) {
            // With those above it, where a chapter may appear.
            let above = place.ancestors().skip(1);
            ground.folders.extend(above.map(|above| dir.join(above)));
        }
    }
}
