//! What can go wrong with **us** and our surroundings, as facts; every sentence about it stands here.
//!
//! A learner's failing exercise is not an error but a verdict. Each error says what happened and
//! where ([`std::fmt::Display`]) and what to do next ([`Error::hint`]), and has an exit code.

mod hint;

use std::io;
use std::path::Path;
use std::path::PathBuf;

use crate::problem::Problem;

pub use hint::io_hint;

/// The exercises asked for are solved.
pub const EXIT_SOLVED: u8 = 0;
/// At least one exercise asked for is not solved.
pub const EXIT_UNSOLVED: u8 = 1;
/// The command line or a name in it is wrong.
pub const EXIT_USAGE: u8 = 2;
/// We could not check: something is missing or broken on our side.
pub const EXIT_UNCHECKED: u8 = 3;

/// What to do when cargo cannot build or resolve dependencies, as far as we know.
pub const NEEDS_NETWORK: &str = "the first build of a course's dependencies needs the network once; after that it works offline";

/// Anything that keeps goferris from its work.
#[derive(Debug)]
#[expect(missing_docs, reason = "a field is named after the fact that it holds")]
pub enum Error {
    /// There is no course in the folder or above it.
    NoCourse { dir: PathBuf },
    /// A file could not be read.
    Read { path: PathBuf, source: io::Error },
    /// A file could not be written.
    Write { path: PathBuf, source: io::Error },
    /// What stands where an exercise's text should be cannot be read as text.
    NotText { path: PathBuf, why: String },
    /// The same, when the exercise is to be given back and nobody knows how it was.
    NoStarter { path: PathBuf, why: String },
    /// A signal asked us to end.
    Stopped { signal: i32 },
    /// The manifest has problems.
    Manifest { problems: Vec<Problem> },
    /// No exercise has that name.
    UnknownExercise {
        name: String,
        nearest: Option<String>,
    },
    /// Every exercise is solved and none was named.
    NothingLeft,
    /// The solution is shown only after solving.
    NotSolvedYet { name: String },
    /// Only what is solved can be brought back for a review.
    NotToReview { name: String },
    /// There is one review at a time, and this is it.
    InReview { name: String },
    /// The text that a review set aside cannot be read any more.
    NoBackup { path: PathBuf, why: String },
    /// No exercise is in review.
    NoReview,
    /// No exercise is due; which one will be next.
    NothingDue { next: Option<String> },
    /// The exercise has none of what was asked for.
    Without { name: String, what: &'static str },
    /// Another runner works on this course.
    Locked { pid: Option<u32>, path: PathBuf },
    /// A program that we need is missing or does not start.
    Tool { tool: String, why: String },
    /// Cargo could not build the course's dependencies or say how it would compile.
    Cargo {
        doing: String,
        output: String,
        next: &'static str,
    },
    /// The folder to write a course into is not empty.
    NotEmpty { dir: PathBuf },
    /// The compiler knows no such code.
    UnknownCode {
        code: String,
        nearest: Option<String>,
    },
    /// The grader gave a wrong mark to a text whose mark is known.
    Canary { what: String },
    /// A jail was required and this machine has none.
    NoJail { why: String },
    /// The terminal could not be taken over.
    Terminal { source: io::Error },
    /// The folder could not be watched.
    Watch { why: String },
    /// The course's lock cannot be read, or is of another text of the course.
    Lock { why: String },
    /// Some exercises could not be graded, so what would be read as a grade was not written.
    Ungraded {
        exercises: Vec<String>,
        formats: Vec<&'static str>,
    },
    /// The author's gate found problems.
    Gate { problems: Vec<Problem> },
    /// The command line does not make sense as a whole.
    Usage { what: String },
}

impl Error {
    /// A closure for `map_err` on reading `path`.
    pub fn reading(path: &Path) -> impl FnOnce(io::Error) -> Error {
        let path = path.to_owned();
        move |source| Error::Read { path, source }
    }

    /// A closure for `map_err` on writing `path`.
    pub fn writing(path: &Path) -> impl FnOnce(io::Error) -> Error {
        let path = path.to_owned();
        move |source| Error::Write { path, source }
    }

    /// The exit code that says whose problem it is.
    pub fn exit_code(&self) -> u8 {
        match self {
            Error::UnknownExercise { .. }
            | Error::NotSolvedYet { .. }
            | Error::NotToReview { .. }
            | Error::InReview { .. }
            | Error::NoReview
            | Error::Without { .. }
            | Error::UnknownCode { .. }
            | Error::NotEmpty { .. }
            | Error::Usage { .. } => EXIT_USAGE,
            Error::NothingLeft | Error::NothingDue { .. } => EXIT_SOLVED,
            Error::Gate { .. } => EXIT_UNSOLVED,
            Error::NoCourse { .. }
            | Error::Read { .. }
            | Error::Write { .. }
            | Error::NotText { .. }
            | Error::NoStarter { .. }
            | Error::NoBackup { .. }
            | Error::Stopped { .. }
            | Error::Manifest { .. }
            | Error::Lock { .. }
            | Error::Ungraded { .. }
            | Error::Locked { .. }
            | Error::Tool { .. }
            | Error::Cargo { .. }
            | Error::Canary { .. }
            | Error::NoJail { .. }
            | Error::Terminal { .. }
            | Error::Watch { .. } => EXIT_UNCHECKED,
        }
    }
}

impl std::error::Error for Error {}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Error::NoCourse { dir } => write!(
                f,
                "there is no course in `{}` or above it (no info.toml with exercises)",
                dir.display()
            ),
            Error::Read { path, source } => {
                write!(f, "cannot read `{}`: {}", path.display(), plain(source))
            }
            Error::Write { path, source } => {
                write!(f, "cannot write `{}`: {}", path.display(), plain(source))
            }
            Error::NotText { path, why } => write!(f, "`{}` {why}", path.display()),
            Error::NoStarter { path, why } => {
                write!(f, "cannot give `{}` back: it {why}", path.display())
            }
            Error::NoBackup { path, why } => {
                write!(f, "cannot bring your text back: `{}` {why}", path.display())
            }
            Error::Stopped { signal } => {
                write!(
                    f,
                    "stopped by signal {signal}; what was solved until then is kept"
                )
            }
            Error::Manifest { problems } | Error::Gate { problems } => {
                let what = count(problems.len(), "problem");
                write!(f, "the course has {what}")?;
                problems.iter().try_for_each(|p| write!(f, "\n  {p}"))
            }
            Error::UnknownExercise { name, .. } => {
                write!(f, "there is no exercise `{name}` in this course")
            }
            Error::NothingLeft => f.write_str("every exercise of this course is solved"),
            Error::NotSolvedYet { name } => {
                write!(f, "the solution of `{name}` shows once you have solved it")
            }
            Error::NotToReview { name } => {
                write!(f, "`{name}` is not solved, so it cannot be reviewed")
            }
            Error::InReview { name } => write!(f, "`{name}` is in review already"),
            Error::NoReview => f.write_str("no exercise is in review"),
            Error::NothingDue { .. } => f.write_str("no exercise is due for a review"),
            Error::Without { name, what } => write!(f, "`{name}` has no {what}"),
            Error::Locked { pid, path } => match pid {
                Some(pid) => write!(
                    f,
                    "another goferris watches this course (process {pid}, lock `{}`)",
                    path.display()
                ),
                None => write!(
                    f,
                    "another goferris watches this course (lock `{}`)",
                    path.display()
                ),
            },
            Error::Tool { tool, why } => write!(f, "`{tool}` does not work here: {why}"),
            Error::Cargo { doing, output, .. } => {
                write!(f, "cargo could not {doing}:\n{}", output.trim_end())
            }
            Error::NotEmpty { dir } => {
                write!(f, "`{}` exists and is not empty", dir.display())
            }
            Error::UnknownCode { code, .. } => write!(f, "nothing is known about `{code}`"),
            Error::Canary { what } => {
                write!(
                    f,
                    "the grader is not to be trusted here, and nothing was written: {what}"
                )
            }
            Error::NoJail { why } => write!(f, "programs cannot be jailed here: {why}"),
            Error::Terminal { source } => {
                write!(f, "cannot use this terminal: {}", plain(source))
            }
            Error::Watch { why } => write!(f, "cannot watch the exercises: {why}"),
            Error::Lock { why } => write!(f, "`course.lock` {why}"),
            Error::Ungraded { exercises, formats } => write!(
                f,
                "{} could not be graded ({}), so no report was written as {}",
                count(exercises.len(), "exercise"),
                exercises.join(", "),
                formats.join(", ")
            ),
            Error::Usage { what } => f.write_str(what),
        }
    }
}

/// The system's sentence without its number, which helps nobody.
pub fn plain(error: &io::Error) -> String {
    let text = error.to_string();
    match text.find(" (os error") {
        Some(at) => text[..at].to_lowercase(),
        None => text,
    }
}

/// `1 problem`, `2 problems`.
pub fn count(n: usize, what: &str) -> String {
    let s = if n == 1 { "" } else { "s" };
    format!("{n} {what}{s}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sentence_holds_a_bare_os_error() {
        let error = Error::Read {
            path: "a.rs".into(),
            source: io::Error::from_raw_os_error(13),
        };
        assert_eq!(error.to_string(), "cannot read `a.rs`: permission denied");
        assert!(error.hint().unwrap().contains("who owns"));
    }

    #[test]
    fn nothing_to_review_is_no_failure_and_says_what_will_be() {
        let next = |next: Option<&str>| Error::NothingDue {
            next: next.map(str::to_owned),
        };
        assert_eq!(next(None).exit_code(), EXIT_SOLVED);
        let hint = next(Some("a")).hint().unwrap();
        assert!(hint.starts_with("`a` is the next one"), "{hint}");
        assert!(next(None).hint().unwrap().contains("a day after"));
    }

    #[test]
    fn a_number_has_its_grammar() {
        assert_eq!(count(1, "problem"), "1 problem");
        assert_eq!(count(0, "problem"), "0 problems");
    }
}
