//! One **revision** of a learner's work, out of the git repository that their folder is.

use std::collections::HashMap;
use std::path::Path;
use std::path::PathBuf;

use crate::error::Error;

use super::found::Found;
use super::found::MAX_TEXT;
use super::found::text_of;
use super::found::too_large;
use super::git::Git;
use super::submission::MAX_JOURNAL;

/// A commit, and what lies in it.
#[derive(Debug)]
pub(super) struct Revision {
    pub(super) git: Git,
    /// The commit's full name.
    pub(super) commit: String,
    entries: HashMap<String, Entry>,
}

/// A file of the revision.
#[derive(Debug)]
struct Entry {
    is_regular: bool,
    object: String,
    size: u64,
}

impl Revision {
    /// The revision of that name in the repository that `dir` lies in.
    ///
    /// # Errors
    /// `Usage` if there is none, `Tool` if git is missing.
    pub(super) fn of(dir: &Path, name: &str) -> Result<Revision, Error> {
        let git = Git::around(dir);
        let commit = git.commit(name)?.filter(|_| !name.is_empty());
        let commit = commit.ok_or_else(|| Error::Usage {
            what: format!("there is no revision `{name}` in `{}`", dir.display()),
        })?;
        let listed = git.says(&["ls-tree", "-r", "-l", "-z", &commit])?;
        // Else everything would be missing, and the learner would have a zero for it.
        let listed = listed.ok_or_else(|| Error::Usage {
            what: format!("git cannot list what `{name}` holds in `{}`", dir.display()),
        })?;
        let entries = listed.split(|byte| *byte == 0).filter_map(entry);
        Ok(Revision {
            git,
            entries: entries.collect(),
            commit,
        })
    }

    /// What stands at those of these paths where anything does.
    pub(super) fn read<'a>(
        &self,
        paths: impl Iterator<Item = &'a PathBuf>,
    ) -> HashMap<&'a Path, Found> {
        let mut found = HashMap::new();
        let mut blobs = Vec::new();
        for path in paths {
            let Some(entry) = path.to_str().and_then(|path| self.entries.get(path)) else {
                continue;
            };
            if !entry.is_regular {
                let what = format!("`{}` is not a regular file", path.display());
                found.insert(path.as_path(), Found::Missing(what));
            } else if entry.size > MAX_TEXT {
                found.insert(path, too_large(path));
            } else {
                blobs.push((path.as_path(), entry));
            }
        }
        let objects: Vec<(&str, u64)> = blobs
            .iter()
            .map(|(_, entry)| (entry.object.as_str(), entry.size))
            .collect();
        let read = self.git.blobs(&objects);
        for (path, entry) in blobs {
            let bytes = read.as_ref().map(|read| read.get(&entry.object));
            let text = match bytes {
                Ok(Some(bytes)) => text_of(path, bytes.clone()),
                Ok(None) => Found::Closed(format!("git cannot read `{}`", path.display())),
                Err(error) => Found::Closed(error.to_string()),
            };
            found.insert(path, text);
        }
        found
    }

    /// Whether anything stands at a path.
    pub(super) fn holds(&self, path: &Path) -> bool {
        path.to_str()
            .is_some_and(|path| self.entries.contains_key(path))
    }

    /// What it holds.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// The bytes of the journal, if there is one of a size that can be.
    pub(super) fn journal(&self, path: &Path) -> Option<Vec<u8>> {
        let entry = self.entries.get(path.to_str()?)?;
        if !entry.is_regular || entry.size > MAX_JOURNAL {
            return None;
        }
        let mut read = self.git.blobs(&[(&entry.object, entry.size)]).ok()?;
        read.remove(&entry.object)
    }
}

/// `mode blob object size<TAB>path`.
fn entry(line: &[u8]) -> Option<(String, Entry)> {
    let line = std::str::from_utf8(line).ok()?;
    let (head, path) = line.split_once('\t')?;
    let mut words = head.split_whitespace();
    let (mode, kind, object, size) = (words.next()?, words.next()?, words.next()?, words.next()?);
    let entry = Entry {
        is_regular: kind == "blob" && mode.starts_with("100"),
        object: object.to_owned(),
        size: size.parse().unwrap_or(u64::MAX),
    };
    Some((path.to_owned(), entry))
}
