//! The middle of the screen: what can be scrolled.

use crate::screen::Line;
use crate::screen::Style;
use crate::session::Confirm;
use crate::session::Front;
use crate::session::Given;
use crate::session::Position;
use crate::session::Request;
use crate::session::Session;
use crate::session::Work;
use crate::verdict::is_error;
use crate::view::advice::advice;
use crate::view::column::Column;
use crate::view::keys;
use crate::view::list;
use crate::view::page;
use crate::view::verdict;
use crate::view::verdict::Ways;

/// Lines, and what of them should be seen.
pub(super) struct Body {
    pub(super) lines: Vec<Line>,
    see: See,
}

/// What of a long body should be seen.
enum See {
    /// From this line on.
    From(usize),
    /// This row, in the middle where there is something around it.
    Row(usize),
    /// From here to the end of what begins here, and as much as fits of what is before.
    Through { first: usize, last: usize },
}

impl Body {
    /// The first line to show where `page` lines fit.
    pub(super) fn top(&self, page: usize) -> usize {
        let last_top = self.lines.len().saturating_sub(page);
        let top = match self.see {
            See::From(line) => line,
            See::Row(row) => row.saturating_sub(page / 2),
            See::Through { first, last } => (last + 1).saturating_sub(page).min(first),
        };
        top.min(last_top)
    }
}

/// The body for what stands in front.
pub(super) fn body(session: &Session, columns: usize) -> Body {
    let mut column = Column::new(columns);
    match session.front() {
        Front::Exercise => return exercise(session, columns),
        Front::List => {
            let (lines, selected) = list::rows(session, columns);
            let see = See::Row(selected);
            return Body { lines, see };
        }
        Front::Welcome => column.say(Style::Plain, &session.course().welcome),
        Front::Farewell => {
            let farewell = &session.course().farewell;
            column.say(Style::Good, "Every exercise of this course is solved.");
            column.gap();
            column.say(Style::Plain, farewell);
        }
        Front::Page(shown) => {
            column.say(Style::Bold, &shown.title);
            column.gap();
            match shown.request {
                Request::Explain { .. } => page::add(&mut column, &shown.body),
                _ => column.add(&shown.body),
            }
        }
        Front::Keys => keys::page(&mut column),
        Front::Confirm(confirm) => question(&mut column, session, *confirm),
    }
    let see = match session.position() {
        Position::Line(line) => See::From(line),
        Position::Hint => See::From(0),
    };
    Body {
        lines: column.into_lines(),
        see,
    }
}

/// What is known of the current exercise: the first error first, the rest below the hints.
fn exercise(session: &Session, columns: usize) -> Body {
    let mut column = Column::new(columns);
    let said = session.diagnostics();
    let has_new = matches!(session.work(), Work::One(running) if !running.said.is_empty());
    match session.outcome() {
        _ if session.is_missing() => missing(&mut column, session),
        _ if has_new => {
            verdict::first_error(&mut column, said);
            if let Some(note) = session.note() {
                advice(&mut column, note);
            }
        }
        Some(outcome) => verdict::first(&mut column, session.exercise(), outcome, Ways::Keys),
        None => {}
    }
    let mut hint = None;
    if !session.is_solved_now() || has_new {
        hints(&mut column, session);
        hint = column.hint();
    }
    let hint_end = column.len().saturating_sub(1);
    if has_new || said.iter().any(is_error) {
        verdict::rest(&mut column, said);
    }
    let see = match (session.position(), hint) {
        (Position::Hint, Some(first)) => See::Through {
            first,
            last: hint_end,
        },
        (Position::Hint, None) => See::From(0),
        (Position::Line(line), _) => See::From(line),
    };
    Body {
        lines: column.into_lines(),
        see,
    }
}

/// The hints that were asked for, in their order.
fn hints(column: &mut Column, session: &Session) {
    let exercise = session.exercise();
    let asked = session.progress().rung(&exercise.name);
    let asked = usize::try_from(asked).unwrap_or(usize::MAX);
    let of = exercise.hints.len();
    let at_hand = session.at_hand();
    for (index, hint) in exercise.hints.iter().enumerate().take(asked) {
        let hint = hint.for_those_with(&at_hand);
        column.gap();
        column.mark_hint();
        column.say(Style::Note, &format!("hint {} of {of}: {hint}", index + 1));
    }
}

fn missing(column: &mut Column, session: &Session) {
    let path = session.exercise().path().display().to_string();
    column.say(Style::Bad, &format!("There is no file {path} now."));
    column.say(
        Style::Plain,
        "Next: save it from your editor, or press x to write it as the course has it.",
    );
}

fn question(column: &mut Column, session: &Session, confirm: Confirm) {
    let Some(exercise) = session.course().exercises.get(confirm.exercise) else {
        return;
    };
    let name = &exercise.name;
    column.say(Style::Bold, &format!("Reset {name}?"));
    column.gap();
    column.say(
        Style::Plain,
        "y writes it as the course has it. What you wrote is kept as a backup, and the exercise is open again.",
    );
    if confirm.given == Given::Restored {
        column.say(
            Style::Plain,
            "g restores only the given part below the line; your own part stays as it is.",
        );
    }
    column.say(Style::Plain, "Any other key leaves it as it is.");
}
