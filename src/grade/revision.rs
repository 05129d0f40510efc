//! One **revision** of a learner's work, out of the git repository that their folder is.
//!
//! Git itself reads it, since nobody else knows all its formats; but the repository is a stranger's,
//! so only commands are used that neither look at files beside it nor run what its settings name.

use std::collections::HashMap;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use crate::error::Error;
use crate::process;
use crate::process::Cancel;
use crate::process::Limits;
use crate::process::Priority;
use crate::verdict::Ending;

use super::submission::Found;
use super::submission::MAX_TEXT;
use super::submission::text_of;

const GIT: Limits = Limits {
    wall: Duration::from_secs(60),
    memory: 8 << 30,
    output: 32 << 20,
    priority: Priority::Normal,
};

/// A commit, and what lies in it.
#[derive(Debug)]
pub(super) struct Revision {
    dir: PathBuf,
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
        let commit = format!("{name}^{{commit}}");
        let args = [
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &commit,
        ];
        let commit = git(dir, &args)?.filter(|said| !name.is_empty() && !said.is_empty());
        let commit = commit.ok_or_else(|| Error::Usage {
            what: format!("there is no revision `{name}` in `{}`", dir.display()),
        })?;
        let commit = String::from_utf8_lossy(&commit).trim().to_owned();
        let listed = git(dir, &["ls-tree", "-r", "-l", "-z", &commit])?.unwrap_or_default();
        let entries = listed.split(|byte| *byte == 0).filter_map(entry);
        Ok(Revision {
            dir: dir.to_owned(),
            entries: entries.collect(),
            commit,
        })
    }

    /// What stands at a path; `None` if nothing does.
    pub(super) fn at(&self, path: &Path) -> Option<Found> {
        let entry = self.entries.get(path.to_str()?)?;
        let shown = path.display();
        if !entry.is_regular {
            return Some(Found::Missing(format!("`{shown}` is not a regular file")));
        }
        if entry.size > MAX_TEXT {
            let mib = MAX_TEXT >> 20;
            return Some(Found::NotText(format!("`{shown}` has more than {mib} MiB")));
        }
        Some(match git(&self.dir, &["cat-file", "blob", &entry.object]) {
            Ok(Some(bytes)) => text_of(path, bytes),
            Ok(None) => Found::Closed(format!("git cannot read `{shown}`")),
            Err(error) => Found::Closed(error.to_string()),
        })
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

/// What git says; `None` if it fails.
fn git(dir: &Path, args: &[&str]) -> Result<Option<Vec<u8>>, Error> {
    let mut command: Command = process::trimmed("git");
    command
        .args([
            "--no-pager",
            "-c",
            "protocol.allow=never",
            "-c",
            "core.fsmonitor=false",
        ])
        .args(args)
        .current_dir(dir)
        .env("GIT_NO_LAZY_FETCH", "1")
        .env("GIT_NO_REPLACE_OBJECTS", "1")
        .env("GIT_OPTIONAL_LOCKS", "0");
    let finished = process::run(command, &GIT, &Cancel::default(), &mut |_| {});
    match finished.ending {
        Ending::Passed => Ok(Some(finished.output)),
        Ending::NotStarted { why } => Err(Error::Tool {
            tool: "git".to_owned(),
            why,
        }),
        _ => Ok(None),
    }
}
