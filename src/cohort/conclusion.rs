//! The **conclusion** of a round: what came out of it, in a few lines and an exit code.

use std::path::Path;

use crate::error::EXIT_SOLVED;
use crate::error::EXIT_UNCHECKED;
use crate::error::count;
use crate::gradebook::Learner;
use crate::gradebook::Part;
use crate::sheet::Status;

use super::reports;

/// So many problems are named; the page has the rest.
const NAMED: usize = 10;

/// What came out.
#[derive(Debug)]
pub(super) struct Conclusion {
    /// What somebody has to look at, a line each.
    pub(super) complaints: Vec<String>,
    /// All in one line.
    pub(super) said: String,
    /// The exit code. That learners fail is no failure of ours; that work could not be graded is one.
    pub(super) code: u8,
}

/// What came out of a gradebook; `how` it came about stands in brackets.
pub(super) fn concluded(part: &Part, how: &str) -> Conclusion {
    let rows = &part.book.rows;
    let problems = rows
        .iter()
        .filter_map(|row| Some((row, row.problem.as_ref()?)));
    let mut complaints: Vec<String> = problems
        .clone()
        .take(NAMED)
        .map(|(row, problem)| format!("{}: {}", called(&row.learner), shown(problem)))
        .collect();
    let marks = rows.iter().flat_map(|row| &row.marks);
    let open = marks
        .clone()
        .filter(|mark| mark.status == Status::InfraError);
    complaints.extend(open.clone().take(1).map(|mark| {
        let why = mark.message.as_deref().unwrap_or("it could not be graded");
        format!("{}: {}", mark.id, shown(why))
    }));
    let (problems, open) = (problems.count(), open.count());
    let learners = count(rows.len(), "learner");
    let verdicts = count(marks.count() - open, "verdict");
    let mut said = format!("{learners}, {verdicts} ({how})");
    if problems > 0 {
        said.push_str(&format!(
            ", the work of {} could not be opened",
            count(problems, "learner")
        ));
    }
    if open > 0 {
        said.push_str(&format!(", {open} could not be graded"));
    }
    Conclusion {
        complaints,
        said,
        code: match problems + open {
            0 => EXIT_SOLVED,
            _ => EXIT_UNCHECKED,
        },
    }
}

impl Conclusion {
    /// Says it on standard error; gives the exit code.
    pub(super) fn tell(&self, out: &Path) -> u8 {
        for complaint in &self.complaints {
            eprintln!("goferris: {complaint}");
        }
        let page = out.join(reports::PAGE);
        eprintln!("goferris: {}; see {}", self.said, page.display());
        self.code
    }
}

/// A learner by what nobody else has, and by their name if that is something else.
pub(super) fn called(learner: &Learner) -> String {
    let (id, name) = (shown(&learner.id), shown(&learner.name));
    match id == name {
        true => id,
        false => format!("{id} ({name})"),
    }
}

/// A text that may be a stranger's, fit for a terminal: one line without control characters.
pub(super) fn shown(text: &str) -> String {
    let shown: String = text.chars().take(400).collect();
    shown
        .replace('\n', " ")
        .escape_debug()
        .to_string()
        .replace("\\'", "'")
        .replace("\\\"", "\"")
}
