//! The **view**: a session as a screen. Every sentence on a screen stands here.
//!
//! The first error is the first thing to read, in the compiler's own words; what we say comes
//! below it. Nothing is said by colour alone, and however small the terminal is, the most important
//! line is on it.

mod advice;
mod body;
mod clock;
mod column;
pub mod editor;
mod effort;
mod fault;
mod head;
mod keys;
mod list;
mod memory;
mod notice;
mod output;
mod page;
mod recall;
mod report;
mod stands;
mod state;
mod verdict;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;

use crate::screen::Extent;
use crate::screen::Line;
use crate::screen::Screen;
use crate::screen::Size;
use crate::screen::Style;
use crate::session::Front;
use crate::session::Session;
use crate::view::column::Column;

pub use effort::Ink;
pub use effort::effort;
pub use memory::memory;
pub use page::page;
pub use recall::brought_back;
pub use recall::given_up;
pub use recall::recall;
pub use report::report;

/// A part of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// How far the course is.
    Course,
    /// The exercise's name, chapter and grade.
    Exercise,
    /// The exercise's file.
    Path,
    /// What is to be done; in the list, what is listed.
    Task,
    /// How it stands.
    State,
    /// An empty line above the body.
    Gap,
    /// What can be scrolled.
    Body,
    /// Which lines of the body are on the screen.
    Mark,
    /// Something told in one line, or two.
    Notice,
    /// The keys.
    Keys,
}

impl Part {
    /// The parts as they stand on the screen.
    const ORDER: [Part; 10] = [
        Part::Course,
        Part::Exercise,
        Part::Path,
        Part::Task,
        Part::State,
        Part::Gap,
        Part::Body,
        Part::Mark,
        Part::Notice,
        Part::Keys,
    ];

    /// Who gets room first, and how many rows at most. What does not fit any more is left out: a
    /// small terminal loses the empty line first, and the state last. Room that is left over is the
    /// body's. To give a part a place, give it a row here and one in `ORDER`.
    const PRIORITY: [(Part, usize); 13] = [
        (Part::State, 1),
        (Part::Notice, 1),
        (Part::Body, 1),
        (Part::Keys, 1),
        (Part::Exercise, 1),
        (Part::Body, 5),
        (Part::Mark, 1),
        (Part::Notice, 1),
        (Part::Task, 1),
        (Part::Path, 1),
        (Part::Course, 1),
        (Part::Task, 1),
        (Part::Gap, 1),
    ];
}

/// The session on a screen of that size.
pub fn render(session: &Session, size: Size) -> Screen {
    let size = Size::new(size.columns, size.rows);
    let body = body::body(session, size.columns);
    let total = body.lines.len();
    // The mark has its row only if the body does not fit without it.
    let mut rooms = Rooms::share(session, size, total, Mark::Hidden);
    if rooms.of(Part::Body) < total {
        rooms = Rooms::share(session, size, total, Mark::Shown);
    }
    let page = rooms.of(Part::Body);
    let extent = Extent {
        top: body.top(page),
        page,
        total,
    };
    let mut lines = Vec::with_capacity(size.rows);
    for part in Part::ORDER {
        let made = match part {
            Part::Body => body.lines[extent.top.min(total)..].to_vec(),
            Part::Mark => vec![mark(extent, session.front())],
            part => made(part, session, size.columns),
        };
        let room = rooms.of(part);
        lines.extend(made.into_iter().chain(empty_lines()).take(room));
    }
    Screen::new(lines, size).showing(extent)
}

/// Whether it is said which lines of the body are on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Shown,
    Hidden,
}

/// How many rows each part has, in the order of [`Part::ORDER`].
struct Rooms([usize; Part::ORDER.len()]);

impl Rooms {
    /// Shares the rows among the parts.
    fn share(session: &Session, size: Size, total: usize, mark: Mark) -> Rooms {
        let mut rooms = Rooms([0; Part::ORDER.len()]);
        let mut left = size.rows;
        for (part, most) in Part::PRIORITY {
            let wanted = match part {
                Part::Body => total,
                Part::Mark => usize::from(mark == Mark::Shown),
                Part::Gap => 1,
                part => made(part, session, size.columns).len(),
            };
            let room = rooms.room(part);
            let given = most.min(wanted.saturating_sub(*room)).min(left);
            *room += given;
            left -= given;
        }
        *rooms.room(Part::Body) += left;
        rooms
    }

    fn room(&mut self, part: Part) -> &mut usize {
        &mut self.0[part as usize]
    }

    fn of(&self, part: Part) -> usize {
        self.0[part as usize]
    }
}

/// The lines of a part that is not the body's.
fn made(part: Part, session: &Session, columns: usize) -> Vec<Line> {
    match part {
        Part::Course => vec![head::course(session, columns)],
        Part::Exercise => vec![head::exercise(session)],
        Part::Path => vec![head::path(session)],
        Part::Task if *session.front() == Front::List => {
            let rows = session.list().rows(session.course(), session.progress());
            vec![list::title(session, rows.len())]
        }
        Part::Task if matches!(session.front(), Front::Exercise) => {
            head::task(session.exercise(), columns)
        }
        Part::State => vec![state::line(session)],
        Part::Notice => session.notice().map_or(vec![], |notice| {
            let mut column = Column::new(columns);
            column.say(Style::Note, &notice::sentence(notice, session.course()));
            let mut lines = column.into_lines();
            // The second row holds the rest, which is cut if it is more.
            if lines.len() > 2 {
                let rest: Vec<String> = lines[1..].iter().map(Line::plain).collect();
                lines.truncate(1);
                lines.push(Line::new(Style::Note, &rest.join(" ")));
            }
            lines
        }),
        Part::Keys => vec![keys::line(session, columns)],
        Part::Task | Part::Gap | Part::Body | Part::Mark => vec![],
    }
}

/// `line 1–20 of 60`; where the line of keys has other things to say, it is here that one learns how
/// to scroll.
fn mark(extent: Extent, front: &Front) -> Line {
    let Extent { top, page, total } = extent;
    let last = (top + page).min(total);
    let how = match front {
        Front::Exercise => " · j/k scroll",
        _ => "",
    };
    let text = format!("line {}–{last} of {total}{how}", top + 1);
    Line::new(Style::Dim, &text)
}

/// Lines for a terminal of that width; what would not fit even so is cut.
fn fitted(lines: Vec<Line>, columns: usize) -> Vec<Line> {
    let size = Size::new(columns, usize::MAX);
    Screen::new(lines, size).lines().to_vec()
}

fn empty_lines() -> impl Iterator<Item = Line> {
    std::iter::repeat_with(Line::default)
}
