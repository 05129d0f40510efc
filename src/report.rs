//! Verdicts as JSON, for scripts. The schema has a version; keys are only ever added within one.
//!
//! ```json
//! {"schema":1,"course":"goferris","total":27,"solved":1,"exercises":[
//!   {"name":"hello_macro","dir":"01_first_steps","verdict":"unsolved","stage":"build",
//!    "codes":["E0423"],"fault":null,"tests":null,"took_ms":41}]}
//! ```

use serde::Serialize;

use crate::course::Course;
use crate::course::Exercise;
use crate::progress::Progress;
use crate::session::Given;
use crate::session::Outcome;
use crate::symptom::Symptom;
use crate::verdict::Ending;
use crate::verdict::Tally;
use crate::verdict::Verdict;

/// The version of the schema.
pub const SCHEMA: u32 = 1;

/// All verdicts of a command.
#[derive(Debug, Serialize)]
pub struct Report {
    /// Version of the schema.
    pub schema: u32,
    /// The course's name, if it says one.
    pub course: Option<String>,
    /// How many exercises the report holds.
    pub total: usize,
    /// How many of them are solved.
    pub solved: usize,
    /// The exercises, in course order.
    pub exercises: Vec<Row>,
}

/// One exercise.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// Its chapter.
    pub dir: Option<String>,
    /// `solved`, `unsolved` or `unchecked`.
    pub verdict: &'static str,
    /// The last stage that ran: `intact`, `build`, `test` or `run`; null if none did.
    pub stage: Option<&'static str>,
    /// The codes of the compiler's errors, in order.
    pub codes: Vec<String>,
    /// What is wrong where it has no code: `hang`, `leak`, `test` …
    pub fault: Option<&'static str>,
    /// The tests, where they ran.
    pub tests: Option<Tally>,
    /// Why it could not be checked, or what our own sentence on it is.
    pub note: Option<String>,
    /// Whether the learner's given zone differed and the course's own was used.
    pub given_restored: bool,
    /// Whether the verdict was known from an earlier check of the same text.
    pub cached: bool,
    /// How long it took, in milliseconds.
    pub took_ms: u64,
    /// Whether it was solved and is brought back for a review.
    pub review: bool,
}

impl Report {
    /// The report of these rows.
    pub fn new(course: &Course, rows: Vec<Row>) -> Report {
        Report {
            schema: SCHEMA,
            course: course.id.clone(),
            total: rows.len(),
            solved: rows.iter().filter(|row| row.verdict == "solved").count(),
            exercises: rows,
        }
    }

    /// The report as JSON, a line at its end.
    pub fn json(&self) -> String {
        let mut json = serde_json::to_string_pretty(self).unwrap_or_default();
        json.push('\n');
        json
    }
}

impl Row {
    /// The row of a check.
    pub fn checked(exercise: &Exercise, outcome: &Outcome) -> Row {
        let report = outcome.verdict.report();
        let fault = match Symptom::of(report) {
            Some(Symptom::Fault(fault)) => Some(fault.word()),
            Some(Symptom::Code(_) | Symptom::Message(_)) | None => None,
        };
        Row {
            stage: Some(report.stage.word()),
            codes: report.codes(),
            fault,
            tests: report.tests.clone(),
            note: note(&outcome.verdict),
            given_restored: outcome.given == Given::Restored,
            cached: outcome.cached,
            took_ms: u64::try_from(outcome.took.as_millis()).unwrap_or(u64::MAX),
            ..Row::of(exercise, outcome.verdict.word())
        }
    }

    /// The row of an exercise as the journal knows it: one that was never tried is unchecked.
    pub fn remembered(exercise: &Exercise, progress: &Progress) -> Row {
        let verdict = if progress.is_solved(&exercise.name) {
            "solved"
        } else if progress.checks(&exercise.name) > 0 {
            "unsolved"
        } else {
            "unchecked"
        };
        Row {
            review: progress.is_in_review(&exercise.name),
            ..Row::of(exercise, verdict)
        }
    }

    fn of(exercise: &Exercise, verdict: &'static str) -> Row {
        Row {
            name: exercise.name.clone(),
            dir: exercise.dir.clone(),
            verdict,
            stage: None,
            codes: Vec::new(),
            fault: None,
            tests: None,
            note: None,
            given_restored: false,
            cached: false,
            took_ms: 0,
            review: false,
        }
    }
}

/// What a reader of the row needs beyond its words.
fn note(verdict: &Verdict) -> Option<String> {
    let report = verdict.report();
    match (verdict, &report.ending) {
        (_, Ending::NotStarted { why }) => Some(why.clone()),
        (Verdict::Unchecked(_), Ending::Killed { signal }) => Some(format!(
            "the compiler was killed from outside, by signal {signal}\nhint: is the memory full? run it again"
        )),
        (Verdict::Unchecked(_), Ending::TimedOut { limit_ms }) => Some(format!(
            "the compiler took longer than {} s\nhint: run it again when the machine is less busy",
            limit_ms / 1000
        )),
        (Verdict::Unchecked(_), Ending::Flooded { limit }) => Some(format!(
            "the compiler wrote more than {} MiB\nhint: `goferris doctor` checks the machine",
            limit >> 20
        )),
        _ => report.note.clone(),
    }
}
