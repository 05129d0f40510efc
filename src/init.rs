//! `goferris init`: writes a course's folder out of the binary.
//!
//! The folder is made beside its place and moved there whole, so that neither a kill nor a full disk
//! leaves half a course behind.

use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use crate::archive;
use crate::archive::File;
use crate::built_in;
use crate::error::EXIT_SOLVED;
use crate::error::Error;
use crate::manifest;

/// Writes the built-in course into `dir`, which must be empty or not exist, and says what to do next.
pub fn init(dir: &Path, out: &mut dyn Write) -> Result<u8, Error> {
    write_course(dir, built_in::files())?;
    let enter = match dir == Path::new(".") {
        true => String::new(),
        false => format!("  cd {}\n", dir.display()),
    };
    let next = format!(
        "The course is in `{0}`. Go on with:\n\n{enter}  goferris\n\nand open the folder `{0}` in your editor.\n",
        dir.display()
    );
    out.write_all(next.as_bytes())
        .map_err(Error::writing(Path::new("standard output")))?;
    Ok(EXIT_SOLVED)
}

/// Writes all files but the solutions, which appear as the learner earns them.
fn write_course(dir: &Path, files: &[File<'_>]) -> Result<(), Error> {
    let place = Place::of(dir)?;
    let new = place.temporary();
    let fill = || -> io::Result<()> {
        // What an earlier run left behind when it was killed.
        remove(&new)?;
        let shown = files
            .iter()
            .filter(|file| !file.path.starts_with("solutions/"));
        for file in shown.filter(|file| archive::refused_path(file.path).is_none()) {
            let path = new.join(file.path);
            if let Some(parent) = path.parent() {
                std::fs::create_dir_all(parent)?;
            }
            std::fs::write(path, file.text)?;
        }
        place.settle(&new)
    };
    fill().map_err(|error| {
        // The first error is the one to tell.
        let _ = remove(&new);
        Error::writing(dir)(error)
    })
}

/// Where the course comes to stand.
enum Place {
    /// Nothing is there yet.
    Free(PathBuf),
    /// An empty folder, perhaps the one that the learner's shell is in, so it must not be replaced.
    Empty(PathBuf),
}

impl Place {
    fn of(dir: &Path) -> Result<Place, Error> {
        if dir.symlink_metadata().is_err() {
            return Ok(Place::Free(dir.to_owned()));
        }
        let not_empty = || Error::NotEmpty {
            dir: dir.to_owned(),
        };
        if !dir.is_dir() {
            return Err(not_empty());
        }
        let place = Place::Empty(dir.to_owned());
        let own = place.temporary();
        for entry in std::fs::read_dir(dir).map_err(Error::reading(dir))? {
            if entry.map_err(Error::reading(dir))?.path() != own {
                return Err(not_empty());
            }
        }
        Ok(place)
    }

    /// A folder on the same file system, so that moving is one step.
    fn temporary(&self) -> PathBuf {
        match self {
            Place::Free(dir) => {
                let mut name = std::ffi::OsString::from(".");
                name.push(dir.file_name().unwrap_or_default());
                name.push(".goferris-init");
                dir.with_file_name(name)
            }
            Place::Empty(dir) => dir.join(".goferris-init"),
        }
    }

    fn settle(&self, new: &Path) -> io::Result<()> {
        match self {
            Place::Free(dir) => std::fs::rename(new, dir),
            Place::Empty(dir) => {
                let mut names = Vec::new();
                for entry in std::fs::read_dir(new)? {
                    names.push(entry?.file_name());
                }
                // With the manifest a folder becomes a course, so it moves last.
                names.sort_by_key(|name| name == manifest::FILE);
                let moved = names
                    .iter()
                    .try_for_each(|name| std::fs::rename(new.join(name), dir.join(name)));
                if moved.is_err() {
                    // The folder was empty, so all that is in it came from here.
                    names.iter().for_each(|name| drop(remove(&dir.join(name))));
                }
                moved?;
                std::fs::remove_dir(new)
            }
        }
    }
}

/// Removes a file or folder with all that is in it, if there is one.
fn remove(path: &Path) -> io::Result<()> {
    let removed = match path.symlink_metadata() {
        Ok(found) if found.is_dir() => std::fs::remove_dir_all(path),
        Ok(_) => std::fs::remove_file(path),
        Err(error) => Err(error),
    };
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> [File<'static>; 4] {
        [
            ("info.toml", "format_version = 1\n"),
            ("exercises/01_a/a.rs", "fn main() {}\n"),
            ("solutions/01_a/a.rs", "fn main() { answer() }\n"),
            ("../outside", "no\n"),
        ]
        .map(|(path, text)| File { path, text })
    }

    /// Everything below a folder, as paths from it.
    fn listing(dir: &Path) -> Vec<String> {
        let mut found = Vec::new();
        let mut open = vec![dir.to_owned()];
        while let Some(next) = open.pop() {
            for entry in std::fs::read_dir(next).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    found.push(path.strip_prefix(dir).unwrap().display().to_string());
                }
            }
        }
        found.sort();
        found
    }

    const WRITTEN: [&str; 2] = ["exercises/01_a/a.rs", "info.toml"];

    #[test]
    fn a_course_is_written_without_its_solutions() {
        let home = tempfile::tempdir().unwrap();
        write_course(&home.path().join("deep/course"), &files()).unwrap();
        assert_eq!(listing(&home.path().join("deep/course")), WRITTEN);
        assert_eq!(listing(home.path()).len(), 2, "nothing stays beside it");
    }

    #[test]
    fn an_empty_folder_is_filled_and_stays_the_same_folder() {
        use std::os::unix::fs::MetadataExt;
        let home = tempfile::tempdir().unwrap();
        let before = home.path().metadata().unwrap().ino();
        write_course(home.path(), &files()).unwrap();
        assert_eq!(listing(home.path()), WRITTEN);
        assert_eq!(home.path().metadata().unwrap().ino(), before);
    }

    #[test]
    fn a_folder_with_anything_in_it_is_left_alone() {
        let home = tempfile::tempdir().unwrap();
        std::fs::write(home.path().join("notes.txt"), "mine").unwrap();
        for place in [home.path().to_owned(), home.path().join("notes.txt")] {
            let refused = write_course(&place, &files());
            assert!(
                matches!(refused, Err(Error::NotEmpty { .. })),
                "{refused:?}"
            );
        }
        assert_eq!(listing(home.path()), ["notes.txt"]);
    }

    #[test]
    fn what_a_killed_run_left_behind_does_not_stand_in_the_way() {
        let home = tempfile::tempdir().unwrap();
        let dir = home.path().join("course");
        for left in [".course.goferris-init/old", "empty/.goferris-init/old"] {
            let left = home.path().join(left);
            std::fs::create_dir_all(left.parent().unwrap()).unwrap();
            std::fs::write(&left, "half").unwrap();
        }
        write_course(&dir, &files()).unwrap();
        write_course(&home.path().join("empty"), &files()).unwrap();
        assert_eq!(listing(&dir), WRITTEN);
        assert_eq!(listing(&home.path().join("empty")), WRITTEN);
    }

    #[test]
    fn a_course_that_cannot_be_written_leaves_nothing_behind() {
        let home = tempfile::tempdir().unwrap();
        let twice = [("info.toml", "a\n"), ("info.toml/b", "b\n")];
        let twice = twice.map(|(path, text)| File { path, text });
        let refused = write_course(&home.path().join("course"), &twice);
        assert!(matches!(refused, Err(Error::Write { .. })), "{refused:?}");
        assert!(listing(home.path()).is_empty());
        assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
    }
}
