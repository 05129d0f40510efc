//! The commands that look back: which errors were met, and what the course has cost.

use std::io::Write;

use serde::Serialize;

use crate::built_in;
use crate::effort::Effort;
use crate::error::EXIT_SOLVED;
use crate::error::Error;
use crate::folder::Folder;
use crate::headless::Form;
use crate::headless::print;
use crate::memory::Memory;
use crate::paint;
use crate::paint::Colours;
use crate::screen::Line;
use crate::store;
use crate::terminal;
use crate::view;

/// `errors`: the mistakes that this learner has met.
pub fn errors(folder: &Folder, form: Form, out: &mut dyn Write) -> Result<u8, Error> {
    let journal = store::journal(folder)?;
    let memory = Memory::of(&folder.course, built_in::notes(), &journal.entries);
    let lines = || view::memory(&memory, store::now(), terminal::printed_columns());
    tell(form, &memory, lines, out);
    Ok(EXIT_SOLVED)
}

/// `stats`: time, tries and hints, chapter by chapter.
pub fn stats(folder: &Folder, form: Form, out: &mut dyn Write) -> Result<u8, Error> {
    let journal = store::journal(folder)?;
    let effort = Effort::of(&folder.course, &journal.entries);
    let lines = || view::effort(&effort, terminal::ink(), terminal::printed_columns());
    tell(form, &effort, lines, out);
    Ok(EXIT_SOLVED)
}

/// Prints an answer in the form that was asked for.
pub(super) fn tell(
    form: Form,
    answer: &impl Serialize,
    lines: impl FnOnce() -> Vec<Line>,
    out: &mut dyn Write,
) {
    match form {
        Form::Json => {
            let json = serde_json::to_string_pretty(answer).unwrap_or_default();
            print(out, &format!("{json}\n"));
        }
        Form::Text => print(out, &paint::text(&lines(), Colours::On)),
    }
}
