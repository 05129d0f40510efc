//! The commands that show a text: an explanation, a Go twin, a solution.

use std::io::Write;
use std::path::Path;

use crate::error::EXIT_SOLVED;
use crate::error::Error;
use crate::explain;
use crate::folder::Folder;
use crate::headless::named;
use crate::headless::print;
use crate::headless::progress;
use crate::paint;
use crate::paint::Colours;
use crate::terminal;
use crate::view;

/// `explain`: a note of the coach's, or what the toolchain says of a code.
pub fn explain(dir: &Path, code: &str, out: &mut dyn Write) -> Result<u8, Error> {
    let text = explain::look_up(dir, code)?;
    let lines = view::page(&text, terminal::printed_columns());
    print(out, &paint::text(&lines, Colours::On));
    Ok(EXIT_SOLVED)
}

/// `go`: the Go twin.
pub fn twin(folder: &Folder, name: Option<&str>, out: &mut dyn Write) -> Result<u8, Error> {
    let (_, exercise) = named(folder, name)?;
    let text = folder.twin(exercise).ok_or_else(|| Error::Without {
        name: exercise.name.clone(),
        what: "Go twin",
    })?;
    print(out, &text);
    Ok(EXIT_SOLVED)
}

/// `solution`: the author's answer, once the learner has one.
pub fn solution(folder: &Folder, name: &str, out: &mut dyn Write) -> Result<u8, Error> {
    let (_, exercise) = folder.course.named(name)?;
    let text = folder.solution(exercise).ok_or_else(|| Error::Without {
        name: exercise.name.clone(),
        what: "solution",
    })?;
    if !progress(folder)?.is_solved(&exercise.name) {
        return Err(Error::NotSolvedYet {
            name: exercise.name.clone(),
        });
    }
    print(out, &text);
    Ok(EXIT_SOLVED)
}
