//! A **sight** is what a look at a file shows, as far as two looks can differ.

use std::fs::File;
use std::fs::Metadata;
use std::fs::OpenOptions;
use std::io;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;
use std::time::SystemTime;

use sha2::Digest;
use sha2::Sha256;

/// A larger file is not read: no exercise is, and a save must not wait for it.
const LARGE: u64 = 2 << 20;

/// Some file systems round times this much, so equal times say nothing of a file this young.
const COARSEST_CLOCK: Duration = Duration::from_secs(2);

/// What a look shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sight {
    /// Nothing has that name.
    Missing,
    /// A file without content.
    Empty,
    /// A file, by the hash of its content.
    Content([u8; 32]),
    /// A file too large to be read.
    Large {
        len: u64,
        modified: Option<SystemTime>,
    },
    /// Something else: a folder, a pipe.
    NotAFile,
    /// It could not be read.
    Unreadable(io::ErrorKind),
}

impl Sight {
    /// Looks at a file. Never waits: a pipe has no end, and is not opened.
    pub(super) fn of(path: &Path) -> Sight {
        Sight::try_of(path).unwrap_or_else(|error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Sight::Missing,
            kind => Sight::Unreadable(kind),
        })
    }

    fn try_of(path: &Path) -> io::Result<Sight> {
        if !path.metadata()?.is_file() {
            return Ok(Sight::NotAFile);
        }
        let file = open(path)?;
        // Another file may have taken its place since.
        let about = file.metadata()?;
        if !about.is_file() {
            return Ok(Sight::NotAFile);
        }
        let mut content = Vec::new();
        file.take(LARGE + 1).read_to_end(&mut content)?;
        if content.len() as u64 > LARGE {
            let (len, modified) = (about.len(), about.modified().ok());
            return Ok(Sight::Large { len, modified });
        }
        Ok(match content.as_slice() {
            [] => Sight::Empty,
            content => Sight::Content(Sha256::digest(content).into()),
        })
    }

    /// Whether an editor half way through a save may be the reason for it.
    pub(super) fn may_be_half_a_save(&self) -> bool {
        matches!(self, Sight::Missing | Sight::Empty)
    }
}

#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY;
    OpenOptions::new()
        .read(true)
        .custom_flags(flags.bits() as i32)
        .open(path)
}

#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).open(path)
}

/// What the file system says of a file without reading it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stamp {
    len: u64,
    modified: Option<SystemTime>,
    /// Where it lies and when its rights changed.
    place: [u64; 4],
}

impl Stamp {
    fn of(path: &Path) -> Option<Stamp> {
        let about = path.metadata().ok()?;
        Some(Stamp {
            len: about.len(),
            modified: about.modified().ok(),
            place: place(&about),
        })
    }
}

#[cfg(unix)]
fn place(about: &Metadata) -> [u64; 4] {
    use std::os::unix::fs::MetadataExt;
    [
        about.dev(),
        about.ino(),
        about.ctime() as u64,
        about.ctime_nsec() as u64,
    ]
}

#[cfg(not(unix))]
fn place(_: &Metadata) -> [u64; 4] {
    [0; 4]
}

/// A file with the last sight of it that was reported.
#[derive(Debug)]
pub(super) struct Watched {
    path: PathBuf,
    /// What is known.
    pub(super) sight: Sight,
    stamp: Option<Stamp>,
    looked: SystemTime,
}

impl Watched {
    /// Looks at a file for the first time.
    pub(super) fn first_look(path: PathBuf) -> Watched {
        let (looked, stamp) = (SystemTime::now(), Stamp::of(&path));
        Watched {
            sight: Sight::of(&path),
            path,
            stamp,
            looked,
        }
    }

    /// Looks again; `None` if it is as it was. What is new counts as known once it is `accept`ed.
    pub(super) fn look(&mut self) -> Option<Look> {
        // First the stamp: a change during the reading must make the stamp old, not the sight.
        let look = Look {
            looked: SystemTime::now(),
            stamp: Stamp::of(&self.path),
            sight: Sight::of(&self.path),
        };
        if look.sight != self.sight {
            return Some(look);
        }
        self.accept(look);
        None
    }

    /// Takes a look as what is known.
    pub(super) fn accept(&mut self, look: Look) {
        self.sight = look.sight;
        self.stamp = look.stamp;
        self.looked = look.looked;
    }

    /// Whether it may have changed since the last look, judged without reading it.
    pub(super) fn may_have_changed(&self) -> bool {
        let is_young = |stamp: &Stamp| {
            stamp
                .modified
                .is_some_and(|modified| modified + COARSEST_CLOCK > self.looked)
        };
        let stamp = Stamp::of(&self.path);
        stamp != self.stamp || stamp.as_ref().is_some_and(is_young)
    }
}

/// One look at a file.
#[derive(Debug)]
pub(super) struct Look {
    /// What it showed.
    pub(super) sight: Sight,
    stamp: Option<Stamp>,
    looked: SystemTime,
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn everything_that_can_have_a_files_name_has_a_sight() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        fs::write(at("empty"), "").unwrap();
        fs::write(at("text"), "fn main() {}").unwrap();
        fs::write(at("large"), vec![b' '; 3 << 20]).unwrap();
        assert_eq!(Sight::of(&at("none")), Sight::Missing);
        assert_eq!(Sight::of(&at("text/below")), Sight::Missing);
        assert_eq!(Sight::of(&at("empty")), Sight::Empty);
        assert!(matches!(Sight::of(&at("text")), Sight::Content(_)));
        assert!(matches!(Sight::of(&at("large")), Sight::Large { len, .. } if len == 3 << 20));
        assert_eq!(Sight::of(dir.path()), Sight::NotAFile);
    }

    #[test]
    fn a_same_sized_write_within_one_tick_of_the_clock_is_seen() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.rs");
        fs::write(&path, "one").unwrap();
        let modified = path.metadata().unwrap().modified().unwrap();
        let mut watched = Watched::first_look(path.clone());
        fs::write(&path, "two").unwrap();
        let file = File::options().write(true).open(&path).unwrap();
        file.set_modified(modified).unwrap();
        watched.stamp = Stamp::of(&path);
        assert!(watched.may_have_changed());
        assert!(watched.look().is_some());
    }

    #[test]
    fn an_old_file_is_left_alone_until_its_stamp_changes() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.rs");
        fs::write(&path, "one").unwrap();
        let file = File::options().write(true).open(&path).unwrap();
        let hour = Duration::from_secs(3600);
        file.set_modified(SystemTime::now() - hour).unwrap();
        let mut watched = Watched::first_look(path);
        assert!(!watched.may_have_changed());
        file.set_modified(SystemTime::now() - hour * 2).unwrap();
        assert!(watched.may_have_changed());
        assert!(watched.look().is_none(), "the content is the same");
        assert!(!watched.may_have_changed());
    }
}
