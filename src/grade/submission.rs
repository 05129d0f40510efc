//! A learner's **submission**: a folder that a stranger has filled. Of it nothing is opened but the
//! files of the exercises, step by step from the folder down, following no link and waiting for none.

use std::collections::HashMap;
use std::fs::File;
use std::io::Read;
use std::path::Component;
use std::path::Path;
use std::path::PathBuf;

use rustix::fd::OwnedFd;
use rustix::fs::FileType;
use rustix::fs::Mode;
use rustix::fs::OFlags;
use rustix::fs::fstat;
use rustix::fs::open;
use rustix::fs::openat;
use rustix::io::Errno;

use crate::course::Exercise;
use crate::error::Error;
use crate::error::plain;
use crate::process::Cancel;

use super::git::Git;
use super::history::History;
use super::history::history;
use super::packed::Packed;
use super::revision::Revision;

/// A file may be this large; the largest exercise has a tenth of it.
pub(super) const MAX_TEXT: u64 = 1 << 20;

/// A journal may be this large: a learner who went through the course forty times has as much.
pub(super) const MAX_JOURNAL: u64 = 8 << 20;

/// Where the journal lies in a learner's work.
pub(super) const JOURNAL: &str = ".goferris/journal.jsonl";

/// What stands where an exercise's file should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A text.
    Text(String),
    /// No file that is graded; why, as a sentence.
    Missing(String),
    /// A file that is no text; why, as a sentence.
    NotText(String),
    /// A file that we may not read: not the learner's fault.
    Closed(String),
}

/// A folder with a learner's work.
#[derive(Debug)]
pub struct Submission {
    dir: PathBuf,
    source: Source,
}

/// Where it is taken from.
#[derive(Debug)]
enum Source {
    Folder(OwnedFd),
    Packed(Packed),
    Revision(Revision),
}

impl Submission {
    /// Opens the folder or the ZIP archive that was named, which may be a link: whoever grades has
    /// named it.
    ///
    /// # Errors
    /// `Usage` if there is no such folder.
    pub fn open(dir: &Path) -> Result<Submission, Error> {
        if dir.is_file() {
            let packed = Packed::open(dir)?;
            return Ok(Submission {
                dir: dir.to_owned(),
                source: Source::Packed(packed),
            });
        }
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        match open(dir, flags, Mode::empty()) {
            Ok(folder) => Ok(Submission {
                dir: dir.to_owned(),
                source: Source::Folder(folder),
            }),
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
        Submission::open(dir)?;
        let revision = Revision::of(dir, name)?;
        Ok(Submission {
            dir: dir.to_owned(),
            source: Source::Revision(revision),
        })
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
        match &self.source {
            Source::Revision(revision) => {
                let git = revision.git.stopped_by(cancel);
                history(&git, &revision.commit, exercises)
            }
            Source::Folder(_) if self.dir.join(".git").symlink_metadata().is_ok() => {
                let git = Git::of(&self.dir).stopped_by(cancel);
                match git.commit("HEAD")? {
                    Some(tip) => history(&git, &tip, exercises),
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
        let bytes = match &mut self.source {
            Source::Folder(folder) => match opened(folder, Path::new(JOURNAL)).ok()? {
                Opened::File(file) => {
                    let mut bytes = Vec::new();
                    file.take(MAX_JOURNAL + 1).read_to_end(&mut bytes).ok()?;
                    bytes
                }
                Opened::NotRegular | Opened::Foreign => return None,
            },
            Source::Packed(packed) => packed.journal()?,
            Source::Revision(revision) => revision.journal()?,
        };
        (bytes.len() as u64 <= MAX_JOURNAL).then_some(bytes)
    }

    /// The texts of many exercises, which costs less than asking for each.
    pub fn texts(&self, exercises: &[&Exercise]) -> Vec<Found> {
        let places: Vec<[PathBuf; 3]> = exercises.iter().map(|e| places(e)).collect();
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
}

/// Where the text of an exercise may be.
pub(super) fn places(exercise: &Exercise) -> [PathBuf; 3] {
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

/// What stands at a path.
fn at(root: &OwnedFd, path: &Path) -> Result<Found, Errno> {
    Ok(match opened(root, path)? {
        Opened::File(file) => read(path, file),
        Opened::NotRegular => Found::Missing(format!("`{}` is not a regular file", path.display())),
        Opened::Foreign => Found::Missing(format!(
            "`{}` is a link to somebody else's file; only regular files are graded",
            path.display()
        )),
    })
}

/// Something that was opened without following a link or waiting for anybody.
enum Opened {
    /// A regular file.
    File(File),
    /// A folder, a pipe, a device.
    NotRegular,
    /// A hard link to a file of another user's.
    Foreign,
}

fn opened(root: &OwnedFd, path: &Path) -> Result<Opened, Errno> {
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::CLOEXEC | OFlags::NONBLOCK;
    let mut parts = path.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name),
        _ => None,
    });
    let name = parts.next_back().ok_or(Errno::NOENT)?;
    let mut folder: Option<OwnedFd> = None;
    for part in parts {
        let above = folder.as_ref().unwrap_or(root);
        let below = openat(above, part, flags | OFlags::DIRECTORY, Mode::empty())?;
        folder = Some(below);
    }
    let above = folder.as_ref().unwrap_or(root);
    let file = openat(above, name, flags, Mode::empty())?;
    let status = fstat(&file)?;
    if FileType::from_raw_mode(status.st_mode) != FileType::RegularFile {
        return Ok(Opened::NotRegular);
    }
    // Whoever links a file of somebody else's into their folder wants it read for them.
    if status.st_nlink > 1 && status.st_uid != fstat(above)?.st_uid {
        return Ok(Opened::Foreign);
    }
    Ok(Opened::File(File::from(file)))
}

/// Reads a regular file, and no more of it than it may hold.
fn read(path: &Path, file: File) -> Found {
    let mut bytes = Vec::new();
    if let Err(error) = file.take(MAX_TEXT + 1).read_to_end(&mut bytes) {
        return Found::Closed(format!(
            "cannot read `{}`: {}",
            path.display(),
            plain(&error)
        ));
    }
    text_of(path, bytes)
}

/// The text that a file holds.
pub(super) fn text_of(path: &Path, bytes: Vec<u8>) -> Found {
    if bytes.len() as u64 > MAX_TEXT {
        return too_large(path);
    }
    match String::from_utf8(bytes) {
        // The compiler takes a byte order mark for nothing; so do we.
        Ok(text) => Found::Text(
            text.strip_prefix('\u{feff}')
                .map_or(text.clone(), str::to_owned),
        ),
        Err(_) => Found::NotText(format!("`{}` is not UTF-8 text", path.display())),
    }
}

/// What is said of a file that is larger than any text.
pub(super) fn too_large(path: &Path) -> Found {
    let mib = MAX_TEXT >> 20;
    Found::NotText(format!("`{}` has more than {mib} MiB", path.display()))
}

fn refused(path: &Path, errno: Errno) -> Found {
    let path = path.display();
    match errno {
        Errno::LOOP | Errno::MLINK => Found::Missing(format!(
            "`{path}` is a link, or lies behind one; only regular files are graded"
        )),
        Errno::NOTDIR => Found::Missing(format!(
            "a folder above `{path}` is a link or a file; only regular files are graded"
        )),
        Errno::NXIO | Errno::NODEV => Found::Missing(format!("`{path}` is not a regular file")),
        errno => Found::Closed(format!("cannot read `{path}`: {}", plain(&errno.into()))),
    }
}
