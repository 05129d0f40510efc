//! The **heat map**: every learner, every exercise, a character each.
//!
//! There are tens of thousands of cells, so a cell is as short as HTML lets it be: no end tag, a class of
//! one letter, and none where there is nothing to colour.

use super::html::count;
use super::html::own;
use super::html::text;
use super::who;
use crate::gradebook::Gradebook;
use crate::gradebook::Row;
use crate::sheet::Status;

/// A status: its sign, its class, what it means.
type Sign = (Status, char, char, &'static str);

/// Colours are shared, signs are not.
const SIGNS: [Sign; 12] = [
    (Status::Pass, '✓', 'p', "passes"),
    (Status::Fail, 'F', 'f', "a test fails, or the program does"),
    (
        Status::CompileError,
        'C',
        'c',
        "does not compile, or a lint refuses it",
    ),
    (
        Status::TestsMismatch,
        'M',
        'm',
        "compiles alone, and the course's tests do not fit it",
    ),
    (Status::Timeout, 'T', 't', "did not come to an end"),
    (Status::Memory, 'O', 't', "asked for too much memory"),
    (Status::OutputLimit, 'L', 't', "wrote too much"),
    (Status::Crashed, 'X', 't', "a signal ended it"),
    (Status::Incomplete, 'I', 't', "ended before its tests did"),
    (
        Status::InfraError,
        '?',
        'i',
        "could not be graded; our failure, and no zero",
    ),
    (Status::NotAttempted, '·', ' ', "not attempted"),
    (Status::Missing, '–', ' ', "no file"),
];

/// What stands where a mark is not here.
const ABSENT: &str = "not in this part of the gradebook";

fn sign(status: Status) -> &'static Sign {
    // Every status has a row; a test holds us to it.
    SIGNS
        .iter()
        .find(|sign| sign.0 == status)
        .unwrap_or(&SIGNS[9])
}

fn cell(out: &mut String, status: Option<Status>) {
    match status.map(sign) {
        None => out.push_str("<td>"),
        Some((_, sign, ' ', _)) => out.extend(["<td>", sign.encode_utf8(&mut [0; 4])]),
        Some((_, sign, class, _)) => {
            out.push_str("<td class=");
            out.push(*class);
            out.push('>');
            out.push(*sign);
        }
    }
}

/// What the signs mean, those that are there.
pub(super) fn legend(book: &Gradebook) -> String {
    let mut out = String::from("<ul class=k>");
    let marks = || book.rows.iter().flat_map(|row| &row.marks);
    for (status, sign, class, meaning) in &SIGNS {
        if marks().any(|mark| mark.status == *status) {
            let class = if *class == ' ' { 'n' } else { *class };
            out.push_str(&format!("<li><b class={class}>{sign}</b> {meaning}"));
        }
    }
    let lacks = |row: &Row| row.problem.is_none() && row.marks.len() < book.columns.len();
    if book.rows.iter().any(lacks) {
        out.push_str(&format!("<li><b class=n>&nbsp;</b> {ABSENT}"));
    }
    out.push_str("</ul>\n");
    out
}

/// The map as a table.
pub(super) fn map(book: &Gradebook, has_sections: bool) -> String {
    let has_revisions = book.rows.iter().any(|row| row.rev.is_some());
    let (learners, exercises) = (book.rows.len(), book.columns.len());
    let mut out = format!(
        "<table class=h id=h><caption>{} × {}</caption>\n",
        count(learners, "learner"),
        count(exercises, "exercise"),
    );
    out.push_str(&head(book, has_sections, has_revisions));
    out.push_str("<tbody>");
    for row in &book.rows {
        out.push_str(&line(book, row, has_sections, has_revisions));
    }
    out.push_str("</table>\n");
    out
}

fn head(book: &Gradebook, has_sections: bool, has_revisions: bool) -> String {
    let mut out = String::from("<thead><tr><th scope=col rowspan=2>Learner");
    if has_sections {
        out.push_str("<th scope=col rowspan=2>Section");
    }
    out.push_str("<th scope=col rowspan=2 class=s>Solved");
    for chapter in book.columns.chunk_by(|a, b| a.dir == b.dir) {
        let name = text(chapter[0].dir.as_deref().unwrap_or(""));
        let width = chapter.len();
        let kind = if name.is_empty() {
            "td"
        } else {
            "th scope=colgroup"
        };
        out.push_str(&format!("<{kind} colspan={width} class=x><i>{name}</i>"));
    }
    if has_revisions {
        out.push_str("<th scope=col rowspan=2 class=x>Revision");
    }
    out.push_str("\n<tr>");
    for column in &book.columns {
        out.push_str(&format!(
            "<th scope=col class=x><b>{}</b>",
            text(&column.id)
        ));
    }
    out.push('\n');
    out
}

fn line(book: &Gradebook, row: &Row, has_sections: bool, has_revisions: bool) -> String {
    let mut out = format!("<tr><th scope=row>{}", who(&row.learner));
    if has_sections {
        let section = row.learner.section.as_deref().unwrap_or("");
        out.push_str(&format!("<td class=g>{}", own(section)));
    }
    match row.solved() {
        Some(solved) => out.push_str(&format!("<td class=s>{solved}")),
        None => {
            let width = book.columns.len().max(1);
            out.push_str(&format!(
                "<td class=s><td colspan={width} class=o>could not be opened"
            ));
        }
    }
    if row.problem.is_none() {
        for mark in row.under(book) {
            cell(&mut out, mark.map(|mark| mark.status));
        }
    }
    if has_revisions {
        let short: String = row
            .rev
            .iter()
            .flat_map(|rev| rev.chars().take(12))
            .collect();
        out.push_str(&format!("<td class=r>{}", own(&short)));
    }
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gradebook::sample::book;

    #[test]
    fn each_status_has_a_sign_of_its_own() {
        let statuses = Status::ALL;
        let signs: std::collections::BTreeSet<char> =
            statuses.iter().map(|status| sign(*status).1).collect();
        assert_eq!(signs.len(), statuses.len());
        for status in statuses {
            assert_eq!(sign(status).0, status);
            let mut out = String::new();
            cell(&mut out, Some(status));
            assert!(out.ends_with(sign(status).1) && out.len() <= 16, "{out}");
        }
    }

    #[test]
    fn a_mark_stands_under_its_exercise_even_if_others_are_missing() {
        let mut book = book(&[
            ("ana", &[Status::Pass, Status::Fail, Status::Timeout]),
            ("ben", &[Status::Pass, Status::NotAttempted, Status::Pass]),
        ]);
        book.rows[0].marks.remove(1);
        let map = map(&book, false);
        assert!(
            map.contains("<td class=s>1<td class=p>✓<td><td class=t>T\n"),
            "{map}"
        );
        assert!(
            map.contains("<td class=s>2<td class=p>✓<td>·<td class=p>✓\n"),
            "{map}"
        );
        let legend = legend(&book);
        assert!(legend.contains(ABSENT) && legend.contains("not attempted"));
        assert!(!legend.contains("does not compile"), "{legend}");
    }

    #[test]
    fn work_that_could_not_be_opened_has_no_number() {
        let mut book = book(&[("ana", &[Status::Pass])]);
        book.rows[0].marks.clear();
        book.rows[0].problem = Some("no such folder".to_owned());
        assert!(map(&book, false).contains("<td class=s><td colspan=1 class=o>could not"));
    }
}
