//! A learner's **submission**: a folder, an archive or a revision that a stranger has filled. Of it
//! nothing is opened but the files of the exercises and, if it is asked for, the journal.

use std::collections::HashMap;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

use rustix::fd::OwnedFd;
use rustix::fs::Mode;
use rustix::fs::OFlags;
use rustix::fs::open;
use rustix::io::Errno;

use crate::course::Exercise;
use crate::error::Error;
use crate::error::plain;
use crate::process::Cancel;

use super::found::Found;
use super::found::Opened;
use super::found::at;
use super::found::opened;
use super::found::refused;
use super::git;
use super::git::Git;
use super::history::History;
use super::history::history;
use super::packed::Packed;
use super::revision::Revision;

/// A journal may be this large: a learner who went through the course forty times has as much.
pub(super) const MAX_JOURNAL: u64 = 8 << 20;

/// Where the journal lies in a learner's work.
pub(super) const JOURNAL: &str = ".goferris/journal.jsonl";

/// A folder with a learner's work.
#[derive(Debug)]
pub struct Submission {
    pub(super) dir: PathBuf,
    pub(super) source: Source,
    /// The folder in it that holds the exercises; empty where they lie at the top.
    pub(super) base: PathBuf,
}

/// Where it is taken from.
#[derive(Debug)]
pub(super) enum Source {
    Folder(OwnedFd),
    Packed(Packed),
    Revision(Revision),
}

impl Submission {
    /// Opens the folder or the ZIP archive that was named, which may be a link: whoever grades has
    /// named it. Of a bare git repository, what its `HEAD` shows.
    ///
    /// # Errors
    /// `Usage` if there is no such folder.
    pub fn open(dir: &Path) -> Result<Submission, Error> {
        if dir.is_file() {
            let packed = Packed::open(dir)?;
            return Ok(Submission::of(dir, Source::Packed(packed)));
        }
        if git::is_bare(dir) {
            return Submission::at_revision(dir, "HEAD");
        }
        Submission::folder(dir)
    }

    fn of(dir: &Path, source: Source) -> Submission {
        Submission {
            dir: dir.to_owned(),
            source,
            base: PathBuf::new(),
        }
    }

    fn folder(dir: &Path) -> Result<Submission, Error> {
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        match open(dir, flags, Mode::empty()) {
            Ok(folder) => Ok(Submission::of(dir, Source::Folder(folder))),
            Err(errno) => Err(Error::Usage {
                what: format!(
                    "`{}` is no folder that can be graded: {}",
                    dir.display(),
                    plain(&errno.into())
                ),
            }),
        }
    }

    /// One revision of the repository that a folder is.
    ///
    /// # Errors
    /// `Usage` if there is none of that name, `Tool` if git is missing.
    pub fn at_revision(dir: &Path, name: &str) -> Result<Submission, Error> {
        Submission::folder(dir)?;
        let revision = Revision::of(dir, name)?;
        Ok(Submission::of(dir, Source::Revision(revision)))
    }

    /// The full name of the revision, if it is one.
    pub fn revision(&self) -> Option<&str> {
        match &self.source {
            Source::Folder(_) | Source::Packed(_) => None,
            Source::Revision(revision) => Some(&revision.commit),
        }
    }

    /// Each commit that changed one of these exercises, up to the revision; of a folder that is a git work
    /// tree, up to its `HEAD`. Everything else has no history.
    ///
    /// # Errors
    /// `Tool` if git is missing.
    pub fn history(&self, exercises: &[&Exercise], cancel: &Cancel) -> Result<History, Error> {
        let places = self.places(exercises);
        match &self.source {
            Source::Revision(revision) => {
                let git = revision.git.stopped_by(cancel);
                history(&git, &revision.commit, &places)
            }
            Source::Folder(_) if self.dir.join(".git").symlink_metadata().is_ok() => {
                let git = Git::of(&self.dir).stopped_by(cancel);
                match git.commit("HEAD")? {
                    Some(tip) => history(&git, &tip, &places),
                    None => Ok(History::default()),
                }
            }
            Source::Folder(_) | Source::Packed(_) => Ok(History::default()),
        }
    }

    /// The text of an exercise: in the course's layout, in that without `exercises/`, or as a bare file.
    pub fn text(&self, exercise: &Exercise) -> Found {
        let mut found = self.texts(&[exercise]);
        // One is asked for, so there is one.
        found.pop().unwrap_or(Found::Missing(String::new()))
    }

    /// The bytes of the learner's own journal, if there is one of a size that can be. Nobody but the
    /// learner vouches for it: it is never asked for a mark.
    pub fn journal(&mut self) -> Option<Vec<u8>> {
        let path = self.base.join(JOURNAL);
        let bytes = match &mut self.source {
            Source::Folder(folder) => match opened(folder, &path).ok()? {
                Opened::File(file) => {
                    let mut bytes = Vec::new();
                    file.take(MAX_JOURNAL + 1).read_to_end(&mut bytes).ok()?;
                    bytes
                }
                Opened::NotRegular | Opened::Foreign => return None,
            },
            Source::Packed(packed) => packed.journal(&path)?,
            Source::Revision(revision) => revision.journal(&path)?,
        };
        (bytes.len() as u64 <= MAX_JOURNAL).then_some(bytes)
    }

    /// The texts of many exercises, which costs less than asking for each.
    pub fn texts(&self, exercises: &[&Exercise]) -> Vec<Found> {
        let places = self.places(exercises);
        let read = match &self.source {
            Source::Revision(revision) => revision.read(places.iter().flatten()),
            Source::Folder(_) | Source::Packed(_) => HashMap::new(),
        };
        let found = |place: &PathBuf| match &self.source {
            Source::Folder(folder) => at(folder, place),
            Source::Packed(packed) => packed.at(place).ok_or(Errno::NOENT),
            Source::Revision(_) => read.get(place.as_path()).cloned().ok_or(Errno::NOENT),
        };
        places.iter().map(|places| first(places, found)).collect()
    }

    /// Where the texts of these exercises may be.
    fn places(&self, exercises: &[&Exercise]) -> Vec<[PathBuf; 3]> {
        let within = |exercise: &&Exercise| places(exercise).map(|path| self.base.join(path));
        exercises.iter().map(within).collect()
    }
}

/// Where the text of an exercise may be: in the course's layout, without `exercises/`, or as a bare file.
pub fn places(exercise: &Exercise) -> [PathBuf; 3] {
    let path = exercise.path();
    let short = path.strip_prefix("exercises").unwrap_or(&path).to_owned();
    [path, short, PathBuf::from(format!("{}.rs", exercise.name))]
}

/// What stands at the first of the places where anything does.
fn first(places: &[PathBuf; 3], found: impl Fn(&PathBuf) -> Result<Found, Errno>) -> Found {
    for place in places {
        match found(place) {
            Err(Errno::NOENT) => {}
            Ok(found) => return found,
            Err(errno) => return refused(place, errno),
        }
    }
    Found::Missing(format!("`{}` is not there", places[0].display()))
}
