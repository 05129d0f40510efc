//! A **course** is an ordered list of **exercises**, as its `info.toml` describes it.
//!
//! These are plain words: reading the text is `manifest`'s work, reading files is `store`'s.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde::Deserialize;
use serde::Serialize;

use crate::error::Error;
use crate::hint::Hint;
use crate::symptom::Symptom;

/// A whole course, in the order in which it is taught.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Course {
    /// Who the course is (`course = "…"`); `None` for a course of Rustlings' format.
    pub id: Option<String>,
    /// Shown once, before the first exercise.
    pub welcome: String,
    /// Shown when every exercise is solved.
    pub farewell: String,
    /// The exercises, in teaching order; names are unique.
    pub exercises: Vec<Exercise>,
}

impl Course {
    /// Where the exercise of that name stands in the course.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.exercises.iter().position(|e| e.name == name)
    }

    /// The exercise of that name and its place, for a name that somebody typed.
    ///
    /// # Errors
    /// `UnknownExercise`, with the nearest name.
    pub fn named(&self, typed: &str) -> Result<(usize, &Exercise), Error> {
        // A path is a name too, as completion in a shell gives it.
        let stem = typed.rsplit('/').next().unwrap_or(typed);
        let stem = stem.strip_suffix(".rs").unwrap_or(stem);
        match self.position(stem) {
            Some(at) => Ok((at, &self.exercises[at])),
            None => Err(Error::UnknownExercise {
                name: typed.to_owned(),
                nearest: self.nearest(stem).map(str::to_owned),
            }),
        }
    }

    /// The exercises of those names in teaching order. A chapter's name stands for its exercises,
    /// and no name at all for the whole course.
    ///
    /// # Errors
    /// `UnknownExercise` for the first name that is neither.
    pub fn chosen(&self, typed: &[String]) -> Result<Vec<&Exercise>, Error> {
        let mut chosen = BTreeSet::new();
        for name in typed {
            let chapter = name.trim_end_matches('/').rsplit('/').next();
            let all = self.exercises.iter().enumerate();
            let in_chapter = all.filter(|(_, exercise)| exercise.dir.as_deref() == chapter);
            let mut places: Vec<usize> = in_chapter.map(|(at, _)| at).collect();
            if places.is_empty() {
                places.push(self.named(name)?.0);
            }
            chosen.extend(places);
        }
        let all = self.exercises.iter().enumerate();
        let asked = all.filter(|(at, _)| typed.is_empty() || chosen.contains(at));
        Ok(asked.map(|(_, exercise)| exercise).collect())
    }

    /// The name of an exercise that was probably meant by `typed`, if one is close.
    pub fn nearest(&self, typed: &str) -> Option<&str> {
        nearest(typed, self.exercises.iter().map(|e| e.name.as_str()))
    }
}

/// One exercise: one pitfall, one file, one verdict.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Exercise {
    /// The file's name without `.rs`; unique in the course.
    pub name: String,
    /// The chapter's folder under `exercises/`, if the course has chapters.
    pub dir: Option<String>,
    /// One line: what to do.
    pub task: String,
    /// The first failure of the untouched starter, where the course says it.
    pub expect: Option<Symptom>,
    /// What must hold for the exercise to be solved.
    pub mode: Mode,
    /// Hints from mild to nearly-the-answer.
    pub hints: Vec<Hint>,
    /// Difficulty, 1 to 5; 0 where the course does not say.
    pub grade: u8,
    /// Lints that refuse a solution, whatever the learner's text allows.
    pub deny: Vec<String>,
    /// Paths that refuse a solution, each with the reason that the learner reads.
    pub disallow: Vec<Disallowed>,
    /// Limits that differ from the stage's own.
    pub limits: Limits,
    /// Which phrases of which article it reproduces (`key: phrase`).
    pub seed: Vec<String>,
    /// The crates it links with; `None` means all that the course's `Cargo.toml` names.
    pub deps: Option<Vec<String>>,
    /// Warnings refuse a solution too.
    pub strict: bool,
    /// The author says that the starter may already pass.
    pub may_start_solved: bool,
}

impl Exercise {
    /// `chapter/name`, or `name` where there are no chapters.
    fn stem(&self) -> String {
        match &self.dir {
            Some(dir) => format!("{dir}/{}", self.name),
            None => self.name.clone(),
        }
    }

    /// The learner's file, relative to the course's root.
    pub fn path(&self) -> PathBuf {
        PathBuf::from(format!("exercises/{}.rs", self.stem()))
    }

    /// The Go twin, relative to the course's root; not every exercise has one.
    pub fn twin_path(&self) -> PathBuf {
        PathBuf::from(format!("exercises/{}.go", self.stem()))
    }

    /// The author's solution, relative to the course's root.
    pub fn solution_path(&self) -> PathBuf {
        PathBuf::from(format!("solutions/{}.rs", self.stem()))
    }

    /// The folder that holds its traps, `name.<slug>.rs`, relative to the course's root.
    pub fn traps_dir(&self) -> PathBuf {
        match &self.dir {
            Some(dir) => PathBuf::from("traps").join(dir),
            None => PathBuf::from("traps"),
        }
    }

    /// The chapter's title for a reader: `02_moves` reads `02 moves`.
    pub fn chapter(&self) -> String {
        self.dir.as_deref().unwrap_or("").replace('_', " ")
    }
}

/// What must hold for an exercise to be solved, on top of building and linting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Its tests pass, and its `main`, if there is anything in it, ends well.
    #[default]
    Test,
    /// Its `main` ends well; it has no tests.
    Run,
    /// As `Test`, and rustfmt would change nothing in the learner's zone.
    Fmt,
    /// As `Test`, and rustdoc has nothing to say.
    Doc,
}

impl Mode {
    /// Every mode with the word for it in `info.toml`.
    pub const ALL: [(&'static str, Mode); 4] = [
        ("test", Mode::Test),
        ("run", Mode::Run),
        ("fmt", Mode::Fmt),
        ("doc", Mode::Doc),
    ];
}

/// A method, macro or type that must not be used, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disallowed {
    /// What kind of thing the path names.
    pub kind: DisallowedKind,
    /// The resolved path, as clippy spells it: `core::clone::Clone::clone`.
    pub path: String,
    /// What the learner reads.
    pub reason: String,
}

/// Which of clippy's `disallowed-*` lists a path belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DisallowedKind {
    /// `disallowed-methods`: functions and methods.
    Method,
    /// `disallowed-macros`.
    Macro,
    /// `disallowed-types`.
    Type,
}

impl DisallowedKind {
    /// Every kind with its word, which is also the stem of clippy's lint (`disallowed_methods`).
    pub const ALL: [(&'static str, DisallowedKind); 3] = [
        ("method", DisallowedKind::Method),
        ("macro", DisallowedKind::Macro),
        ("type", DisallowedKind::Type),
    ];
}

/// Limits of an exercise; `None` leaves the stage's own limit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Limits {
    /// Wall-clock time for the tests or the program, in milliseconds.
    pub time_ms: Option<u64>,
    /// Address space, in MiB.
    pub memory_mib: Option<u64>,
    /// Output, in KiB.
    pub output_kib: Option<u64>,
}

/// The candidate that `typed` was probably meant to be: at most a third of it differs.
pub fn nearest<'a>(typed: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .map(|c| (distance(typed, c), c))
        .filter(|(d, c)| *d <= c.len().max(typed.len()).div_ceil(3))
        .min_by_key(|(d, _)| *d)
        .map(|(_, c)| c)
}

/// Edits between two words (Levenshtein), by one row of the table at a time.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, cb) in b.iter().enumerate() {
            let replace = diagonal + usize::from(ca != *cb);
            diagonal = row[j + 1];
            row[j + 1] = replace.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chapters_name_stands_for_its_exercises_in_the_order_of_the_course() {
        let exercise = |name: &str, dir: &str| Exercise {
            name: name.to_owned(),
            dir: Some(dir.to_owned()),
            ..Exercise::default()
        };
        let course = Course {
            exercises: vec![
                exercise("a", "01"),
                exercise("b", "02"),
                exercise("c", "01"),
            ],
            ..Course::default()
        };
        let chosen = |typed: &[&str]| {
            let typed: Vec<String> = typed.iter().map(|&name| name.to_owned()).collect();
            let chosen = course.chosen(&typed)?;
            Ok(chosen.iter().map(|e| e.name.as_str()).collect::<String>())
        };
        let told = |typed: &[&str]| chosen(typed).map_err(|error: Error| error.to_string());
        assert_eq!(told(&[]), Ok("abc".to_owned()));
        assert_eq!(told(&["c", "b"]), Ok("bc".to_owned()));
        assert_eq!(told(&["01", "a", "exercises/01/"]), Ok("ac".to_owned()));
        assert_eq!(told(&["exercises/02/b.rs"]), Ok("b".to_owned()));
        assert!(told(&["a", "03"]).is_err_and(|error| error.contains("03")));
    }

    #[test]
    fn a_slip_of_the_finger_finds_the_name_and_nonsense_does_not() {
        let names = ["moved_string", "two_writers", "hello_macro"];
        assert_eq!(
            nearest("moved_sting", names.into_iter()),
            Some("moved_string")
        );
        assert_eq!(nearest("hello", names.into_iter()), None);
        assert_eq!(nearest("zzz", names.into_iter()), None);
    }

    #[test]
    fn edits_are_counted() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", "abc"), 0);
    }
}
