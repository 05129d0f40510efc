//! `goferris grade`, as an instructor uses it: the binary, a course in a folder, and the work of
//! learners, some of whom would rather have the mark than the answer.
//!
//! The attacks and mishaps that grading withstands, and the tests that hold each. After every run of
//! [`Class::grade`] no process and no file of it is left, in its temporary folder or elsewhere.
//!
//! - R1 early exit, R2 fake text, R3 fake JSON, R4 panic hook, R5 thread: `hostile::an_early_end`
//! - R6 `.init_array`: `hostile::life_before_main`
//! - R7–R11 own assertions by macro, export, glob and use, `cfg(not(test))`: `hostile::no_macro`
//! - R12 tests deleted, ignored or renamed, R13 empty `main`: `folders::what_is_done_to_the_tests`
//! - R14 thieves of the key: `hostile::life_before_main`, `contained::a_program_reaches`, and
//!   `jail::hostile`
//! - R15 loops, sleep, deadlock, `Drop`, R16 memory, stack, threads, R17 fork, setsid:
//!   `hostile::what_eats`, `contained::a_program_that_eats`, and `jail::hostile`
//! - R18 floods, lines without end, bytes of terminals, pages and tables: `hostile::what_eats`,
//!   `formats::hostile`, `cohort::schemas`, `page`
//! - R19 a full disk, a million files: `disk`
//! - R20 `include` and its kin, `env`: `busy::a_compiler_reaches`, `contained::a_program_reaches`
//! - R21 TCP, UDP, Unix sockets: `contained::a_program_reaches`, `jail::hostile`
//! - R22 bombs for the compiler: `busy::a_text_that_keeps`
//! - R23 archives: `packed`, `folders::an_archive`; folders: `special`, `folders::only_regular_files`
//! - R24 the learner's manifest and settings: `folders::nothing_else`
//! - R25 forged marks and journals: `cohort::forged`, `cohort::kept`; names: `cohort::rosters`,
//!   `cohort::forged`
//! - R26 wrong canaries: `cohort::runs::a_grader_that_is_wrong`, `cohort::runs::a_course_whose`,
//!   `standards::a_course_whose`, `formats::withheld`
//! - R27 killed: `cohort::runs::after_each_kill`, `cohort::runs::a_kill_while`
//! - R28 two at once: `cohort::runs::two_at_once`, `cohort::repositories`

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;

use serde_json::Value;
use tempfile::TempDir;

use crate::cohort::contents;
use crate::course::Answer;
use crate::course::Course;
use crate::course::RIGHT;
use crate::course::double;
use crate::course::wait;

mod busy;
mod contained;
mod disk;
mod folders;
mod hostile;
mod linked;
mod machine;
mod packed;
mod special;
mod standards;

use machine::Machine;

/// A course and a learner's folder beside it.
pub(crate) struct Class {
    pub(crate) course: Course,
    learner: TempDir,
    machine: Machine,
}

impl Class {
    /// A course of these exercises, all of them [`double`] with those keys.
    pub(crate) fn of(exercises: &[(&str, &str)]) -> Class {
        let mut course = Course::new();
        for (name, keys) in exercises {
            course = course.exercise_with(name, keys, &double("todo!()"), &double(RIGHT));
        }
        Class {
            course,
            learner: tempfile::tempdir().unwrap(),
            machine: Machine::new(),
        }
    }

    /// A path in the learner's folder.
    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.learner.path().join(path)
    }

    /// Writes a file of the learner's.
    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.at(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Grades the learner's folder.
    pub(crate) fn grade(&self, args: &[&str]) -> Answer {
        self.grade_at(self.learner.path(), args)
    }

    /// Grades what lies at a path.
    pub(crate) fn grade_at(&self, path: &Path, args: &[&str]) -> Answer {
        let is_asked_for = |path: &Path| {
            path.to_str()
                .is_some_and(|p| args.iter().any(|arg| arg.ends_with(p)))
        };
        let found = || {
            let mut found = contents(self.learner.path());
            found.retain(|path, _| !is_asked_for(path));
            found
        };
        let before = found();
        let answer = wait(self.start(path, args));
        self.machine.assert_untouched();
        assert!(before == found(), "the learner's folder has changed");
        answer
    }

    /// Begins to grade what lies at a path.
    pub(crate) fn start(&self, path: &Path, args: &[&str]) -> Child {
        self.start_by(machine::program(), path, args)
    }

    /// The same, by a command that has the program started.
    pub(crate) fn start_by(&self, mut command: Command, path: &Path, args: &[&str]) -> Child {
        command.arg("grade").arg(path).args(args);
        self.course.surround(&mut command);
        command.arg("--course").arg(self.course.root());
        self.machine.surround(&mut command);
        command.current_dir(self.learner.path());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().unwrap()
    }
}

/// The mark of an exercise in an answer.
pub(crate) fn mark(answer: &Answer, name: &str) -> Value {
    let json = answer.json();
    let marks = json["exercises"].as_array().unwrap();
    let mark = marks.iter().find(|mark| mark["id"] == name);
    mark.unwrap_or_else(|| panic!("no mark of {name} in {json}"))
        .clone()
}

/// The kinds of the flags of a mark.
pub(crate) fn flags(mark: &Value) -> Vec<String> {
    let flags = mark["flags"].as_array().unwrap().iter();
    flags
        .map(|flag| flag["kind"].as_str().unwrap().to_owned())
        .collect()
}
