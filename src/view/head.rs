//! The lines at the top: the course, the exercise, its file, its task.

use crate::course::Exercise;
use crate::screen::Line;
use crate::screen::Span;
use crate::screen::Style;
use crate::session::Session;
use crate::view::column::Column;
use crate::view::state;

/// The widest progress bar.
const BAR: usize = 40;

/// `goferris  12/140 solved [##------------------]`
pub(super) fn course(session: &Session, columns: usize) -> Line {
    let exercises = &session.course().exercises;
    let is_solved = |e: &&Exercise| session.progress().is_solved(&e.name);
    let solved = exercises.iter().filter(is_solved).count();
    let text = format!("goferris  {solved}/{} solved ", exercises.len());
    let mut spans = vec![Span::new(Style::Bold, &text)];
    // Two brackets and something between them.
    if let Some(room) = columns.checked_sub(text.len() + 2)
        && room > 2
    {
        let bar = state::bar(solved, exercises.len(), room.min(BAR));
        spans.push(Span::new(Style::Good, &bar));
    }
    Line(spans)
}

/// `moved_string · review · grade 2 of 5 · 02 moves · exercise 12 of 140`
pub(super) fn exercise(session: &Session) -> Line {
    let exercise = session.exercise();
    let mut details = String::new();
    if session.progress().is_in_review(&exercise.name) {
        details += " · review";
    }
    if exercise.grade > 0 {
        details += &format!(" · grade {} of 5", exercise.grade);
    }
    if exercise.dir.is_some() {
        details += &format!(" · {}", exercise.chapter());
    }
    let number = session.current() + 1;
    details += &format!(
        " · exercise {number} of {}",
        session.course().exercises.len()
    );
    Line(vec![
        Span::new(Style::Bold, &exercise.name),
        Span::new(Style::Plain, &details),
    ])
}

/// The exercise's file, which opens on a click where the terminal can do that.
pub(super) fn path(session: &Session) -> Line {
    Line(vec![file(session.exercise(), session.root())])
}

/// An exercise's file as a link.
pub(super) fn file(exercise: &Exercise, root: &str) -> Span {
    let path = exercise.path().display().to_string();
    let whole = format!("{}/{path}", root.trim_end_matches('/'));
    Span::new(Style::Plain, &path).linked(&format!("file://{}", encoded(&whole)))
}

/// What is to be done, in two lines at most.
pub(super) fn task(exercise: &Exercise, columns: usize) -> Vec<Line> {
    let mut column = Column::new(columns);
    column.say(Style::Note, &exercise.task);
    column.into_lines()
}

/// A path as a part of an address: what is not a letter, a digit or harmless is encoded.
fn encoded(path: &str) -> String {
    path.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => {
                char::from(byte).to_string()
            }
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn a_link_survives_spaces_and_other_letters() {
        let exercise = sample::exercise("a", None);
        let span = file(&exercise, "/home/Jörg B/course/");
        assert_eq!(span.text(), "exercises/a.rs");
        assert_eq!(
            span.target(),
            Some("file:///home/J%C3%B6rg%20B/course/exercises/a.rs")
        );
    }
}
