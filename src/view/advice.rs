//! What the **coach** says below the compiler: a few lines of a note.

use crate::note::Note;
use crate::note::brief;
use crate::screen::Style;
use crate::view::column::Column;

/// The mistake in one line, what was seen, what Go would have done, and the first way out.
pub(super) fn lines(note: &Note) -> [String; 4] {
    let [seen, go, ways, _] = note.parts.each_ref().map(|part| brief(part));
    let go = match go.starts_with("Go ") {
        true => go,
        false => format!("Go: {go}"),
    };
    [format!("{}.", note.title), seen, go, format!("Try: {ways}")]
}

/// The same on the screen.
pub(super) fn advice(column: &mut Column, note: &Note) {
    let [title, rest @ ..] = lines(note);
    column.gap();
    column.say(Style::Note, &title);
    rest.iter().for_each(|line| column.say(Style::Plain, line));
}
