//! The **lock** of a course, `course.lock`: what each exercise was when its author last said that it
//! is good. A grade is given against it, so that a number can be traced to one text of the course,
//! and no test is expected because a test binary says so.

use serde::Deserialize;
use serde::Serialize;
use sha2::Digest;
use sha2::Sha256;

use crate::course::Course;
use crate::course::Exercise;
use crate::tokens;

/// The lock's file, in the course's root.
pub const FILE: &str = "course.lock";

/// The version of the file's format.
const VERSION: u32 = 1;

const COMMENT: &str = "# What `goferris grade` holds against a learner's work, written by `goferris dev lock`.\n\
     # Do not edit it.\n";

/// A course's lock.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lock {
    /// The version of the format.
    pub version: u32,
    /// The course's name, if it says one.
    pub course: Option<String>,
    /// The exercises in the order of the course.
    #[serde(default)]
    pub exercises: Vec<Locked>,
}

/// What is locked of one exercise.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Locked {
    /// Its name.
    pub name: String,
    /// SHA-256 of the starter.
    pub starter: String,
    /// SHA-256 of the given zone; of nothing, if the whole file is the learner's.
    pub given: String,
    /// SHA-256 of the solution, if there is one.
    pub solution: Option<String>,
    /// The paths of the tests that must run and pass.
    pub tests: Vec<String>,
    /// The exercise's own limits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_ms: Option<u64>,
    /// Memory in MiB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub memory_mib: Option<u64>,
    /// Output in KiB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_kib: Option<u64>,
}

impl Lock {
    /// The lock of a course whose exercises are these.
    pub fn new(course: &Course, exercises: Vec<Locked>) -> Lock {
        Lock {
            version: VERSION,
            course: course.id.clone(),
            exercises,
        }
    }

    /// Reads a lock.
    ///
    /// # Errors
    /// What is wrong with it, as the rest of a sentence that begins with its name.
    pub fn parse(text: &str) -> Result<Lock, String> {
        let lock: Lock =
            toml::from_str(text).map_err(|e| format!("cannot be read: {}", e.message()))?;
        if lock.version == VERSION {
            Ok(lock)
        } else {
            let version = lock.version;
            Err(format!(
                "has version {version}, and this goferris reads version {VERSION}"
            ))
        }
    }

    /// The text of the file.
    pub fn text(&self) -> String {
        // A list of plain values always has a text.
        let table = toml::to_string(self).unwrap_or_default();
        format!("{COMMENT}{table}")
    }

    /// What is locked of an exercise.
    pub fn of(&self, name: &str) -> Option<&Locked> {
        self.exercises.iter().find(|locked| locked.name == name)
    }

    /// A name for the whole lock: SHA-256 of its text.
    pub fn sha(&self) -> String {
        sha(&self.text())
    }
}

impl Locked {
    /// What there is to lock of an exercise. `given` is its pristine given zone, empty if the whole
    /// file is the learner's; then the solution says which tests there are to be.
    pub fn new(exercise: &Exercise, starter: &str, given: &str, solution: Option<&str>) -> Locked {
        let tested = match given {
            "" => solution.unwrap_or(starter),
            given => given,
        };
        Locked {
            name: exercise.name.clone(),
            starter: sha(starter),
            given: sha(given),
            solution: solution.map(sha),
            tests: test_paths(tested),
            time_ms: exercise.limits.time_ms,
            memory_mib: exercise.limits.memory_mib,
            output_kib: exercise.limits.output_kib,
        }
    }
}

/// The paths of the tests of a text that run by themselves.
fn test_paths(text: &str) -> Vec<String> {
    let tests = tokens::read(text).map(tokens::tests).unwrap_or_default();
    let run = tests.into_iter().filter(|test| !test.is_ignored);
    run.map(|test| test.path).collect()
}

/// SHA-256 of a text, whatever its line endings.
pub fn sha(text: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(text.replace("\r\n", "\n").as_bytes());
    hash.finalize().iter().map(|b| format!("{b:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GIVEN: &str = "#[cfg(test)]\nmod tests {\n    #[test]\n    fn a() {}\n}\n";

    fn locked(starter: &str, given: &str, solution: Option<&str>) -> Locked {
        let exercise = Exercise {
            name: "one".to_owned(),
            ..Exercise::default()
        };
        Locked::new(&exercise, starter, given, solution)
    }

    #[test]
    fn a_lock_is_read_back_as_it_was_written() {
        let lock = Lock::new(&Course::default(), vec![locked(GIVEN, GIVEN, None)]);
        assert_eq!(Lock::parse(&lock.text()), Ok(lock.clone()));
        assert_eq!(lock.of("one").unwrap().tests, ["tests::a"]);
        assert!(lock.of("two").is_none());
        let newer = lock.text().replace("version = 1", "version = 2");
        assert!(Lock::parse(&newer).unwrap_err().contains("version 2"));
        assert!(Lock::parse("x").is_err());
    }

    #[test]
    fn every_change_of_the_course_changes_the_lock_and_line_endings_do_not() {
        let plain = locked("a\n", GIVEN, Some("b\n"));
        assert_eq!(locked("a\r\n", GIVEN, Some("b\r\n")), plain);
        assert_ne!(locked("x\n", GIVEN, Some("b\n")).starter, plain.starter);
        assert_ne!(locked("a\n", "", Some("b\n")).given, plain.given);
        assert_ne!(locked("a\n", GIVEN, None).solution, plain.solution);
    }

    #[test]
    fn where_the_learner_writes_the_tests_the_solution_names_them() {
        assert_eq!(locked("fn f() {}", "", Some(GIVEN)).tests, ["tests::a"]);
        assert!(locked("fn f() {}", "", None).tests.is_empty());
    }
}
