//! `goferris dev new`: starts an exercise with all its files.

use std::fs::OpenOptions;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use crate::error::Error;
use crate::manifest;
use crate::manifest::Dialect;
use crate::zones;

use super::update::replace;

/// A file of a new exercise: its path and its text, in which `CHAPTER`, `NAME` and `MARKER` stand
/// for what they say. The template is an exercise that passes the gate; an author replaces it piece
/// by piece and can ask `dev check` at any time.
const FILES: [(&str, &str); 4] = [
    (
        "exercises/CHAPTER/NAME.rs",
        include_str!("template/starter.txt"),
    ),
    (
        "exercises/CHAPTER/NAME.go",
        include_str!("template/twin.txt"),
    ),
    (
        "solutions/CHAPTER/NAME.rs",
        include_str!("template/solution.txt"),
    ),
    (
        "traps/CHAPTER/NAME.one_short.rs",
        include_str!("template/trap.txt"),
    ),
];

/// Written once for a chapter, with its first exercise.
const README: (&str, &str) = (
    "exercises/CHAPTER/README.md",
    include_str!("template/chapter.txt"),
);

const ENTRY: &str = include_str!("template/entry.txt");

/// Writes the files of a new exercise and appends its entry to the manifest; gives the paths.
pub(super) fn new(root: &Path, chapter: &str, name: &str) -> Result<Vec<PathBuf>, Error> {
    let filled = |text: &str| {
        text.replace("CHAPTER", chapter)
            .replace("NAME", name)
            .replace("MARKER", zones::MARKER)
    };
    let at = root.join(manifest::FILE);
    let manifest = std::fs::read_to_string(&at).map_err(Error::reading(&at))?;
    // The manifest first: what it refuses, such as a name that is taken, must leave no file behind.
    let entry = filled(ENTRY);
    let gap = if manifest.ends_with('\n') {
        "\n"
    } else {
        "\n\n"
    };
    let extended = format!("{manifest}{gap}{entry}");
    refuse_names(chapter, name)?;
    manifest::parse(&extended).map_err(|problems| Error::Manifest { problems })?;

    let mut files: Vec<(PathBuf, String)> = Vec::new();
    for (path, text) in FILES {
        files.push((root.join(filled(path)), filled(text)));
    }
    let readme = root.join(filled(README.0));
    if !readme.exists() {
        files.push((readme, filled(README.1)));
    }
    if let Some((taken, _)) = files.iter().find(|(path, _)| path.exists()) {
        let what = format!("`{}` exists already: choose another name", taken.display());
        return Err(Error::Usage { what });
    }
    let mut written = Vec::new();
    let outcome = files
        .iter()
        .try_for_each(|(path, text)| {
            create(path, text).map_err(Error::writing(path))?;
            written.push(path.clone());
            Ok(())
        })
        .and_then(|()| replace(&at, &extended));
    if let Err(error) = outcome {
        // Half an exercise helps nobody; the first error is the one to tell.
        written
            .iter()
            .for_each(|path| drop(std::fs::remove_file(path)));
        return Err(error);
    }
    written.push(at);
    Ok(written)
}

fn refuse_names(chapter: &str, name: &str) -> Result<(), Error> {
    let refused = [
        (chapter, manifest::refused_name(chapter, Dialect::Ours)),
        (name, manifest::refused_exercise(name, Dialect::Ours)),
    ];
    for (word, why) in refused {
        if let Some(why) = why {
            let what = format!("`{word}` cannot be a name here: {why}");
            return Err(Error::Usage { what });
        }
    }
    Ok(())
}

/// Writes a file that must not exist.
fn create(path: &Path, text: &str) -> io::Result<()> {
    if let Some(dir) = path.parent() {
        std::fs::create_dir_all(dir)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANIFEST: &str =
        "# Mine.\nformat_version = 1\ncourse = \"c\"\n[[exercises]]\nname = \"first\"";

    fn course() -> tempfile::TempDir {
        let home = tempfile::tempdir().unwrap();
        std::fs::write(home.path().join("info.toml"), MANIFEST).unwrap();
        home
    }

    fn files(root: &Path) -> usize {
        let folders = ["exercises/02_b", "solutions/02_b", "traps/02_b"];
        let count = |dir| std::fs::read_dir(root.join(dir)).map_or(0, Iterator::count);
        folders.into_iter().map(count).sum()
    }

    #[test]
    fn an_exercise_begins_with_all_its_files_and_the_manifest_keeps_what_it_had() {
        let home = course();
        let written = new(home.path(), "02_b", "second").unwrap();
        assert_eq!((written.len(), files(home.path())), (6, 5));
        let manifest = std::fs::read_to_string(home.path().join("info.toml")).unwrap();
        assert!(
            manifest.starts_with(&format!("{MANIFEST}\n\n[[exercises]]\n")),
            "{manifest}"
        );
        let course = manifest::parse(&manifest).unwrap();
        assert_eq!(course.exercises[1].name, "second");
        for path in written {
            let text = std::fs::read_to_string(path).unwrap();
            let left = ["NAME", "CHAPTER", "MARKER"].map(|word| text.contains(word));
            assert_eq!(left, [false; 3], "{text}");
        }
        new(home.path(), "02_b", "third").unwrap();
        assert_eq!(
            files(home.path()),
            9,
            "the chapter's README is written once"
        );
    }

    #[test]
    fn a_name_that_is_taken_or_is_none_is_refused_and_nothing_is_written() {
        let home = course();
        for (chapter, name) in [
            ("02_b", "first"),
            ("02_b", "Second"),
            ("../b", "second"),
            ("02_b", ""),
            ("02_b", "second\"\n# "),
        ] {
            assert!(new(home.path(), chapter, name).is_err(), "{chapter} {name}");
        }
        assert_eq!(files(home.path()), 0);
        std::fs::create_dir_all(home.path().join("traps/02_b")).unwrap();
        std::fs::write(home.path().join("traps/02_b/second.one_short.rs"), "mine").unwrap();
        let refused = new(home.path(), "02_b", "second").unwrap_err().to_string();
        assert!(
            refused.contains("second.one_short.rs` exists already"),
            "{refused}"
        );
        assert_eq!(files(home.path()), 1);
        let manifest = std::fs::read_to_string(home.path().join("info.toml")).unwrap();
        assert_eq!(manifest, MANIFEST);
    }

    #[test]
    fn a_manifest_that_cannot_be_written_takes_the_files_back() {
        let home = course();
        // A folder in the place of the temporary file.
        std::fs::create_dir(home.path().join("info.toml.new")).unwrap();
        assert!(new(home.path(), "02_b", "second").is_err());
        assert_eq!(files(home.path()), 0);
    }
}
