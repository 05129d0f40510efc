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

/// Git is asked for so many objects at once: their names have to fit into a pipe.
const AT_ONCE: usize = 500;

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
        let listed = git(dir, &["ls-tree", "-r", "-l", "-z", &commit])?;
        // Else everything would be missing, and the learner would have a zero for it.
        let listed = listed.ok_or_else(|| Error::Usage {
            what: format!("git cannot list what `{name}` holds in `{}`", dir.display()),
        })?;
        let entries = listed.split(|byte| *byte == 0).filter_map(entry);
        Ok(Revision {
            dir: dir.to_owned(),
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
            let shown = path.display();
            if !entry.is_regular {
                let what = format!("`{shown}` is not a regular file");
                found.insert(path.as_path(), Found::Missing(what));
            } else if entry.size > MAX_TEXT {
                let mib = MAX_TEXT >> 20;
                let what = format!("`{shown}` has more than {mib} MiB");
                found.insert(path, Found::NotText(what));
            } else {
                blobs.push((path.as_path(), entry));
            }
        }
        for some in blobs.chunks(AT_ONCE) {
            let objects: Vec<&str> = some
                .iter()
                .map(|(_, entry)| entry.object.as_str())
                .collect();
            let read = batch(
                &self.dir,
                &objects,
                some.iter().map(|(_, entry)| entry.size).sum(),
            );
            for (path, entry) in some {
                let bytes = read.as_ref().map(|read| read.get(&entry.object));
                let text = match bytes {
                    Ok(Some(bytes)) => text_of(path, bytes.clone()),
                    Ok(None) => Found::Closed(format!("git cannot read `{}`", path.display())),
                    Err(error) => Found::Closed(error.to_string()),
                };
                found.insert(path, text);
            }
        }
        found
    }
}

/// What these objects hold, by their names, from one process of git's; those that it cannot read are
/// left out.
fn batch(dir: &Path, objects: &[&str], size: u64) -> Result<HashMap<String, Vec<u8>>, Error> {
    let asked: String = objects.iter().map(|object| format!("{object}\n")).collect();
    let input = process::input(asked.as_bytes()).map_err(Error::reading(dir))?;
    let limits = Limits {
        // A line before each object and one after it.
        output: usize::try_from(size).unwrap_or(0) + 200 * objects.len(),
        ..GIT
    };
    let command = command(dir, &["cat-file", "--batch"]);
    let finished = process::run_with(command, input, &limits, &Cancel::default(), &mut |_| {});
    if let Ending::NotStarted { why } = finished.ending {
        return Err(missing(why));
    }
    let mut read = HashMap::new();
    let mut rest = finished.output.as_slice();
    while let Some((object, bytes, after)) = blob(rest) {
        read.insert(object.to_owned(), bytes.to_vec());
        rest = after;
    }
    Ok(read)
}

/// `object blob size`, the bytes, and a line's end: the first of them, and what comes after it.
fn blob(output: &[u8]) -> Option<(&str, &[u8], &[u8])> {
    let end = output.iter().position(|byte| *byte == b'\n')?;
    let mut words = std::str::from_utf8(&output[..end]).ok()?.split(' ');
    let (object, kind, size) = (words.next()?, words.next()?, words.next()?);
    let size: usize = size.parse().ok().filter(|_| kind == "blob")?;
    let rest = &output[end + 1..];
    let (bytes, rest) = rest.split_at_checked(size)?;
    Some((object, bytes, rest.strip_prefix(b"\n")?))
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
    let finished = process::run(command(dir, args), &GIT, &Cancel::default(), &mut |_| {});
    match finished.ending {
        Ending::Passed => Ok(Some(finished.output)),
        Ending::NotStarted { why } => Err(missing(why)),
        _ => Ok(None),
    }
}

fn missing(why: String) -> Error {
    Error::Tool {
        tool: "git".to_owned(),
        why,
    }
}

/// Git, so that it runs nothing of the repository's, and fetches nothing.
fn command(dir: &Path, args: &[&str]) -> Command {
    let mut command: Command = process::trimmed("git");
    command
        .args([
            "--no-pager",
            "-c",
            "protocol.allow=never",
            "-c",
            "core.fsmonitor=false",
            // Whoever owns it: nothing below runs what its settings name.
            "-c",
            "safe.directory=*",
        ])
        .args(args)
        .current_dir(dir)
        .env("GIT_NO_LAZY_FETCH", "1")
        .env("GIT_NO_REPLACE_OBJECTS", "1")
        .env("GIT_OPTIONAL_LOCKS", "0");
    command
}
