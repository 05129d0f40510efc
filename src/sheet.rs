//! The **sheet** of one learner's work: a mark for each exercise, and everything that an instructor,
//! a build server or another grader needs beside it. docs/grading.md says what each field means.

use serde::Deserialize;
use serde::Serialize;

use crate::course::Exercise;
use crate::error::EXIT_SOLVED;
use crate::error::EXIT_UNCHECKED;
use crate::error::EXIT_UNSOLVED;
use crate::flags::Flag;

mod autolab;
mod classroom;
mod classroom50;
mod exercism;
mod gradescope;
mod junit;
mod markdown;
mod marking;
mod prairielearn;
mod shown;
mod status;

pub use classroom50::Identity;
pub use exercism::Edition;
pub use marking::mark;
pub use marking::test_marks;
pub use status::Status;

/// The name and version of the schema. Keys are only ever added within one.
pub const SCHEMA: &str = "goferris/verdict/v1";

/// How one test ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It passed.
    Pass,
    /// It failed.
    Fail,
    /// It did not come to its end.
    Error,
}

/// How much weight the compiler gives to what it said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// It refuses the text.
    Error,
    /// It accepts it with doubts.
    Warning,
    /// All else.
    Note,
}

/// What graded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grader {
    /// The version of goferris.
    pub version: String,
    /// The compiler, as it names itself.
    pub rustc: String,
    /// Whether learners' programs were jailed.
    pub jailed: bool,
}

/// Which course it was graded against.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Against {
    /// Its name, if it says one.
    pub id: Option<String>,
    /// SHA-256 of its lock.
    pub lock_sha: String,
}

/// One test of the course's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestMark {
    /// Its name.
    pub name: String,
    /// How it ended.
    pub status: Outcome,
    /// What it said.
    pub message: Option<String>,
}

/// One thing that the compiler said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Its code: `E0382`, `clippy::ptr_arg`.
    pub code: Option<String>,
    /// Its weight.
    pub level: Level,
    /// Its sentence.
    pub message: String,
    /// The line in the learner's file.
    pub line: Option<usize>,
}

impl std::fmt::Display for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(code) = &self.code {
            write!(f, "{code}: ")?;
        }
        f.write_str(&self.message)?;
        match self.line {
            Some(line) => write!(f, " (line {line})"),
            None => Ok(()),
        }
    }
}

/// One exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The exercise's name.
    pub id: String,
    /// Its chapter.
    pub dir: Option<String>,
    /// What it is worth.
    pub points: u32,
    /// What the learner gets for it; null if we could not find out.
    pub score: Option<u32>,
    /// What is said of it.
    pub status: Status,
    /// A sentence, where there is one to say.
    pub message: Option<String>,
    /// SHA-256 of the file.
    pub source_sha: Option<String>,
    /// The course's tests, where they were compiled.
    pub tests: Vec<TestMark>,
    /// What the compiler said.
    pub diagnostics: Vec<Said>,
    /// What an instructor may want to look at. Never decides.
    pub flags: Vec<Flag>,
    /// Whether the file's given zone was not the course's, whose own was used.
    pub tests_drift: bool,
    /// Whether the learner wrote the tests too, as the exercise asks.
    pub tests_editable: bool,
    /// The note that the coach has on what went wrong, by its name.
    pub note: Option<String>,
    /// How long the compiler took, in milliseconds.
    pub compile_ms: u64,
    /// How long the tests and the program took, in milliseconds.
    pub run_ms: u64,
    /// The end of what the process said.
    pub output_tail: String,
}

/// The work of one learner.
#[derive(Debug, Clone, Serialize)]
pub struct Sheet {
    /// [`SCHEMA`].
    pub schema: &'static str,
    /// The course.
    pub course: Against,
    /// What graded.
    pub grader: Grader,
    /// Whose work it is.
    pub learner: String,
    /// The revision, if one was asked for.
    pub rev: Option<String>,
    /// When, as in `2026-11-21T12:00:00Z`.
    pub graded_at: String,
    /// All points; null if one of the exercises could not be graded.
    pub score: Option<u32>,
    /// All points that can be had.
    pub max: u32,
    /// The exercises in the order of the course.
    pub exercises: Vec<Mark>,
}

impl Mark {
    /// The mark of an exercise of which nothing but its status is known.
    pub fn of(exercise: &Exercise, status: Status) -> Mark {
        Mark {
            id: exercise.name.clone(),
            dir: exercise.dir.clone(),
            points: 1,
            score: match status {
                Status::Pass => Some(1),
                Status::InfraError => None,
                _ => Some(0),
            },
            status,
            message: None,
            source_sha: None,
            tests: Vec::new(),
            diagnostics: Vec::new(),
            flags: Vec::new(),
            tests_drift: false,
            tests_editable: false,
            note: None,
            compile_ms: 0,
            run_ms: 0,
            output_tail: String::new(),
        }
    }
}

impl Sheet {
    /// The exit code: what could not be graded weighs most.
    pub fn exit_code(&self) -> u8 {
        let codes = self.exercises.iter().map(|mark| match mark.status {
            Status::Pass => EXIT_SOLVED,
            Status::InfraError => EXIT_UNCHECKED,
            _ => EXIT_UNSOLVED,
        });
        codes.max().unwrap_or(EXIT_SOLVED)
    }

    /// The sheet as JSON, a line at its end.
    pub fn json(&self) -> String {
        let mut json = serde_json::to_string_pretty(self).unwrap_or_default();
        json.push('\n');
        json
    }
}

/// A moment as text, from seconds since 1970.
pub fn moment(seconds: u64) -> String {
    // Days are counted in years that begin in March, so that a leap day is the last one.
    let (days, rest) = (seconds / 86_400 + 719_468, seconds % 86_400);
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let of_month = day - (153 * month + 2) / 5 + 1;
    let (month, later) = if month < 10 {
        (month + 3, 0)
    } else {
        (month - 9, 1)
    };
    let year = year + era * 400 + later;
    let (h, m, s) = (rest / 3600, rest / 60 % 60, rest % 60);
    format!("{year:04}-{month:02}-{of_month:02}T{h:02}:{m:02}:{s:02}Z")
}

#[cfg(test)]
mod tests;
