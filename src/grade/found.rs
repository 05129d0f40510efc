//! What is **found** where an exercise's file should be, step by step from the learner's folder down,
//! following no link and waiting for none.

use std::fs::File;
use std::io::Read;
use std::path::Component;
use std::path::Path;

use rustix::fd::OwnedFd;
use rustix::fs::FileType;
use rustix::fs::Mode;
use rustix::fs::OFlags;
use rustix::fs::fstat;
use rustix::fs::openat;
use rustix::io::Errno;

use crate::error::plain;

/// A file may be this large; the largest exercise has a tenth of it.
pub(super) const MAX_TEXT: u64 = 1 << 20;

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

/// What stands at a path.
pub(super) fn at(root: &OwnedFd, path: &Path) -> Result<Found, Errno> {
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
pub(super) enum Opened {
    /// A regular file.
    File(File),
    /// A folder, a pipe, a device.
    NotRegular,
    /// A hard link to a file of another user's.
    Foreign,
}

/// Opens what stands at a path below a folder.
pub(super) fn opened(root: &OwnedFd, path: &Path) -> Result<Opened, Errno> {
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

/// What is said of what cannot be opened.
pub(super) fn refused(path: &Path, errno: Errno) -> Found {
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
