//! `goferris dev update`: writes what is generated.

use std::io;
use std::io::Write;
use std::path::Path;

use cargo_metadata::MetadataCommand;

use crate::course::Course;
use crate::error::Error;
use crate::error::NEEDS_NETWORK;

use super::generated;
use super::generated::ARCHIVE;
use super::generated::NOTES;
use super::overview;
use super::overview::OVERVIEW;
use super::package;
use super::package::Bins;
use super::sources::Sources;

/// Writes the exercises' `Cargo.toml`, its lock file, and in goferris' own repository the archive and
/// the overview; gives the paths of the files that changed.
pub(super) fn update(root: &Path, course: &Course) -> Result<Vec<String>, Error> {
    let refused = |problems| Error::Gate { problems };
    let mut sources = Sources::read(root)?;
    let mut changed = Vec::new();
    let package_path = package::path(&sources);
    let text = package::text(&sources, course, Bins::Authors).map_err(refused)?;
    put(root, package_path, text, &mut sources, &mut changed)?;

    let lock_path = generated::lock_path(&sources);
    lock(root, package_path)?;
    let path = root.join(&lock_path);
    let lock = std::fs::read_to_string(&path).map_err(Error::reading(&path))?;
    if sources.text(&lock_path) != Some(&lock) {
        sources.put(&lock_path, lock);
        changed.push(lock_path);
    }

    if sources.has_built_in() {
        let text = generated::archive(&sources, course).map_err(refused)?;
        put(root, ARCHIVE, text, &mut sources, &mut changed)?;
        let text = generated::notes(&sources).map_err(refused)?;
        put(root, NOTES, text, &mut sources, &mut changed)?;
        let text = overview::text(&sources, course);
        put(root, OVERVIEW, text, &mut sources, &mut changed)?;
    }
    Ok(changed)
}

fn put(
    root: &Path,
    path: &str,
    text: String,
    sources: &mut Sources,
    changed: &mut Vec<String>,
) -> Result<(), Error> {
    if sources.text(path) != Some(&text) {
        replace(&root.join(path), &text)?;
        sources.put(path, text);
        changed.push(path.to_owned());
    }
    Ok(())
}

/// Asks cargo to bring the lock file in line with its manifest; what is locked already stays.
fn lock(root: &Path, package_path: &str) -> Result<(), Error> {
    let resolved = MetadataCommand::new()
        .manifest_path(root.join(package_path))
        .exec();
    resolved.map(drop).map_err(|error| Error::Cargo {
        doing: "resolve the dependencies of the exercises".to_owned(),
        output: error.to_string(),
        next: NEEDS_NETWORK,
    })
}

/// Writes a file so that at every moment either the old or the new text is there, whole.
pub(super) fn replace(path: &Path, text: &str) -> Result<(), Error> {
    let mut temporary = path.as_os_str().to_owned();
    temporary.push(".new");
    let write = || -> io::Result<()> {
        if let Some(dir) = path.parent() {
            std::fs::create_dir_all(dir)?;
        }
        let mut file = std::fs::File::create(&temporary)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        std::fs::rename(&temporary, path)
    };
    write().map_err(|error| {
        // The first error is the one to tell.
        let _ = std::fs::remove_file(&temporary);
        Error::writing(path)(error)
    })
}
