//! `goferris cohort`, as an instructor uses it: the binary, a course, and a class of learners whose
//! work lies in folders, archives and git repositories.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;

use serde_json::Value;
use tempfile::TempDir;

use crate::course::Answer;
use crate::course::Course;
use crate::course::RIGHT;
use crate::course::double;
use crate::course::wait;

mod bases;
mod forged;
mod history;
mod journals;
mod kept;
mod repositories;
mod rosters;
mod runs;
mod schemas;
mod shards;
mod story;
mod strange;
mod told;
mod watch;

/// A course, and a folder for everything that an instructor has.
pub(crate) struct School {
    pub(crate) course: Course,
    dir: TempDir,
}

impl School {
    /// A course of these exercises, all of them [`double`].
    pub(crate) fn of(exercises: &[&str]) -> School {
        let mut course = Course::new();
        for name in exercises {
            course = course.exercise(name, &double("todo!()"), &double(RIGHT));
        }
        School {
            course,
            dir: tempfile::tempdir().unwrap(),
        }
    }

    /// A path in the instructor's folder.
    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    /// Writes a file there.
    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.at(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// A learner's answer to an exercise: `double` with that body.
    pub(crate) fn answer(&self, learner: &str, exercise: &str, body: &str) {
        self.write(&format!("{learner}/exercises/{exercise}.rs"), double(body));
    }

    /// `goferris cohort` in the instructor's folder, its cache in `cache`.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = self.command_without_cache(args);
        if !args.contains(&"merge") && !args.contains(&"--cache") {
            command.arg("--cache").arg(self.at("cache"));
        }
        command
    }

    /// The same, its cache wherever the program says.
    pub(crate) fn command_without_cache(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_goferris"));
        command.arg("cohort").args(args);
        self.course.surround(&mut command);
        if !args.contains(&"merge") {
            command.arg("--course").arg(self.course.root());
        }
        command.current_dir(self.dir.path());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Starts it.
    pub(crate) fn start(&self, args: &[&str]) -> Child {
        self.command(args).spawn().unwrap()
    }

    /// Runs it to its end.
    pub(crate) fn cohort(&self, args: &[&str]) -> Answer {
        wait(self.start(args))
    }

    /// What it wrote into a folder.
    pub(crate) fn book(&self, out: &str) -> Book {
        let text = fs::read_to_string(self.at(out).join("verdicts.jsonl")).unwrap();
        let mut lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
        Book {
            head: lines.next().unwrap(),
            marks: lines.collect(),
        }
    }

    /// The files that it wrote into a folder, byte by byte but for when they were made and how long
    /// that took.
    pub(crate) fn timeless(&self, out: &str) -> BTreeMap<String, String> {
        let book = self.book(out);
        let moment = book.head["graded_at"].as_str().unwrap();
        let files = contents(&self.at(out)).into_iter();
        let files = files.map(|(path, bytes)| {
            let text = String::from_utf8(bytes).unwrap().replace(moment, "NOW");
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, without_times(&text))
        });
        let files: BTreeMap<String, String> = files.collect();
        let names: Vec<&String> = files.keys().collect();
        assert_eq!(
            names,
            ["cohort.json", "grades.csv", "index.html", "verdicts.jsonl"]
        );
        files
    }

    /// The files of kept marks.
    pub(crate) fn kept(&self) -> Vec<PathBuf> {
        let folders = fs::read_dir(self.at("cache")).into_iter().flatten();
        let folders = folders.map(|folder| folder.unwrap().path());
        let files = folders.filter(|folder| !folder.ends_with("repos"));
        let files = files.flat_map(|folder| fs::read_dir(folder).unwrap());
        let files = files.map(|file| file.unwrap().path());
        let mut files: Vec<PathBuf> = files
            .filter(|file| file.extension().is_some_and(|e| e == "json"))
            .collect();
        files.sort();
        files
    }
}

/// A gradebook, as it was written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Book {
    pub(crate) head: Value,
    pub(crate) marks: Vec<Value>,
}

impl Book {
    /// The status of a learner's exercise.
    #[track_caller]
    pub(crate) fn status(&self, learner: &str, exercise: &str) -> &str {
        let mut marks = self.marks.iter();
        let mark = marks.find(|mark| mark["learner"] == learner && mark["id"] == exercise);
        let mark = mark.unwrap_or_else(|| panic!("no mark of {learner}, {exercise} in {self:?}"));
        mark["status"].as_str().unwrap()
    }

    /// Why a learner's work could not be opened.
    #[track_caller]
    pub(crate) fn problem(&self, learner: &str) -> Option<&str> {
        let mut learners = self.head["learners"].as_array().unwrap().iter();
        let row = learners.find(|row| row["id"] == learner).unwrap();
        row["problem"].as_str()
    }

    /// The gradebook without when it was made and how long that took.
    pub(crate) fn timeless(mut self) -> Book {
        self.head["graded_at"] = Value::Null;
        for mark in &mut self.marks {
            for key in ["compile_ms", "run_ms"] {
                mark[key] = Value::Null;
            }
        }
        self
    }
}

/// A text with a zero for each number of milliseconds.
fn without_times(text: &str) -> String {
    let mut timeless = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("_ms\":") {
        let (before, after) = rest.split_at(at + "_ms\":".len());
        timeless.push_str(before);
        timeless.push('0');
        rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
    }
    timeless + rest
}

/// How many texts were graded, and how many were known.
#[track_caller]
pub(crate) fn counts(answer: &Answer) -> (usize, usize) {
    let line = answer
        .stderr
        .lines()
        .find(|line| line.contains(" graded, "));
    let line = line.unwrap_or_else(|| panic!("no summary in {answer:?}"));
    let (_, rest) = line.split_once('(').unwrap();
    let numbers = rest.split_whitespace().filter_map(|word| word.parse().ok());
    let numbers: Vec<usize> = numbers.collect();
    (numbers[0], numbers[1])
}

/// Everything in a folder: paths and bytes.
pub(crate) fn contents(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        let kind = fs::symlink_metadata(&path).unwrap();
        if kind.is_dir() {
            all.extend(contents(&path));
        }
        let bytes = kind.is_file().then(|| fs::read(&path).unwrap());
        all.insert(path, bytes.unwrap_or_default());
    }
    all
}
