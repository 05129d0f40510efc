//! `goferris dev lock`: writes `course.lock`.

use std::path::Path;

use crate::course::Course;
use crate::error::Error;
use crate::folder;
use crate::lock;
use crate::lock::Lock;
use crate::lock::Locked;

use super::sources::Sources;
use super::update::replace;

/// Where the binary finds it.
pub(super) const CARRIED: &str = "src/course.lock";

/// The lock that the course's files make. An exercise without a starter is somebody else's problem.
pub(super) fn lock(sources: &Sources, course: &Course) -> Lock {
    let locked = course.exercises.iter().filter_map(|exercise| {
        let starter = sources.text(exercise.path())?;
        let solution = sources.text(exercise.solution_path());
        let given = folder::graded_zone(starter, solution);
        Some(Locked::new(exercise, starter, &given, solution))
    });
    Lock::new(course, locked.collect())
}

/// The files that hold the lock: the course's own, and the binary's in goferris' own repository.
pub(super) fn files(sources: &Sources) -> &'static [&'static str] {
    if sources.has_built_in() {
        &[lock::FILE, CARRIED]
    } else {
        &[lock::FILE]
    }
}

/// Writes the lock where it differs; gives the paths of the files that changed.
pub(super) fn write(root: &Path, course: &Course) -> Result<Vec<&'static str>, Error> {
    let sources = Sources::read(root)?;
    let text = lock(&sources, course).text();
    let mut changed = Vec::new();
    for path in files(&sources) {
        if sources.text(path) != Some(&text) {
            replace(&root.join(path), &text)?;
            changed.push(*path);
        }
    }
    Ok(changed)
}
