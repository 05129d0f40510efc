//! The system's **git**, asked about a stranger's repository. Nobody else knows all its formats; but only
//! commands are used that neither look at files beside the repository nor run what its settings name.

use std::collections::HashMap;
use std::collections::HashSet;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

use crate::error::Error;
use crate::process;
use crate::process::Cancel;
use crate::process::Finished;
use crate::process::Limits;
use crate::process::Priority;
use crate::verdict::Ending;

const LIMITS: Limits = Limits {
    wall: Duration::from_secs(60),
    memory: 8 << 30,
    output: 32 << 20,
    priority: Priority::Normal,
};

/// Git is asked for so many objects at once: their names have to fit into a pipe.
const AT_ONCE: usize = 500;

/// The same where names are longer, in bytes.
const BYTES_AT_ONCE: usize = 20 << 10;

/// One repository.
#[derive(Debug)]
pub(super) struct Git {
    dir: PathBuf,
    /// Whether it has to be in that very folder, so that git looks in none above it.
    is_here: bool,
    cancel: Cancel,
}

impl Git {
    /// The repository that a folder lies in.
    pub(super) fn around(dir: &Path) -> Git {
        Git {
            dir: dir.to_owned(),
            is_here: false,
            cancel: Cancel::default(),
        }
    }

    /// The repository in a folder's own `.git`.
    pub(super) fn of(dir: &Path) -> Git {
        Git {
            is_here: true,
            ..Git::around(dir)
        }
    }

    /// The same repository; what is asked can be stopped.
    pub(super) fn stopped_by(&self, cancel: &Cancel) -> Git {
        Git {
            dir: self.dir.clone(),
            is_here: self.is_here,
            cancel: cancel.clone(),
        }
    }

    /// What git says; `None` if it fails.
    ///
    /// # Errors
    /// `Tool` if git is missing.
    pub(super) fn says(&self, args: &[&str]) -> Result<Option<Vec<u8>>, Error> {
        said(self.run(args, Stdio::null(), &LIMITS)?)
    }

    /// The same, where it reads something.
    pub(super) fn says_of(&self, args: &[&str], input: &str) -> Result<Option<Vec<u8>>, Error> {
        said(self.run(args, self.input(input)?, &LIMITS)?)
    }

    /// The full name of a commit.
    pub(super) fn commit(&self, name: &str) -> Result<Option<String>, Error> {
        let commit = format!("{name}^{{commit}}");
        let args = [
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &commit,
        ];
        let said = self.says(&args)?.filter(|said| !said.is_empty());
        Ok(said.map(|said| String::from_utf8_lossy(&said).trim().to_owned()))
    }

    /// What these objects hold, by their names, each piece from one process; those that git cannot read
    /// are left out.
    pub(super) fn blobs(&self, objects: &[(&str, u64)]) -> Result<HashMap<String, Vec<u8>>, Error> {
        let mut read = HashMap::new();
        for some in objects.chunks(AT_ONCE) {
            let asked: String = some.iter().map(|(name, _)| format!("{name}\n")).collect();
            let size: u64 = some.iter().map(|(_, size)| size).sum();
            let limits = Limits {
                // A line before each object and one after it.
                output: usize::try_from(size).unwrap_or(0) + 200 * some.len(),
                ..LIMITS
            };
            let finished = self.run(&["cat-file", "--batch"], self.input(&asked)?, &limits)?;
            let mut rest = finished.output.as_slice();
            while let Some((object, bytes, after)) = blob(rest) {
                read.insert(object.to_owned(), bytes.to_vec());
                rest = after;
            }
        }
        Ok(read)
    }

    /// How large these blobs are; those that are none or not there are left out.
    pub(super) fn sizes(&self, objects: &[&str]) -> Result<HashMap<String, u64>, Error> {
        let said = self.checked(objects)?;
        let lines = said.lines().filter_map(|line| {
            let mut words = line.split(' ');
            let (object, kind, size) = (words.next()?, words.next()?, words.next()?);
            let size = size.parse().ok().filter(|_| kind == "blob")?;
            Some((object.to_owned(), size))
        });
        Ok(lines.collect())
    }

    /// Of these names, `commit:path`, those behind which there is nothing.
    pub(super) fn absent(&self, names: &[&str]) -> Result<HashSet<String>, Error> {
        let said = self.checked(names)?;
        let absent = said
            .lines()
            .filter_map(|line| line.strip_suffix(" missing"));
        Ok(absent.map(str::to_owned).collect())
    }

    /// A line for each name: what kind of object it is, and how large.
    fn checked(&self, names: &[&str]) -> Result<String, Error> {
        let mut said = String::new();
        let mut rest = names;
        while !rest.is_empty() {
            let mut asked = String::new();
            let fits = |name: &&&str| {
                asked.push_str(name);
                asked.push('\n');
                asked.len() < BYTES_AT_ONCE
            };
            // The one that no longer fits is asked for as well, so that there is an end.
            let taken = rest.iter().take_while(fits).count() + 1;
            rest = rest.get(taken..).unwrap_or(&[]);
            let args = ["cat-file", "--batch-check"];
            let finished = self.run(&args, self.input(&asked)?, &LIMITS)?;
            said.push_str(&String::from_utf8_lossy(&finished.output));
        }
        Ok(said)
    }

    fn input(&self, text: &str) -> Result<Stdio, Error> {
        process::input(text.as_bytes()).map_err(Error::reading(&self.dir))
    }

    fn run(&self, args: &[&str], input: Stdio, limits: &Limits) -> Result<Finished, Error> {
        let command = self.command(args);
        let finished = process::run_with(command, input, limits, &self.cancel, &mut |_| {});
        match finished.ending {
            Ending::NotStarted { why } => Err(Error::Tool {
                tool: "git".to_owned(),
                why,
            }),
            _ => Ok(finished),
        }
    }

    /// Git, so that it runs nothing of the repository's, and fetches nothing.
    fn command(&self, args: &[&str]) -> Command {
        let mut command: Command = process::trimmed("git");
        command.args([
            "--no-pager",
            // A path is what it says, whatever stands in it.
            "--literal-pathspecs",
            "-c",
            "protocol.allow=never",
            "-c",
            "core.fsmonitor=false",
            // Whoever owns it: nothing below runs what its settings name.
            "-c",
            "safe.directory=*",
        ]);
        if self.is_here {
            command.arg("--git-dir=.git");
        }
        command
            .args(args)
            .current_dir(&self.dir)
            .env("GIT_NO_LAZY_FETCH", "1")
            .env("GIT_NO_REPLACE_OBJECTS", "1")
            .env("GIT_OPTIONAL_LOCKS", "0");
        command
    }
}

/// Whether a folder is a git repository without files beside it.
pub fn is_bare(dir: &Path) -> bool {
    dir.join("HEAD").is_file() && dir.join("objects").is_dir() && dir.join("refs").is_dir()
}

fn said(finished: Finished) -> Result<Option<Vec<u8>>, Error> {
    Ok((finished.ending == Ending::Passed).then_some(finished.output))
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
