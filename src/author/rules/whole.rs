//! Rules for the course as a whole: files and manifest agree, in both directions.

use std::collections::BTreeSet;

use crate::archive::refused_path;
use crate::course::Course;
use crate::course::Exercise;
use crate::manifest::Dialect;
use crate::problem::Problem;

use super::super::generated;
use super::super::generated::ARCHIVE;
use super::super::generated::NOTES;
use super::super::locking;
use super::super::overview;
use super::super::overview::OVERVIEW;
use super::super::package;
use super::super::package::Bins;
use super::super::sources::FOLDERS;
use super::super::sources::Sources;
use super::super::sources::trap_stem;

const MOST_README_LINES: usize = 30;

/// Asks all of them, or only for the files of the exercises if they are not the whole course: who
/// writes one exercise is told about that one.
pub(in super::super) fn ask(
    sources: &Sources,
    course: &Course,
    exercises: &[&Exercise],
    dialect: Dialect,
    problems: &mut Vec<Problem>,
) {
    missing(sources, exercises, dialect, problems);
    if exercises.len() < course.exercises.len() {
        return;
    }
    orphans(sources, course, problems);
    if dialect == Dialect::Ours {
        chapters(sources, course, problems);
        generated_files(sources, course, problems);
    }
}

/// The manifest names nothing that is not there.
fn missing(
    sources: &Sources,
    exercises: &[&Exercise],
    dialect: Dialect,
    problems: &mut Vec<Problem>,
) {
    for exercise in exercises {
        let mut files = vec![(exercise.path(), "starter")];
        if dialect == Dialect::Ours {
            files.push((exercise.solution_path(), "solution"));
        }
        for (path, what) in files {
            if sources.text(&path).is_none() {
                let message = format!("the {what} of `{}` is missing", exercise.name);
                problems.push(Problem::of_file(path, message));
            }
        }
    }
}

/// Nothing is there that the manifest does not name.
fn orphans(sources: &Sources, course: &Course, problems: &mut Vec<Problem>) {
    let mut known: BTreeSet<String> = BTreeSet::new();
    let mut traps: BTreeSet<String> = BTreeSet::new();
    for folder in FOLDERS {
        known.insert(format!("{folder}/README.md"));
    }
    for exercise in &course.exercises {
        for path in [
            exercise.path(),
            exercise.twin_path(),
            exercise.solution_path(),
        ] {
            known.insert(path.to_string_lossy().into_owned());
        }
        if let Some(dir) = &exercise.dir {
            known.insert(format!("exercises/{dir}/README.md"));
        }
        let trap = exercise.traps_dir().join(&exercise.name);
        traps.insert(trap.to_string_lossy().into_owned());
    }
    let is_trap = |path| trap_stem(path).is_some_and(|stem| traps.contains(stem));
    for (path, _) in FOLDERS.into_iter().flat_map(|folder| sources.below(folder)) {
        if !known.contains(path) && !is_trap(path) {
            let message = "belongs to no exercise of the manifest: name it there, or take it out";
            problems.push(Problem::of_file(path, message));
        }
        if let Some(why) = refused_path(path) {
            problems.push(Problem::of_file(path, why));
        }
    }
}

fn chapters(sources: &Sources, course: &Course, problems: &mut Vec<Problem>) {
    let dirs: BTreeSet<&str> = course
        .exercises
        .iter()
        .filter_map(|e| e.dir.as_deref())
        .collect();
    for dir in dirs {
        let path = format!("exercises/{dir}/README.md");
        let message = match sources.text(&path).map(|text| text.lines().count()) {
            None | Some(0) => "the chapter has no README: say what changes from Go".to_owned(),
            Some(lines) if lines > MOST_README_LINES => {
                format!("has {lines} lines: {MOST_README_LINES} at most")
            }
            Some(_) => continue,
        };
        problems.push(Problem::of_file(path, message));
    }
}

fn generated_files(sources: &Sources, course: &Course, problems: &mut Vec<Problem>) {
    let mut compare = |path: &str, wanted: Result<String, Vec<Problem>>| match wanted {
        Ok(wanted) if sources.text(path) == Some(&wanted) => {}
        Ok(_) => {
            let message = "is not what the course's files make it: run `goferris dev update`";
            problems.push(Problem::of_file(path, message));
        }
        Err(found) => problems.extend(found),
    };
    let package = package::path(sources);
    compare(package, package::text(sources, course, Bins::Authors));
    if sources.has_built_in() {
        compare(ARCHIVE, generated::archive(sources, course));
        compare(NOTES, generated::notes(sources));
        compare(OVERVIEW, Ok(overview::text(sources, course)));
    }
    // A course need not have a lock; one that it has must be of this course.
    let wanted = locking::lock(sources, course).text();
    for path in locking::files(sources) {
        let found = sources.text(path);
        if found != Some(&wanted) && (found.is_some() || sources.has_built_in()) {
            let message = "is not what the course's files make it: run `goferris dev lock`";
            problems.push(Problem::of_file(*path, message));
        }
    }
}
