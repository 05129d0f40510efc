//! What went wrong, as the coach knows it.

use serde::Serialize;

use crate::built_in;
use crate::gradebook::Step;
use crate::note::Note;
use crate::note::brief;
use crate::sheet::Level;
use crate::sheet::Mark;
use crate::sheet::Outcome;
use crate::sheet::TestMark;

/// A mistake that can be told from others: by the coach's note, else by the error's code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Cause {
    /// The note's name.
    pub note: Option<String>,
    /// The first error's code. A note stands for all codes that it explains, so then it is null.
    pub code: Option<String>,
}

impl Cause {
    /// What a mark says.
    pub(super) fn of_mark(mark: &Mark) -> Option<Cause> {
        Cause::of(mark.note.as_deref(), code_of(mark))
    }

    /// What a step says.
    pub(super) fn of_step(step: &Step) -> Option<Cause> {
        Cause::of(step.note.as_deref(), step.codes.first().map(String::as_str))
    }

    fn of(note: Option<&str>, code: Option<&str>) -> Option<Cause> {
        let code = code.filter(|_| note.is_none());
        (note.is_some() || code.is_some()).then(|| Cause {
            note: note.map(str::to_owned),
            code: code.map(str::to_owned),
        })
    }

    /// The coach's note.
    fn known(&self) -> Option<&'static Note> {
        let name = self.note.as_deref()?;
        built_in::notes().iter().find(|note| note.name == name)
    }

    /// The mistake in a line: the note's title, or what it goes by.
    pub fn title(&self) -> String {
        let by = || self.note.clone().or_else(|| self.code.clone());
        let title = self.known().map(|note| note.title.clone());
        title.or_else(by).unwrap_or_default()
    }

    /// What Go would have done, if the coach knows.
    pub fn go(&self) -> Option<String> {
        // The second part of a note is `In Go`.
        self.known().map(|note| brief(&note.parts[1]))
    }
}

/// The first of the course's tests that failed.
pub fn failing(mark: &Mark) -> Option<&TestMark> {
    mark.tests.iter().find(|test| test.status == Outcome::Fail)
}

/// The same in a line: its name, and what it said.
pub(super) fn failed(mark: &Mark) -> Option<String> {
    let test = failing(mark)?;
    let name = test.name.rsplit("::").next().unwrap_or(&test.name);
    let said = test.message.as_deref().unwrap_or("").lines();
    // The first line says where.
    let said = said
        .map(str::trim)
        .find(|line| !line.starts_with("thread '") && !line.is_empty());
    let said = said.map(|line| match line.split_once(" failed: ") {
        Some((before, said)) if before.starts_with("assertion") => said,
        _ => line,
    });
    Some(said.map_or(name.to_owned(), |said| format!("{name}: {said}")))
}

/// The code of the first error.
pub(super) fn code_of(mark: &Mark) -> Option<&str> {
    let mut errors = mark.diagnostics.iter().filter(|s| s.level == Level::Error);
    errors.find_map(|said| said.code.as_deref())
}
