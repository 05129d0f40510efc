//! What an **editor** shows: sentences that stand below or beside the compiler's own.

use crate::note::Note;
use crate::verdict::Ending;
use crate::view::advice::lines;
use crate::view::verdict::Ways;
use crate::view::verdict::restored;
use crate::view::verdict::why_unchecked;

/// What the coach says, one sentence a line.
pub fn advice(note: &Note) -> String {
    lines(note).join("\n")
}

/// That the file's given zone is not the course's.
pub fn given_was_changed() -> String {
    restored(Ways::Commands)
}

/// That a check came to nothing.
pub fn unchecked(ending: &Ending) -> String {
    let (why, next) = why_unchecked(ending);
    format!("goferris could not check this exercise. It is not your code.\n{why}\nNext: {next}")
}
