//! The recording: one line for each text of the course that does not pass, and for each program in
//! `tests/coach/fresh`.

use std::fs;
use std::path::Path;

use goferris::course::Exercise;
use goferris::course::Mode;
use goferris::examine::Examiner;
use goferris::examine::Known;
use goferris::examine::Stay;
use goferris::folder;
use goferris::folder::Folder;
use goferris::folder::Pristine;
use goferris::process::Cancel;
use goferris::verdict::StageReport;
use goferris::verdict::Verdict;
use serde::Deserialize;
use serde::Serialize;

use super::file;
use super::writes;

/// What was seen of one text.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Case {
    /// `starter moved_string`, `trap moved_string.clone`, `fresh 07_nil`.
    pub(crate) case: String,
    /// The exercise; empty for a fresh program.
    pub(crate) exercise: String,
    /// What the check said, without what the coach does not look at.
    pub(crate) report: StageReport,
}

/// The most of an output that is kept, in bytes.
const OUTPUT: usize = 3_000;

/// The recorded cases, in their order.
pub(crate) fn cases() -> Vec<Case> {
    let text = fs::read_to_string(file("tests/coach/recorded.jsonl")).unwrap();
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn everything_is_recorded_where_that_is_asked_for() {
    if !writes() {
        return;
    }
    let folder = Folder::open(&file(".")).unwrap();
    let examiner = Examiner::new(folder.clone(), Stay::Once, None).unwrap();
    let mut lines = String::new();
    let mut record = |case: String, exercise: &Exercise, pristine: &Pristine, text: &str| {
        let cancel = Cancel::default();
        let outcome = examiner.judge(exercise, pristine, text, Known::Taken, &cancel, &mut |_| {});
        match outcome.verdict {
            Verdict::Solved(_) => {}
            Verdict::Unsolved(report) => {
                let exercise = match case.starts_with("fresh") {
                    true => String::new(),
                    false => exercise.name.clone(),
                };
                let case = Case {
                    case,
                    exercise,
                    report: trimmed(report),
                };
                lines.push_str(&serde_json::to_string(&case).unwrap());
                lines.push('\n');
            }
            Verdict::Unchecked(report) => panic!("{case} could not be checked: {report:?}"),
        }
    };
    for exercise in &folder.course.exercises {
        let pristine = folder.pristine(exercise);
        let starter = folder.starter(exercise).unwrap();
        record(
            format!("starter {}", exercise.name),
            exercise,
            &pristine,
            &starter,
        );
        for (slug, text) in traps(exercise) {
            record(format!("trap {slug}"), exercise, &pristine, &text);
        }
    }
    for (slug, text) in texts(&file("tests/coach/fresh")) {
        let deps = text
            .lines()
            .next()
            .and_then(|l| l.strip_prefix("// deps: "));
        let deps = deps.map_or_else(Vec::new, |deps| {
            deps.split(' ').map(str::to_owned).collect()
        });
        let exercise = Exercise {
            name: format!("fresh_{slug}"),
            mode: match text.contains("#[test]") || !text.contains("fn main()") {
                true => Mode::Test,
                false => Mode::Run,
            },
            deps: Some(deps),
            ..Exercise::default()
        };
        let pristine = folder::pristine(&text, None);
        record(format!("fresh {slug}"), &exercise, &pristine, &text);
    }
    fs::write(file("tests/coach/recorded.jsonl"), lines).unwrap();
}

/// What the coach looks at: the first error without its pictures, and the output up to a limit.
fn trimmed(mut report: StageReport) -> StageReport {
    let first = report.errors().next().cloned();
    report.diagnostics = first.into_iter().collect();
    for diagnostic in &mut report.diagnostics {
        strip(diagnostic);
    }
    let end = report.output.floor_char_boundary(OUTPUT);
    report.output.truncate(end);
    report.took = Default::default();
    report
}

fn strip(diagnostic: &mut cargo_metadata::diagnostic::Diagnostic) {
    diagnostic.rendered = None;
    for span in &mut diagnostic.spans {
        span.text.clear();
        span.expansion = None;
    }
    if let Some(code) = &mut diagnostic.code {
        code.explanation = None;
    }
    diagnostic.children.iter_mut().for_each(strip);
}

/// The traps of an exercise, by file name.
fn traps(exercise: &Exercise) -> Vec<(String, String)> {
    let chapter = exercise.dir.as_deref().unwrap_or("");
    let of_it = format!("{}.", exercise.name);
    let mut traps = texts(&file("traps").join(chapter));
    traps.retain(|(slug, _)| slug.starts_with(&of_it));
    traps
}

/// The Rust files of a folder without their ending, in the order of their names.
fn texts(dir: &Path) -> Vec<(String, String)> {
    let Ok(entries) = fs::read_dir(dir) else {
        return Vec::new();
    };
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut texts: Vec<(String, String)> = paths
        .filter_map(|path| {
            let name = path.file_name()?.to_str()?.strip_suffix(".rs")?.to_owned();
            Some((name, fs::read_to_string(&path).unwrap()))
        })
        .collect();
    texts.sort();
    texts
}
