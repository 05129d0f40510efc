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
use super::labelled::write_tables;
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
    if std::env::var("GOFERRIS_WRITE_RECORDS").is_ok_and(|what| what == "tables") {
        return write_tables();
    }
    let folder = Folder::open(&file(".")).unwrap();
    let examiner = Examiner::new(folder.clone(), Stay::Once, None).unwrap();
    let mut lines = String::new();
    let mut record = |case: String, exercise: &Exercise, pristine: &Pristine, text: &str| {
        if let Some(case) = recorded(&examiner, case, exercise, pristine, text) {
            lines.push_str(&placeless(serde_json::to_string(&case).unwrap()));
            lines.push('\n');
        }
    };
    for exercise in &folder.course.exercises {
        let pristine = folder.pristine(exercise);
        let starter = folder.starter(exercise).unwrap();
        let case = format!("starter {}", exercise.name);
        record(case, exercise, &pristine, &starter);
        for (slug, text) in traps(exercise) {
            record(format!("trap {slug}"), exercise, &pristine, &text);
        }
    }
    for (slug, text) in texts(&file("tests/coach/fresh")) {
        let pristine = folder::pristine(&text, None);
        let exercise = fresh(&slug, &text);
        record(format!("fresh {slug}"), &exercise, &pristine, &text);
    }
    fs::write(file("tests/coach/recorded.jsonl"), lines).unwrap();
    write_tables();
}

/// What a check says of a text, if it does not pass.
fn recorded(
    examiner: &Examiner,
    case: String,
    exercise: &Exercise,
    pristine: &Pristine,
    text: &str,
) -> Option<Case> {
    let cancel = Cancel::default();
    let outcome = examiner.judge(
        exercise,
        pristine,
        text,
        Known::Ignored,
        &cancel,
        &mut |_| {},
    );
    match outcome.verdict {
        Verdict::Solved(_) => None,
        Verdict::Unsolved(report) => Some(Case {
            exercise: match case.starts_with("fresh") {
                true => String::new(),
                false => exercise.name.clone(),
            },
            case,
            report: trimmed(report),
        }),
        Verdict::Unchecked(report) => panic!("{case} could not be checked: {report:?}"),
    }
}

/// A line without the places of the machine that it was recorded on.
fn placeless(line: String) -> String {
    let root = file("").to_string_lossy().into_owned();
    let home = std::env::var("HOME").unwrap_or_default();
    let places = [
        (root.trim_end_matches('/'), "/course"),
        (home.as_str(), "/home/me"),
    ];
    let known = places.into_iter().filter(|(path, _)| path.len() > 1);
    let line = known.fold(line, |line, (path, name)| line.replace(path, name));
    // Below the registry's folder stands one with the name of the index.
    let mut parts = line.split(REGISTRY);
    let mut named = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (_, rest) = part.split_once('/').unwrap_or(("", part));
        named += &format!("{REGISTRY}registry/{rest}");
    }
    named
}

/// Where cargo keeps the sources of crates.
const REGISTRY: &str = "registry/src/";

/// A program of nobody's course; its first line may name the crates that it needs.
fn fresh(slug: &str, text: &str) -> Exercise {
    let first = text.lines().next().unwrap_or("");
    let deps = first.strip_prefix("// deps: ").unwrap_or("");
    Exercise {
        name: format!("fresh_{slug}"),
        mode: match text.contains("#[test]") || !text.contains("fn main()") {
            true => Mode::Test,
            false => Mode::Run,
        },
        deps: Some(deps.split_whitespace().map(str::to_owned).collect()),
        ..Exercise::default()
    }
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
