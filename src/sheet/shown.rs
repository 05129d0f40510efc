//! **Shown**: what others wrote, as a report holds it: without what would move a screen, and bounded,
//! for every system has a size at which it throws a report away.

use super::Level;
use super::Mark;
use super::Outcome;
use super::Status;
use crate::text;

/// So many characters of one text are of use to somebody.
const MOST: usize = 16_000;

/// The least room there is.
const LEAST: usize = 16;

/// So much more is read, since of an escape sequence nothing is shown.
const BEHIND: usize = 1_000;

/// Stands where something was cut.
pub(super) const CUT: &str = "… (cut)";

/// A name longer than this is cut.
const NAME: usize = 200;

/// The report with as much of each text in it as its size allows: `render` is told how many
/// characters a text may have.
pub(super) fn fitted(limit: usize, render: impl Fn(usize) -> String) -> String {
    let mut room = MOST;
    loop {
        let report = render(room);
        if report.len() <= limit || room == LEAST {
            return report;
        }
        room = (room / 4).max(LEAST);
    }
}

/// A text of at most so many characters, which says so if it was cut.
pub(super) fn shown(text: &str, room: usize) -> String {
    shown_to(text, room, CUT)
}

/// The same with another sentence at the cut.
pub(super) fn shown_to(text: &str, room: usize, sentence: &str) -> String {
    // What comes far behind the cut is not even read.
    let (head, was_cut) = first(text, room + BEHIND);
    let plain = text::plain(head);
    let (whole, is_long) = first(&plain, room);
    if !was_cut && !is_long {
        return plain;
    }
    let (kept, _) = first(whole, room.saturating_sub(sentence.chars().count()));
    format!("{kept}{sentence}")
}

/// A name: in one line, and short.
pub(super) fn name(text: &str) -> String {
    one_line(&shown(text, NAME))
}

/// A text in one line.
pub(super) fn one_line(text: &str) -> String {
    text.replace('\n', " ")
}

/// The first characters of a text, and whether there are more.
fn first(text: &str, chars: usize) -> (&str, bool) {
    match text.char_indices().nth(chars) {
        Some((at, _)) => (&text[..at], true),
        None => (text, false),
    }
}

/// An exercise with its chapter, as a title: `02_moves/two_writers`.
pub(super) fn title(mark: &Mark) -> String {
    match &mark.dir {
        Some(dir) => format!("{dir}/{}", mark.id),
        None => mark.id.clone(),
    }
}

/// Its file, as seen from the course's folder.
pub(super) fn file(mark: &Mark) -> String {
    format!("exercises/{}.rs", title(mark))
}

/// How long the compiler and the tests took, in seconds.
pub(super) fn seconds(mark: &Mark) -> f64 {
    std::time::Duration::from_millis(mark.compile_ms + mark.run_ms).as_secs_f64()
}

/// All that is to be said of an exercise that did not pass.
pub(super) fn reason(mark: &Mark, room: usize) -> String {
    let mut lines = vec![mark.status.word().replace('_', " ")];
    // Of each no more than the whole may have.
    let mut add = |text: &str| lines.push(first(text, room + BEHIND).0.to_owned());
    if let Some(message) = &mark.message {
        add(message);
    }
    let errors = mark.diagnostics.iter();
    let errors = errors.filter(|said| said.level == Level::Error);
    let mut is_told = false;
    for said in errors {
        add(&said.to_string());
        is_told = true;
    }
    for test in mark
        .tests
        .iter()
        .filter(|test| test.status != Outcome::Pass)
    {
        if let Some(said) = test.message.as_deref().filter(|said| !said.is_empty()) {
            add(&format!("{}:", test.name));
            add(said);
            is_told = true;
        }
    }
    if !is_told && !mark.output_tail.is_empty() {
        add(&mark.output_tail);
    }
    shown(&lines.join("\n"), room)
}

/// Whether it was neither passed nor tried.
pub(super) fn is_untouched(mark: &Mark) -> bool {
    mark.status == Status::NotAttempted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_is_between_characters_and_says_so() {
        assert_eq!(shown("äöü", 3), "äöü");
        assert_eq!(
            shown(&"ä".repeat(21), 20),
            format!("{}{CUT}", "ä".repeat(13))
        );
        let long = shown(&"\u{1f980}\u{1b}[31m".repeat(9_999), 100);
        assert!(long.chars().count() <= 100 && long.ends_with(CUT), "{long}");
        assert_eq!(name("a\u{1b}[2J\nb\u{0}"), "a b\u{fffd}");
    }

    #[test]
    fn a_report_gets_smaller_until_it_fits() {
        let text = "x".repeat(MOST);
        assert_eq!(fitted(MOST, |room| shown(&text, room)).len(), MOST);
        let small = fitted(900, |room| shown(&text, room).repeat(3));
        assert!(small.len() <= 900 && small.contains(CUT), "{small}");
    }
}
