//! A **review** brings a solved exercise back as it was at first, and the learner's text again if it
//! is given up. Nothing that the learner wrote is ever lost: it goes to the backups, as in a reset.

use std::path::Path;
use std::path::PathBuf;

use crate::course::Exercise;
use crate::error::Error;
use crate::folder::Folder;
use crate::folder::read_text;
use crate::journal::Entry;
use crate::progress::Review;
use crate::store;
use crate::whole::write_whole;
use crate::zones;

/// Brings an exercise back; gives the path of the backup, if there was anything to keep.
///
/// # Errors
/// `NotText` if the file cannot be read, and whatever keeps us from writing: the file is
/// then as it was.
pub fn begin(folder: &Folder, exercise: &Exercise) -> Result<Option<PathBuf>, Error> {
    let name = &exercise.name;
    let path = folder.root.join(exercise.path());
    let text = read_text(&path).map_err(|why| Error::NotText {
        path: exercise.path(),
        why,
    })?;
    let kept = store::reset(folder, exercise)?;
    let file = kept.as_deref().and_then(Path::file_name);
    let file = file.map(|name| name.to_string_lossy().into_owned());
    let entry = Entry::review(store::now(), name, file);
    if let Err(error) = store::append(folder, &entry) {
        // An exercise that counts as solved must not lie there unsolved.
        let _ = write_whole(&path, &text);
        return Err(error);
    }
    Ok(kept)
}

/// Gives a review up: the text that it set aside comes back. Gives the path of the backup of what
/// the learner wrote meanwhile, if there is any.
///
/// # Errors
/// That of reading the backup, if somebody took it away; then nothing is changed.
pub fn stop(
    folder: &Folder,
    exercise: &Exercise,
    review: &Review,
) -> Result<Option<PathBuf>, Error> {
    let written = match &review.kept {
        Some(file) => {
            let text = kept_text(folder, exercise, file)?;
            store::replace(folder, exercise, &text)?
        }
        None => None,
    };
    store::append(folder, &Entry::stopped(store::now(), &exercise.name))?;
    // The starter itself is no work of the learner's; it is kept like anything else, but not told.
    let starter = folder.starter(exercise).unwrap_or_default();
    let is_work =
        |path: &PathBuf| !read_text(path).is_ok_and(|text| zones::same_lines(&text, &starter));
    Ok(written.filter(is_work))
}

/// The text that a review set aside. Its file's name comes out of the journal, which anybody can
/// edit: it must be a name and not a way out of the folder.
fn kept_text(folder: &Folder, exercise: &Exercise, file: &str) -> Result<String, Error> {
    let path = store::backups(folder, exercise).join(file);
    let why = if Path::new(file).file_name() == Some(file.as_ref()) {
        match read_text(&path) {
            Ok(text) => return Ok(text),
            Err(why) => why,
        }
    } else {
        "is no name of a backup".to_owned()
    };
    let path = path.strip_prefix(&folder.root).unwrap_or(&path).to_owned();
    Err(Error::NoBackup { path, why })
}
