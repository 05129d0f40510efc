//! The coach on recorded mistakes: what the compiler or the tests said of every starter and every
//! trap that does not pass, and of programs that somebody wrote who had not seen the notes. For each,
//! an independent reader has said which note is right.
//!
//! `GOFERRIS_WRITE_RECORDS=1` checks everything anew, which takes some minutes, and writes
//! `tests/coach/recorded.jsonl` and the tables of `docs/coach.md`; nothing is compared then.
//! With `GOFERRIS_WRITE_RECORDS=tables` it writes the tables alone, from what is recorded. `tests/coach/labels.tsv` is written
//! by hand: the case, the best note, and others that are right as well; `-` is no note at all.

mod labelled;
mod record;

use std::path::Path;
use std::path::PathBuf;

/// Whether the records are to be written, and not only read.
fn writes() -> bool {
    std::env::var_os("GOFERRIS_WRITE_RECORDS").is_some()
}

/// A file of the project.
fn file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
