//! How much **disk** something takes, as the file system counts it, and the most that it took.

use std::collections::HashSet;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::sync::mpsc;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use crate::Res;

/// How often somebody looks.
const PAUSE: Duration = Duration::from_millis(50);

/// Bytes on the disk, folders too. What vanishes meanwhile is not there.
pub(crate) fn taken(path: &Path) -> u64 {
    // A file with two names, as cargo makes them, is there once.
    taken_but(path, &mut HashSet::new())
}

fn taken_but(path: &Path, seen: &mut HashSet<u64>) -> u64 {
    let Ok(metadata) = path.symlink_metadata() else {
        return 0;
    };
    if !seen.insert(metadata.ino()) {
        return 0;
    }
    let below = match metadata.is_dir() {
        true => std::fs::read_dir(path).into_iter().flatten().flatten(),
        false => return metadata.blocks() * 512,
    };
    let below: u64 = below.map(|entry| taken_but(&entry.path(), seen)).sum();
    metadata.blocks() * 512 + below
}

/// Does something while somebody looks how large a folder gets. It should hold few files.
pub(crate) fn peak_of<T>(dir: &Path, work: impl FnOnce() -> Res<T>) -> Res<(T, u64)> {
    std::thread::scope(|scope| {
        let (over, is_over) = mpsc::channel::<()>();
        let looking = scope.spawn(move || {
            let mut peak = taken(dir);
            while is_over.recv_timeout(PAUSE) == Err(RecvTimeoutError::Timeout) {
                peak = peak.max(taken(dir));
            }
            peak
        });
        let done = work();
        drop(over);
        let peak = looking.join().map_err(|_| "nobody looked at the disk")?;
        Ok((done?, peak))
    })
}

/// Bytes, for people: `38.2 MB`.
pub(crate) fn shown(bytes: u64) -> String {
    match bytes as f64 {
        bytes if bytes >= 1e6 => format!("{:.1} MB", bytes / 1e6),
        bytes => format!("{:.1} kB", bytes / 1e3),
    }
}
