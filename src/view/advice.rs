//! What the **coach** says below the compiler: a few lines of a note.

use crate::note::Note;
use crate::note::brief;
use crate::screen::Style;
use crate::view::column::Column;

/// The mistake in one line, what was seen, what Go would have done, and the first way out.
pub(super) fn advice(column: &mut Column, note: &Note) {
    let [seen, go, ways, _] = note.parts.each_ref().map(|part| brief(part));
    column.gap();
    column.say(Style::Note, &format!("{}.", note.title));
    column.say(Style::Plain, &seen);
    let go = match go.starts_with("Go ") {
        true => go,
        false => format!("Go: {go}"),
    };
    column.say(Style::Plain, &go);
    column.say(Style::Plain, &format!("Try: {ways}"));
}
