//! The **store** keeps what a learner has done: appends to the journal, holds the lock of the one
//! runner, and gives exercises back without ever losing a learner's text.

use std::fs::File;
use std::fs::OpenOptions;
use std::fs::TryLockError;
use std::io;
use std::io::Read;
use std::io::Seek;
use std::io::SeekFrom;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::time::SystemTime;
use std::time::UNIX_EPOCH;

use crate::course::Exercise;
use crate::error::Error;
use crate::folder::Folder;
use crate::folder::read_text;
use crate::journal::Entry;
use crate::journal::Journal;
use crate::whole::write_whole;
use crate::zones;

/// Milliseconds since 1970-01-01 UTC.
pub fn now() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| {
            u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
        })
}

/// The journal's file.
pub fn journal_path(folder: &Folder) -> PathBuf {
    folder.ours("journal.jsonl")
}

/// Reads the journal; none is an empty one.
pub fn journal(folder: &Folder) -> Result<Journal, Error> {
    let path = journal_path(folder);
    match std::fs::read(&path) {
        Ok(bytes) => Ok(Journal::parse(&bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Journal::default()),
        Err(error) => Err(Error::reading(&path)(error)),
    }
}

/// What the journal holds beyond so many bytes: lines that somebody else has written since.
pub fn journal_after(folder: &Folder, length: u64) -> Result<Journal, Error> {
    let path = journal_path(folder);
    if journal_length(folder) <= length {
        return Ok(Journal::default());
    }
    let mut bytes = Vec::new();
    File::open(&path)
        .and_then(|mut file| {
            file.seek(SeekFrom::Start(length))?;
            file.read_to_end(&mut bytes)
        })
        .map_err(Error::reading(&path))?;
    Ok(Journal::parse(&bytes))
}

/// How long the journal is, in bytes.
pub fn journal_length(folder: &Folder) -> u64 {
    std::fs::metadata(journal_path(folder)).map_or(0, |metadata| metadata.len())
}

/// Appends a line to the journal with one write, and waits for the disk if it says that an exercise
/// is solved. A last line that was torn is closed first, so that it costs nothing but itself.
pub fn append(folder: &Folder, entry: &Entry) -> Result<(), Error> {
    let path = journal_path(folder);
    let dir = folder.ours("");
    std::fs::create_dir_all(&dir).map_err(Error::writing(&dir))?;
    let mut line = serde_json::to_vec(entry).unwrap_or_default();
    line.push(b'\n');
    let mut write = || -> io::Result<()> {
        let mut file = OpenOptions::new()
            .read(true)
            .append(true)
            .create(true)
            .open(&path)?;
        if is_torn(&mut file)? {
            line.insert(0, b'\n');
        }
        file.write_all(&line)?;
        if entry.is_solved() {
            file.sync_data()?;
        }
        Ok(())
    };
    write().map_err(Error::writing(&path))
}

/// Whether a file's last line has no end.
fn is_torn(file: &mut File) -> io::Result<bool> {
    if file.metadata()?.len() == 0 {
        return Ok(false);
    }
    let mut last = [0];
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    Ok(last != [b'\n'])
}

/// The lock of the one runner that watches a course; the system gives it back however we end.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock.
    ///
    /// # Errors
    /// `Locked` if another runner has it.
    pub fn take(folder: &Folder) -> Result<Lock, Error> {
        let path = folder.ours("lock");
        let dir = folder.ours("");
        std::fs::create_dir_all(&dir).map_err(Error::writing(&dir))?;
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(Error::writing(&path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut pid = String::new();
                let _ = file.read_to_string(&mut pid);
                let pid = pid.trim().parse().ok();
                return Err(Error::Locked { pid, path });
            }
            // A file system without locks: two runners are then the learner's own affair.
            Err(TryLockError::Error(_)) => {}
        }
        // The number is only there to be read by people.
        let _ = file.set_len(0);
        let _ = write!(file, "{}", std::process::id());
        Ok(Lock { _file: file })
    }
}

/// Gives an exercise back as the author wrote it; the learner's text goes to a backup first, whose
/// path is returned if there was anything to keep.
pub fn reset(folder: &Folder, exercise: &Exercise) -> Result<Option<PathBuf>, Error> {
    let starter = folder.starter(exercise)?;
    replace(folder, exercise, &starter)
}

/// The folder of an exercise's backups.
pub fn backups(folder: &Folder, exercise: &Exercise) -> PathBuf {
    let dir = folder.ours("backups");
    match &exercise.dir {
        Some(chapter) => dir.join(chapter),
        None => dir,
    }
}

/// Gives only the given zone back and leaves the learner's part as it is.
pub fn restore(folder: &Folder, exercise: &Exercise) -> Result<Option<PathBuf>, Error> {
    let given = folder.pristine(exercise).given;
    let path = folder.root.join(exercise.path());
    let text = read_text(&path).map_err(|why| Error::NotText {
        path: exercise.path(),
        why,
    })?;
    replace(folder, exercise, &zones::graft(&text, &given).text)
}

/// Writes another text in an exercise's place, and keeps what is there as a reset does.
pub fn replace(folder: &Folder, exercise: &Exercise, text: &str) -> Result<Option<PathBuf>, Error> {
    let path = folder.root.join(exercise.path());
    let backup = back_up(folder, exercise, &path, text)?;
    if let Some(dir) = path.parent() {
        std::fs::create_dir_all(dir).map_err(Error::writing(dir))?;
    }
    write_whole(&path, text)?;
    Ok(backup)
}

/// Keeps what stands at a path, whatever it is, unless it is the text that will stand there.
fn back_up(
    folder: &Folder,
    exercise: &Exercise,
    path: &Path,
    text: &str,
) -> Result<Option<PathBuf>, Error> {
    let Ok(metadata) = std::fs::symlink_metadata(path) else {
        return Ok(None);
    };
    let dir = backups(folder, exercise);
    std::fs::create_dir_all(&dir).map_err(Error::writing(&dir))?;
    let backup = dir.join(format!("{}.{}.rs", exercise.name, now()));
    let leads_to_a_file = metadata.is_symlink() && path.is_file();
    if metadata.is_file() || leads_to_a_file {
        let bytes = std::fs::read(path).map_err(Error::reading(path))?;
        if bytes == text.as_bytes() {
            return Ok(None);
        }
        let mut file = File::create_new(&backup).map_err(Error::writing(&backup))?;
        file.write_all(&bytes)
            .and_then(|()| file.sync_all())
            .map_err(Error::writing(&backup))?;
        if leads_to_a_file {
            // What it leads to stays where it is, and is not written through.
            std::fs::remove_file(path).map_err(Error::writing(path))?;
        }
    } else {
        // A folder, a pipe, a link to nowhere: moved away as it is.
        std::fs::rename(path, &backup).map_err(Error::writing(path))?;
    }
    Ok(Some(backup))
}

/// Puts the solution of a solved exercise into the learner's folder, if it is not there; gives its
/// path relative to the folder, if the course has one.
pub fn reveal(folder: &Folder, exercise: &Exercise) -> Result<Option<PathBuf>, Error> {
    let Some(text) = folder.solution(exercise) else {
        return Ok(None);
    };
    let relative = exercise.solution_path();
    let path = folder.root.join(&relative);
    if !path.exists() {
        if let Some(dir) = path.parent() {
            std::fs::create_dir_all(dir).map_err(Error::writing(dir))?;
        }
        write_whole(&path, &text)?;
    }
    Ok(Some(relative))
}
