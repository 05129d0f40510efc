//! The **removal** of a folder that a stranger has filled. They may have nested folders deeper than
//! anybody can hold open at once, or closed one to its owner; what they made is gone all the same.

use std::fs;
use std::fs::Permissions;
use std::io;
use std::io::ErrorKind;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// Removes a folder and what is in it, if it is there. Nobody may be at work in it any more.
///
/// # Errors
/// What cannot be removed.
pub fn remove(folder: &Path) -> io::Result<()> {
    match open(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        opened => opened?,
    }
    let mut moved = 0;
    loop {
        let mut is_empty = true;
        for entry in fs::read_dir(folder)? {
            is_empty = false;
            let entry = entry?;
            match entry.file_type()?.is_dir() {
                true => flatten(&entry.path(), folder, &mut moved)?,
                false => fs::remove_file(entry.path())?,
            }
        }
        if is_empty {
            return fs::remove_dir(folder);
        }
    }
}

/// Removes a folder. Those in it are moved up and come in their turn: going down instead would take
/// an open folder and a piece of the stack for each of their levels, of which there may be any number.
fn flatten(folder: &Path, above: &Path, moved: &mut u64) -> io::Result<()> {
    open(folder)?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        match entry.file_type()?.is_dir() {
            true => rise(&entry.path(), above, moved)?,
            false => fs::remove_file(entry.path())?,
        }
    }
    fs::remove_dir(folder)
}

/// Moves a folder up, under a name that is not taken.
fn rise(folder: &Path, above: &Path, moved: &mut u64) -> io::Result<()> {
    // A folder that moves is written to as well: it learns what lies above it.
    open(folder)?;
    loop {
        *moved += 1;
        match fs::rename(folder, above.join(format!("moved-{moved}"))) {
            Err(error)
                if matches!(
                    error.kind(),
                    ErrorKind::DirectoryNotEmpty
                        | ErrorKind::NotADirectory
                        | ErrorKind::AlreadyExists
                ) => {}
            done => return done,
        }
    }
}

/// Lets us list a folder and write in it.
fn open(folder: &Path) -> io::Result<()> {
    fs::set_permissions(folder, Permissions::from_mode(0o700))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_goes_with_everything_in_it_and_nothing_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let at = |path: &str| dir.path().join(path);
        for folder in ["a/b/c/moved-1", "a/moved-2/moved-2", "a/moved-3", "beside"] {
            fs::create_dir_all(at(folder)).unwrap();
            fs::write(at(folder).join("moved-4"), "text").unwrap();
        }
        std::os::unix::fs::symlink(at("beside"), at("a/b/link")).unwrap();
        for folder in ["a/b/c", "a/b", "a"] {
            fs::set_permissions(at(folder), Permissions::from_mode(0o0)).unwrap();
        }
        remove(&at("a")).unwrap();
        assert!(!at("a").exists());
        assert!(at("beside/moved-4").exists());
        remove(&at("a")).unwrap();
    }
}
