//! The **gradebook** of a cohort: who was asked what, what each handed in is worth, and how they came
//! there. Everything that an instructor is shown is made of it, and of nothing else.

use serde::Deserialize;
use serde::Serialize;

use crate::sheet::Against;
use crate::sheet::Grader;
use crate::sheet::Mark;
use crate::sheet::Status;

mod lines;
mod merge;
mod shard;
mod steady;

pub use lines::Part;
pub use lines::read;
pub use merge::better;
pub use merge::merge;
pub use shard::Shard;
pub use shard::Shards;
mod csv;
mod insight;
mod page;
#[cfg(test)]
mod sample;

pub use insight::Cause;
pub use insight::Drift;
pub use insight::Evidence;
pub use insight::Hurt;
pub use insight::Insight;
pub use insight::Look;
pub use insight::Mismatch;
pub use insight::NotStarted;
pub use insight::Others;
pub use insight::SCHEMA as COHORT_SCHEMA;
pub use insight::Section;
pub use insight::Stop;
pub use insight::Stuck;
pub use insight::Totals;
pub use insight::failing;
pub use insight::insight;
pub use steady::steady;

/// The name and version of the schema. Keys are only ever added within one.
pub const SCHEMA: &str = "goferris/gradebook/v1";

/// The work of a whole cohort.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gradebook {
    /// The course.
    pub course: Against,
    /// What graded.
    pub grader: Grader,
    /// When, as in `2026-11-21T12:00:00Z`.
    pub graded_at: String,
    /// The exercises in the order of the course.
    pub columns: Vec<Column>,
    /// The learners in the order of the roster.
    pub rows: Vec<Row>,
}

/// One exercise of the course.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// The exercise's name.
    pub id: String,
    /// Its chapter.
    pub dir: Option<String>,
    /// What it is worth.
    pub points: u32,
}

/// One learner, as the roster has them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learner {
    /// What nobody else in the roster has.
    pub id: String,
    /// What people call them.
    pub name: String,
    /// Their group, if the cohort has groups.
    pub section: Option<String>,
}

/// What is known of one learner.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Who.
    pub learner: Learner,
    /// The revision that was graded, if their work is a git repository.
    pub rev: Option<String>,
    /// Why their work could not be opened: a sentence. Then there are no marks, and no zero.
    pub problem: Option<String>,
    /// The marks in the order of the course. A shard has some of them.
    pub marks: Vec<Mark>,
    /// Each change of an exercise in their repository, the oldest first, if it was asked for.
    pub steps: Vec<Step>,
    /// What their own journal says, where they handed it in. Nobody but them vouches for it.
    pub told: Vec<Told>,
}

/// A commit that changed an exercise, and what the exercise was worth then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The exercise's name.
    pub exercise: String,
    /// The commit's full name.
    pub commit: String,
    /// Which commit of the learner's history it was, counted from the oldest. Clocks go wrong, and many
    /// commits can have one second.
    #[serde(default)]
    pub nth: u32,
    /// When it was made, by the learner's clock, in seconds since 1970.
    pub at: i64,
    /// SHA-256 of the text.
    pub source_sha: Option<String>,
    /// What it was worth.
    pub status: Status,
    /// The codes of the compiler's errors: `E0382`.
    pub codes: Vec<String>,
    /// The note that the coach has on what went wrong, by its name.
    pub note: Option<String>,
    /// The first of the course's tests that failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub test: Option<String>,
}

/// What a learner's journal says of one exercise.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The exercise's name.
    pub exercise: String,
    /// How many checks did not pass before the first that did; those of the untouched starter do not
    /// count.
    pub tries: u32,
    /// How long they worked on it, in milliseconds, without breaks.
    pub ms: u64,
    /// How many hints they took.
    pub hints: u32,
    /// Whether it says that it was ever solved.
    pub solved: bool,
    /// When something was last done about it, in seconds since 1970, if the clock was set.
    pub last_at: Option<u64>,
}

/// The gradebook as a page for a browser: one file, complete in itself. With `refresh` the browser
/// loads it again after as many seconds.
pub fn page(book: &Gradebook, refresh: Option<u32>) -> String {
    page::text(book, refresh)
}

/// The gradebook as CSV.
pub fn csv(book: &Gradebook) -> String {
    csv::text(book)
}
