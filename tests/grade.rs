//! `goferris grade`, as an instructor uses it: the binary, a course in a folder, and the work of
//! learners, some of whom would rather have the mark than the answer.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use serde_json::Value;
use tempfile::TempDir;

use crate::course::Answer;
use crate::course::Course;
use crate::course::RIGHT;
use crate::course::double;
use crate::course::wait;

mod busy;
mod contained;
mod folders;
mod hostile;
mod standards;

/// A course and a learner's folder beside it.
pub(crate) struct Class {
    pub(crate) course: Course,
    learner: TempDir,
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
        let mut command = Command::new(env!("CARGO_BIN_EXE_goferris"));
        command.arg("grade").arg(path).args(args);
        self.course.surround(&mut command);
        command.arg("--course").arg(self.course.root());
        command.current_dir(self.learner.path());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        wait(command.spawn().unwrap())
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
