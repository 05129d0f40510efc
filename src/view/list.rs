//! The list of exercises on the screen.

use crate::screen::Line;
use crate::screen::Span;
use crate::screen::Style;
use crate::session::Session;

/// From this width on there is room for chapter and grade.
const WIDE: usize = 60;

/// What the list shows, above its rows: how many, which, and what is searched for.
pub(super) fn title(session: &Session, rows: usize) -> Line {
    let list = session.list();
    let all = session.course().exercises.len();
    let mut text = format!("list: {} ({rows} of {all})", list.filter().word());
    if let Some(search) = list.search() {
        let cursor = if list.is_typing() { "_" } else { "" };
        text += &format!(" · search: {search}{cursor}");
    }
    Line::new(Style::Bold, &text)
}

/// The rows, and which of them is selected.
pub(super) fn rows(session: &Session, columns: usize) -> (Vec<Line>, usize) {
    let course = session.course();
    let rows = session.list().rows(course, session.progress());
    let selected = session.list().selected_row(&rows).unwrap_or(0);
    if rows.is_empty() {
        let line = Line::new(Style::Plain, "No exercise is like that.");
        return (vec![line], 0);
    }
    let name = |index: &usize| course.exercises[*index].name.chars().count();
    let widest = rows.iter().map(name).max().unwrap_or(0);
    let lines = rows
        .iter()
        .enumerate()
        .map(|(row, index)| {
            let style = match row == selected {
                true => Style::Selected,
                false => Style::Plain,
            };
            line(session, *index, style, widest, columns)
        })
        .collect();
    (lines, selected)
}

fn line(session: &Session, index: usize, style: Style, widest: usize, columns: usize) -> Line {
    let exercise = &session.course().exercises[index];
    let mark = match style {
        Style::Selected => '>',
        _ => ' ',
    };
    let progress = session.progress();
    let is_here = index == session.current();
    let (word, colour) = if progress.is_solved(&exercise.name) {
        ("solved", Style::Good)
    } else {
        let colour = if is_here { Style::Note } else { Style::Plain };
        let is_in_review = progress.is_in_review(&exercise.name);
        (if is_in_review { "review" } else { "open" }, colour)
    };
    let state = format!("{word}{}", if is_here { ", here" } else { "" });
    let number = index + 1;
    let name = format!("{mark}{number:>4} {:<widest$} ", exercise.name);
    let mut spans = vec![
        Span::new(style, &name),
        Span::new(colour, &format!("{state:<13}")),
    ];
    if columns >= WIDE {
        let grade = match exercise.grade {
            0 => String::new(),
            grade => format!("grade {grade}"),
        };
        let more = format!("{grade:<8} {}", exercise.chapter());
        spans.push(Span::new(Style::Dim, &more));
    }
    Line(spans)
}
