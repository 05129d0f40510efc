//! A report as a **table** for people: chapter by chapter, one exercise a line, the sum at the end.

use crate::report::Report;
use crate::report::Row;

/// The table as text.
pub fn table(report: &Report) -> String {
    let width = report.exercises.iter().map(|row| row.name.len()).max();
    let width = width.unwrap_or(0);
    let mut text = String::new();
    let mut chapter = None;
    for row in &report.exercises {
        if chapter != Some(&row.dir) {
            chapter = Some(&row.dir);
            if let Some(dir) = &row.dir {
                text.push_str(&format!("{dir}\n"));
            }
        }
        let line = format!(
            "  {:<9}  {:<width$}  {}",
            row.verdict,
            row.name,
            because(row)
        );
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text.push_str(&format!("\n{}\n", sum(report)));
    text
}

/// In a few words, why an exercise is not solved.
fn because(row: &Row) -> String {
    if row.verdict == "unchecked" {
        let why = row.note.as_deref().unwrap_or_default();
        return why.lines().next().unwrap_or_default().to_owned();
    }
    let codes = row.codes.iter().map(String::as_str);
    let words: Vec<&str> = row.fault.into_iter().chain(codes).collect();
    match row.stage {
        Some(stage) if row.verdict != "solved" => format!("{stage}: {}", words.join(", ")),
        None if row.review => "in review".to_owned(),
        _ => String::new(),
    }
}

/// `3 of 29 solved`, and how many could not be checked, if any was to be.
fn sum(report: &Report) -> String {
    let solved = format!("{} of {} solved", report.solved, report.total);
    let failed = |row: &&Row| row.verdict == "unchecked" && row.stage.is_some();
    match report.exercises.iter().filter(failed).count() {
        0 => solved,
        n => format!("{solved}, {n} could not be checked (`goferris doctor` looks for the reason)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::Course;
    use crate::manifest;
    use crate::progress::Progress;

    fn course() -> Course {
        let text = "format_version = 1\n\
            [[exercises]]\nname = \"a\"\ndir = \"01_x\"\nhint = \"h\"\n\
            [[exercises]]\nname = \"longer\"\ndir = \"01_x\"\nhint = \"h\"\n";
        manifest::parse(text).unwrap()
    }

    #[test]
    fn each_line_says_what_is_wrong_and_the_last_one_how_many_are_right() {
        let course = course();
        let remembered = |e| Row::remembered(e, &Progress::default());
        let mut rows: Vec<Row> = course.exercises.iter().map(remembered).collect();
        rows[0].verdict = "solved";
        rows[0].stage = Some("test");
        rows[1].verdict = "unsolved";
        rows[1].stage = Some("build");
        rows[1].codes = vec!["E0382".to_owned(), "E0502".to_owned()];
        assert_eq!(
            table(&Report::new(&course, rows)),
            "01_x\n  solved     a\n  unsolved   longer  build: E0382, E0502\n\n1 of 2 solved\n"
        );
    }

    #[test]
    fn what_could_not_be_checked_is_counted_apart() {
        let course = course();
        let remembered = |e| Row::remembered(e, &Progress::default());
        let mut rows: Vec<Row> = course.exercises.iter().map(remembered).collect();
        assert!(table(&Report::new(&course, rows)).ends_with("0 of 2 solved\n"));
        rows = course.exercises.iter().map(remembered).collect();
        rows[0].stage = Some("build");
        rows[0].note = Some("no cargo\nhint: get one".to_owned());
        let text = table(&Report::new(&course, rows));
        assert!(text.contains("unchecked  a       no cargo\n"), "{text}");
        assert!(text.contains("1 could not be checked"), "{text}");
    }
}
