//! Marks that are **kept** between runs, a file each, so that nothing is graded twice: not the same
//! text of two learners, not what a killed run had done already. Any number of goferris may read and
//! write at once. Whoever can write here can give marks, so the folder is the instructor's own.

use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::PoisonError;

use serde::Deserialize;
use serde::Serialize;

use crate::cache;
use crate::course::Exercise;
use crate::grade::Grader;
use crate::lock;
use crate::sheet::Mark;
use crate::sheet::Status;

use super::tried::lasts;

/// How a mark is kept; another number makes all marks of the others unknown.
const VERSION: &str = "2";

/// A file of more bytes than this is none of ours.
const MAX_KEPT: u64 = 8 << 20;

/// A mark with the key that it was kept under, so that a file that was moved is not believed.
#[derive(Serialize, Deserialize)]
struct Entry {
    key: String,
    mark: Mark,
}

/// The marks of one grader.
#[derive(Debug)]
pub(super) struct Kept {
    dir: PathBuf,
    /// What all keys have in common.
    grader: String,
    /// What this run has added since somebody vouched for it.
    added: Mutex<Vec<PathBuf>>,
}

impl Kept {
    /// The marks that are kept in a folder, which need not exist yet.
    pub(super) fn new(dir: PathBuf, grader: &Grader) -> Kept {
        let target = format!("{}-{}", std::env::consts::ARCH, std::env::consts::OS);
        let version = env!("CARGO_PKG_VERSION");
        let packages = grader.standard().manifest.as_ref();
        // Which crates an exercise links with, and in which versions.
        let crates: String = packages
            .into_iter()
            .flat_map(|path| [path.clone(), path.with_file_name("Cargo.lock")])
            .map(|path| std::fs::read_to_string(path).unwrap_or_default())
            .collect();
        let parts = [
            VERSION,
            version,
            grader.rustc(),
            &target,
            &grader.guard(),
            &crates,
        ];
        Kept {
            dir,
            grader: cache::key(&parts),
            added: Mutex::default(),
        }
    }

    /// The name of what this text of that exercise gets: everything that the mark depends on.
    /// `None` if the course does not know the exercise.
    pub(super) fn key(&self, grader: &Grader, exercise: &Exercise, text: &str) -> Option<String> {
        let locked = grader.standard().lock.of(&exercise.name)?;
        let locked = serde_json::to_string(locked).ok()?;
        // The lock has the texts, the table in the manifest the rules.
        let rules = format!("{exercise:?}");
        Some(cache::key(&[
            &self.grader,
            &locked,
            &rules,
            &lock::sha(text),
        ]))
    }

    /// The mark that was kept under a key, if it can be one of this text.
    pub(super) fn get(&self, key: &str, exercise: &Exercise, text: &str) -> Option<Mark> {
        let path = self.path(key);
        let metadata = path.symlink_metadata().ok()?;
        if !metadata.is_file() || metadata.len() > MAX_KEPT {
            return None;
        }
        let Entry { key: own, mark } = cache::read(&path)?;
        let is_right = own == key
            && mark.id == exercise.name
            && mark.source_sha.as_deref() == Some(&lock::sha(text))
            && may_be_kept(mark.status)
            && mark.score == Mark::of(exercise, mark.status).score;
        is_right.then_some(mark)
    }

    /// Keeps a mark. A cache that cannot be written is slow and nothing worse, so nobody is told.
    pub(super) fn put(&self, key: &str, mark: &Mark) {
        if !may_be_kept(mark.status) {
            return;
        }
        let path = self.path(key);
        let entry = Entry {
            key: key.to_owned(),
            mark: mark.clone(),
        };
        if cache::write(&path, &entry).is_ok() {
            let mut added = self.added.lock().unwrap_or_else(PoisonError::into_inner);
            added.push(path);
        }
    }

    /// What was added up to now stays.
    pub(super) fn vouch(&self) {
        let mut added = self.added.lock().unwrap_or_else(PoisonError::into_inner);
        added.clear();
    }

    /// Keeps nothing of what was added since.
    pub(super) fn take_back(&self) {
        let mut added = self.added.lock().unwrap_or_else(PoisonError::into_inner);
        for path in added.drain(..) {
            // Whoever has removed it before us meant the same.
            let _ = std::fs::remove_file(path);
        }
    }

    fn path(&self, key: &str) -> PathBuf {
        self.dir.join(&key[..2]).join(format!("{}.json", &key[2..]))
    }
}

fn may_be_kept(status: Status) -> bool {
    lasts(status) || matches!(status, Status::Fail | Status::Crashed)
}
