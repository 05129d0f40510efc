//! A gradebook as **CSV**, for a spreadsheet or a school's own gradebook.
//!
//! Cells are points and not words: Moodle and Canvas import numbers. What could not be found out is
//! an empty cell, which both leave alone; a zero would be a grade. A byte order mark leads, because
//! Excel takes the text for Latin letters without it, and the others skip it.

use csv::Terminator;
use csv::WriterBuilder;

use super::Gradebook;
use super::Row;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The whole file.
pub(super) fn text(book: &Gradebook) -> String {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    let head = ["learner_id", "name", "section", "rev", "score", "max"];
    let mut head: Vec<String> = head.map(str::to_owned).into();
    head.extend(book.columns.iter().map(|column| harmless(&column.id)));
    let mut lines = vec![head];
    lines.extend(book.rows.iter().map(|row| line(book, row)));
    for line in lines {
        // Writing into memory does not fail, and all lines are equally long.
        let _ = writer.write_record(&line);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{BYTE_ORDER_MARK}{}", String::from_utf8_lossy(&bytes))
}

fn line(book: &Gradebook, row: &Row) -> Vec<String> {
    let scores: Vec<Option<u32>> = match row.problem {
        Some(_) => vec![None; book.columns.len()],
        None => {
            let marks = row.under(book).into_iter();
            marks.map(|mark| mark?.score).collect()
        }
    };
    let number = |score: Option<u64>| score.map_or(String::new(), |score| score.to_string());
    let learner = &row.learner;
    let mut line = vec![
        harmless(&learner.id),
        harmless(&learner.name),
        harmless(learner.section.as_deref().unwrap_or("")),
        harmless(row.rev.as_deref().unwrap_or("")),
        number(sum(scores.iter().copied())),
        number(sum(book.columns.iter().map(|c| Some(c.points)))),
    ];
    line.extend(scores.iter().map(|score| number(score.map(u64::from))));
    line
}

/// All points; none while one of them is unknown.
fn sum(mut scores: impl Iterator<Item = Option<u32>>) -> Option<u64> {
    scores.try_fold(0, |sum, score| Some(sum + u64::from(score?)))
}

/// Text that no spreadsheet takes for a formula: an apostrophe goes before what would begin one.
///
/// A spreadsheet that splits at semicolons begins a cell after each, and does not mind quotes in
/// the middle, so that is a beginning too.
fn harmless(text: &str) -> String {
    let mut harmless = String::with_capacity(text.len());
    let mut begins = true;
    for c in text.chars() {
        let c = if c.is_control() { ' ' } else { c };
        if begins && is_formula(c) {
            harmless.push('\'');
        }
        let is_skipped = c.is_whitespace() || matches!(c, '"' | '\u{feff}' | '\u{200b}');
        begins = matches!(c, ',' | ';') || begins && is_skipped;
        harmless.push(c);
    }
    harmless
}

/// Full-width signs begin a formula in East Asian settings.
fn is_formula(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gradebook::sample::book;
    use crate::sheet::Status;

    fn read(text: &str) -> Vec<Vec<String>> {
        let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap();
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.as_bytes());
        let lines = reader.records().map(Result::unwrap);
        lines
            .map(|r| r.iter().map(str::to_owned).collect())
            .collect()
    }

    #[test]
    fn points_stand_under_their_exercise_and_what_is_unknown_is_empty() {
        let mut book = book(&[
            ("ana", &[Status::Pass, Status::Fail]),
            ("ben", &[Status::Pass, Status::InfraError]),
            ("eve", &[Status::Pass]),
            ("gil", &[Status::Pass, Status::Pass]),
        ]);
        book.rows[3].problem = Some("there is no such folder".to_owned());
        let lines = read(&text(&book));
        let from = |line: usize| lines[line][4..].join("|");
        assert_eq!(from(0), "score|max|one|two");
        assert_eq!(from(1), "1|2|1|0");
        assert_eq!(from(2), "|2|1|");
        assert_eq!(from(3), "|2|1|", "a shard");
        assert_eq!(from(4), "|2||");
        assert!(text(&book).contains("\r\n"));
    }

    #[test]
    fn what_was_written_is_read_back_and_begins_no_formula() {
        for (name, safe) in [
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
            ("\t=1", " '=1"),
            (" \"+1", " \"'+1"),
            ("\r\n@x", "  '@x"),
            ("x\";=1+1", "x\";'=1+1"),
            ("a,b \"c\"", "a,b \"c\""),
            ("Anne-Marie", "Anne-Marie"),
            ("＝1", "'＝1"),
        ] {
            let mut book = book(&[("ana", &[Status::Pass])]);
            book.rows[0].learner.name = name.to_owned();
            assert_eq!(read(&text(&book))[1][1], safe);
        }
    }

    proptest::proptest! {
        #[test]
        fn no_cell_begins_a_formula_however_it_is_split(name in "[=+@\\-;, \"\t\r\nab]{0,12}") {
            let safe = harmless(&name);
            for cell in safe.split([',', ';', '\t', '\n', '\r']) {
                let bare = cell.trim_start_matches([' ', '"']);
                proptest::prop_assert!(!bare.starts_with(['=', '+', '-', '@']), "{safe:?}");
            }
        }
    }
}
