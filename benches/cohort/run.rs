//! A **run** of `goferris cohort`, with a cache, a folder for reports and one for temporary files that
//! nobody else uses.

use std::collections::HashSet;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use goferris::survey;
use serde_json::Value;
use tempfile::TempDir;

use crate::Res;
use crate::courses;
use crate::courses::GOFERRIS;
use crate::disk;
use crate::pty::ENVIRONMENT;
use crate::spent::Spent;

/// Where everything of a cohort goes.
#[derive(Debug)]
pub(crate) struct Place {
    /// Of its user: built crates, and nothing else, since marks have a folder of their own.
    home: PathBuf,
    /// Its marks.
    marks: PathBuf,
    /// Its reports.
    pub(crate) out: PathBuf,
}

/// What came of a run.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) spent: Spent,
    /// The most that temporary files took.
    pub(crate) temporary: u64,
    /// All marks, each a line of `verdicts.jsonl`.
    pub(crate) marks: Vec<Value>,
    /// How many texts needed no grading.
    pub(crate) from_cache: usize,
}

impl Place {
    /// A place where nothing is known.
    pub(crate) fn new(name: &str) -> Res<Place> {
        let place = courses::place(name);
        let inside = |name: &str| place.join(name);
        let place = Place {
            home: inside("home"),
            marks: inside("marks"),
            out: inside("out"),
        };
        place.forget()?;
        courses::emptied(&place.home)?;
        Ok(place)
    }

    /// Forgets the marks and the reports, and not the crates that were built.
    pub(crate) fn forget(&self) -> Res<()> {
        courses::emptied(&self.marks)?;
        courses::emptied(&self.out)
    }

    /// What marks, crates and reports take on the disk.
    pub(crate) fn taken(&self) -> [u64; 3] {
        [&self.marks, &self.home, &self.out].map(|dir| disk::taken(dir))
    }

    /// Grades the work in folders, with other words of the command line after them.
    pub(crate) fn grade(&self, work: &[PathBuf], words: &[String]) -> Res<Ran> {
        let temporary = TempDir::new()?;
        let mut command = Command::new(GOFERRIS);
        command.arg("cohort").args(work);
        command.arg("--out").arg(&self.out);
        command.arg("--cache").arg(&self.marks);
        command.arg("--jobs").arg(survey::cores().to_string());
        // Without a jail the figures would be others.
        command.args(["--jail", "require"]).args(words).env_clear();
        for name in ENVIRONMENT {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        command.env("XDG_CACHE_HOME", &self.home);
        command.env("TMPDIR", temporary.path()).stdin(Stdio::null());
        let run = || Spent::on(|| Ok(command.output()?));
        let ((output, spent), temporary) = disk::peak_of(temporary.path(), run)?;
        let said = String::from_utf8_lossy(&output.stderr);
        // One text that could not be graded is told among the statuses, and ends no measurement.
        let Some(from_cache) = from_cache(&said) else {
            return Err(format!("{}: {said}", output.status).into());
        };
        Ok(Ran {
            spent,
            temporary,
            marks: marks(&self.out.join("verdicts.jsonl"))?,
            from_cache,
        })
    }
}

impl Ran {
    /// How many different texts were compiled, if none was known before.
    pub(crate) fn compiled(&self) -> usize {
        let compiled = self.marks.iter().filter(|mark| is_compiled(mark));
        let texts = compiled.map(|mark| (mark["id"].as_str(), mark["source_sha"].as_str()));
        texts.collect::<HashSet<_>>().len()
    }

    /// How many marks are of texts that are not the starter's.
    pub(crate) fn attempts(&self) -> usize {
        self.marks.iter().filter(|mark| is_compiled(mark)).count()
    }

    /// How many pass.
    pub(crate) fn passes(&self) -> usize {
        self.marks.iter().filter(|m| m["status"] == "pass").count()
    }

    /// How often each status occurs, in words.
    pub(crate) fn statuses(&self) -> String {
        let mut counts = std::collections::BTreeMap::new();
        for mark in self.marks.iter().filter(|mark| is_compiled(mark)) {
            *counts.entry(mark["status"].as_str()).or_insert(0) += 1;
        }
        let said = counts.iter().map(|(status, count)| {
            let status = status.unwrap_or("?");
            format!("{count} `{status}`")
        });
        said.collect::<Vec<_>>().join(", ")
    }
}

fn is_compiled(mark: &Value) -> bool {
    !["not_attempted", "missing"].contains(&mark["status"].as_str().unwrap_or_default())
}

fn marks(lines: &Path) -> Res<Vec<Value>> {
    let text = std::fs::read_to_string(lines)?;
    let lines: Result<Vec<Value>, _> = text.lines().map(serde_json::from_str).collect();
    let mut lines = lines?;
    // The others have a kind, and are no marks.
    lines.retain(|line| line["kind"].is_null() && line["source_sha"].is_string());
    Ok(lines)
}

/// The number before `from the cache` in the summary.
fn from_cache(said: &str) -> Option<usize> {
    let (before, _) = said.rsplit_once(" from the cache")?;
    before.rsplit(' ').next()?.parse().ok()
}
