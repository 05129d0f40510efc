//! How much of the **disk** a stranger's program takes. The kernel bounds each file and counts none,
//! so the folder is looked at while the program runs.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::mpsc;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use crate::process::Cancel;
use crate::process::Finished;
use crate::verdict::Ending;

/// So many bytes all files may have together; exercises write a thousandth of it.
const BYTES: u64 = 64 << 20;

/// So many files and folders there may be.
const FILES: usize = 10_000;

/// So deep folders may be nested.
const LEVELS: usize = 64;

/// How often is looked.
const LOOK: Duration = Duration::from_millis(50);

/// The limits as a text, for whoever keeps verdicts.
pub(super) fn words() -> String {
    format!("{BYTES} bytes in {FILES} files of {LEVELS} levels")
}

/// Runs a program that writes in `home` until it ends or has written too much there.
pub(super) fn bounded(
    home: &Path,
    cancel: &Cancel,
    run: impl FnOnce(&Cancel) -> Finished,
) -> Finished {
    // To end this program and no other.
    let own = Cancel::default();
    let (running, ended) = mpsc::channel::<()>();
    let ends = own.clone();
    let watch = move || {
        while ended.recv_timeout(LOOK) == Err(RecvTimeoutError::Timeout) {
            let too_much = is_too_much(home);
            if too_much || cancel.is_cancelled() {
                ends.cancel();
                return too_much;
            }
        }
        false
    };
    std::thread::scope(|scope| {
        let watcher = scope.spawn(watch);
        let mut finished = run(&own);
        drop(running);
        let too_much = watcher.join().unwrap_or(false);
        if too_much && finished.ending == Ending::Cancelled {
            let mib = BYTES >> 20;
            let said = format!(
                "\ngoferris: it wrote more than {mib} MiB or {FILES} files, or where nobody can look\n"
            );
            finished.output.extend(said.into_bytes());
            finished.ending = Ending::Flooded { limit: BYTES };
        }
        finished
    })
}

/// Whether there is more in a folder than there may be, or what cannot be seen.
fn is_too_much(home: &Path) -> bool {
    let (mut files, mut bytes) = (0, 0);
    let mut folders = vec![(home.to_owned(), 0)];
    while let Some((folder, level)) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) => match error.kind() {
                ErrorKind::PermissionDenied | ErrorKind::InvalidFilename => return true,
                // It is gone already, or it is our own trouble.
                _ => continue,
            },
        };
        for entry in entries.flatten() {
            let Ok(metadata) = entry.metadata() else {
                continue;
            };
            files += 1;
            bytes += metadata.len();
            if metadata.is_dir() {
                folders.push((entry.path(), level + 1));
            }
            if files > FILES || bytes > BYTES || level > LEVELS {
                return true;
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_counted_through_and_through() {
        let dir = tempfile::tempdir().unwrap();
        let at = |path: &str| dir.path().join(path);
        assert!(!is_too_much(&at("none")));
        fs::create_dir_all(at("a/b/c")).unwrap();
        let file = fs::File::create(at("a/b/c/file")).unwrap();
        assert!(!is_too_much(dir.path()));
        file.set_len(BYTES + 1).unwrap();
        assert!(is_too_much(dir.path()));
        file.set_len(0).unwrap();
        fs::create_dir_all(at(&"d/".repeat(LEVELS + 3))).unwrap();
        assert!(is_too_much(dir.path()));
        fs::remove_dir_all(at("d")).unwrap();
        for number in 0..FILES {
            fs::write(at(&format!("a/{number}")), "").unwrap();
        }
        assert!(is_too_much(dir.path()));
    }
}
