//! The **base** of a learner's work: the folder in it that holds the exercises. Mostly that is all of
//! the work; whoever began the course inside a repository of theirs has it one level down.

use std::collections::BTreeSet;
use std::fs::DirEntry;
use std::path::Path;
use std::path::PathBuf;

use rustix::io::Errno;

use crate::course::Course;
use crate::course::Exercise;

use super::found::opened;
use super::submission::Source;
use super::submission::Submission;
use super::submission::places;

/// Of a stranger's work no more folders than this are looked into.
const FOLDERS: usize = 100;

impl Submission {
    /// Looks for the base: from now on the exercises are looked for there.
    ///
    /// # Errors
    /// Why there is none, as a sentence. Then every exercise is missing, which says nothing about what
    /// the learner has done.
    pub fn settle(&mut self, course: &Course) -> Result<(), String> {
        if let Source::Packed(packed) = &self.source
            && let Some(why) = packed.refused()
        {
            return Err(why.to_owned());
        }
        let mut at_top = course.exercises.iter().flat_map(places);
        if at_top.any(|path| self.holds(&path)) {
            return Ok(());
        }
        // Deeper down only the course's own layout counts: solutions lie in folders of chapters too.
        let paths: Vec<PathBuf> = course.exercises.iter().map(Exercise::path).collect();
        let is_base = |folder: &PathBuf| paths.iter().any(|path| self.holds(&folder.join(path)));
        let bases: Vec<PathBuf> = self.folders().into_iter().filter(is_base).collect();
        match &bases[..] {
            [base] => {
                self.base.clone_from(base);
                Ok(())
            }
            [] => Err(
                "there is no exercise of this course in it, neither in `exercises` nor one folder down"
                    .to_owned(),
            ),
            [one, other, ..] => Err(format!(
                "this course is in it more than once, in `{}` and in `{}`; one of them has to be named",
                // Their names are a stranger's.
                one.display().to_string().escape_debug(),
                other.display().to_string().escape_debug()
            )),
        }
    }

    /// Whether anything stands at a path.
    fn holds(&self, path: &Path) -> bool {
        match &self.source {
            Source::Folder(folder) => {
                !matches!(opened(folder, path), Err(Errno::NOENT | Errno::NOTDIR))
            }
            Source::Packed(packed) => packed.at(path).is_some(),
            Source::Revision(revision) => revision.holds(path),
        }
    }

    /// The folders at the top, in the order of their names.
    fn folders(&self) -> Vec<PathBuf> {
        let first = |path: &str| Some(PathBuf::from(path.split_once('/')?.0));
        let names: BTreeSet<PathBuf> = match &self.source {
            Source::Folder(_) => {
                let entries = std::fs::read_dir(&self.dir).into_iter().flatten().flatten();
                let is_folder =
                    |entry: &DirEntry| entry.file_type().is_ok_and(|kind| kind.is_dir());
                let folders = entries.filter(is_folder);
                folders.map(|entry| entry.file_name().into()).collect()
            }
            Source::Packed(packed) => packed.paths().filter_map(first).collect(),
            Source::Revision(revision) => revision.paths().filter_map(first).collect(),
        };
        names.into_iter().take(FOLDERS).collect()
    }
}
