//! What need not be computed twice, **kept** on disk: a file a value, named by everything that the
//! value depends on. Written whole or not at all, so many may write at once.

use std::path::Path;
use std::path::PathBuf;

use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::Digest;
use sha2::Sha256;

use crate::error::Error;
use crate::verdict::Verdict;

/// A name for the value that depends on these parts: equal only if all parts are.
pub fn key(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        // The length keeps ("ab", "c") apart from ("a", "bc").
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().iter().map(|b| format!("{b:02x}")).collect()
}

/// Reads a kept value; one that is not there or cannot be read is not kept.
pub fn read<T: DeserializeOwned>(path: &Path) -> Option<T> {
    serde_json::from_slice(&std::fs::read(path).ok()?).ok()
}

/// Keeps a value: under another name first, then renamed.
pub fn write<T: Serialize>(path: &Path, value: &T) -> Result<(), Error> {
    let json = serde_json::to_vec(value).unwrap_or_default();
    let dir = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(dir).map_err(Error::writing(dir))?;
    let unfinished = path.with_extension(format!("{}.tmp", unique()));
    std::fs::write(&unfinished, json)
        .and_then(|()| std::fs::rename(&unfinished, path))
        .map_err(|error| {
            // What was begun is of no use to anybody.
            let _ = std::fs::remove_file(&unfinished);
            Error::writing(path)(error)
        })
}

/// A word that no other writer on this machine uses now.
fn unique() -> String {
    use std::sync::atomic::AtomicU64;
    use std::sync::atomic::Ordering::Relaxed;
    static NEXT: AtomicU64 = AtomicU64::new(0);
    format!("{}-{}", std::process::id(), NEXT.fetch_add(1, Relaxed))
}

/// The cache of verdicts of one course.
#[derive(Debug, Clone)]
pub struct Cache {
    dir: PathBuf,
}

impl Cache {
    /// A cache in that folder, which need not exist yet.
    pub fn new(dir: PathBuf) -> Cache {
        Cache { dir }
    }

    /// The verdict that was kept under a key.
    pub fn get(&self, key: &str) -> Option<Verdict> {
        read(&self.path(key))
    }

    /// Keeps a verdict, if the same text would always get it. A cache that cannot be written is slow
    /// and nothing worse, so nobody is told.
    pub fn put(&self, key: &str, verdict: &Verdict) {
        if verdict.is_lasting() {
            let _ = write(&self.path(key), verdict);
        }
    }

    fn path(&self, key: &str) -> PathBuf {
        self.dir.join(&key[..2]).join(format!("{}.json", &key[2..]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::Ending;
    use crate::verdict::Stage;
    use crate::verdict::StageReport;

    fn verdict(ending: Ending) -> Verdict {
        Verdict::of(StageReport::new(Stage::Build, ending))
    }

    #[test]
    fn a_key_changes_with_each_part_and_with_where_it_ends() {
        assert_eq!(key(&["ab", "c"]), key(&["ab", "c"]));
        assert_ne!(key(&["ab", "c"]), key(&["a", "bc"]));
        assert_ne!(key(&["ab"]), key(&["ab", ""]));
    }

    #[test]
    fn lasting_verdicts_are_kept_and_others_are_not() {
        let dir = tempfile::tempdir().unwrap();
        let cache = Cache::new(dir.path().join("verdicts"));
        let (a, b) = (key(&["a"]), key(&["b"]));
        cache.put(&a, &verdict(Ending::Failed { code: 101 }));
        assert_eq!(cache.get(&a), Some(verdict(Ending::Failed { code: 101 })));
        cache.put(&b, &verdict(Ending::TimedOut { limit_ms: 1 }));
        assert_eq!(cache.get(&b), None);
        // A test may have failed because the machine was busy.
        let failed = Ending::Failed { code: 101 };
        cache.put(&b, &Verdict::of(StageReport::new(Stage::Test, failed)));
        assert_eq!(cache.get(&b), None);
    }

    #[test]
    fn a_damaged_file_is_not_a_verdict() {
        let dir = tempfile::tempdir().unwrap();
        let cache = Cache::new(dir.path().to_owned());
        let a = key(&["a"]);
        cache.put(&a, &verdict(Ending::Passed));
        std::fs::write(cache.path(&a), "{\"verdict\":").unwrap();
        assert_eq!(cache.get(&a), None);
    }
}
