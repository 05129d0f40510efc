//! Files written **whole** or not at all, however many write at once.

use std::path::Path;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;

use crate::error::Error;

/// Writes a file under another name first and then renames it.
pub fn write_whole(path: &Path, content: impl AsRef<[u8]>) -> Result<(), Error> {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // A name that no other writer on this machine uses now.
    let unfinished = format!(".{name}.{}-{number}.tmp", std::process::id());
    let unfinished = path.with_file_name(unfinished);
    std::fs::write(&unfinished, content)
        .and_then(|()| std::fs::rename(&unfinished, path))
        .map_err(|error| {
            // What was begun is of no use to anybody.
            let _ = std::fs::remove_file(&unfinished);
            Error::writing(path)(error)
        })
}
