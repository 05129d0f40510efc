//! The formats of `goferris grade`, as the systems read them that they are for: each report of the
//! real program against a schema, and what a stranger wrote into it.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use serde_json::Value;
use tempfile::TempDir;

use crate::course::Answer;
use crate::course::wait;
use crate::grade::Class;

mod hostile;
mod laws;
mod statuses;
mod withheld;

/// The formats that hold a whole course, with the file that they are asked to write.
const FILES: [(&str, &str); 8] = [
    ("json", "verdict.json"),
    ("junit", "junit.xml"),
    ("md", "table.md"),
    ("gradescope", "gradescope.json"),
    ("classroom50", "classroom50.json"),
    ("prairielearn", "prairielearn.json"),
    ("autolab", "autolab.txt"),
    ("classroom", "classroom.json"),
];

/// What Classroom 50's runner sets.
const RUNNER: [(&str, &str); 7] = [
    ("CLASSROOM", "rust-2026"),
    ("ASSIGNMENT", "moves"),
    ("SUBMISSION_TAG", "submit/20261121T120000Z-0123abc"),
    ("USERNAME", "ana"),
    ("COMMIT_URL", "https://example.org/c"),
    ("RELEASE_URL", "https://example.org/r"),
    ("REVIEW_URL", "https://example.org/d"),
];

/// Grades a learner's folder in an environment like that of a runner.
fn grade(class: &Class, args: &[&str], environment: &[(&str, &str)]) -> Answer {
    let mut command = Command::new(env!("CARGO_BIN_EXE_goferris"));
    command.arg("grade").arg(class.at("")).args(args);
    class.course.surround(&mut command);
    command.arg("--course").arg(class.course.root());
    command.envs(environment.iter().copied());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    wait(command.spawn().unwrap())
}

/// Where a run wrote its reports.
struct Reports {
    dir: TempDir,
    answer: Answer,
}

impl Reports {
    /// Grades in every format that holds a whole course.
    fn of(class: &Class, more: &[&str]) -> Reports {
        let dir = tempfile::tempdir().unwrap();
        let answer = Reports::again(dir.path(), class, more);
        Reports { dir, answer }
    }

    /// Grades into a folder in which there may be reports.
    fn again(dir: &Path, class: &Class, more: &[&str]) -> Answer {
        let formats = FILES.map(|(word, file)| format!("{word}={}", dir.join(file).display()));
        let mut args: Vec<&str> = Vec::new();
        for format in &formats {
            args.extend(["--format", format]);
        }
        args.extend(more);
        grade(class, &args, &RUNNER)
    }

    fn at(&self, word: &str) -> PathBuf {
        let (_, file) = FILES.iter().find(|(known, _)| *known == word).unwrap();
        self.dir.path().join(file)
    }

    fn text(&self, word: &str) -> String {
        let path = self.at(word);
        fs::read_to_string(&path).unwrap_or_else(|e| panic!("{word}: {e}: {:?}", self.answer))
    }

    fn json(&self, word: &str) -> Value {
        json(&self.text(word))
    }

    /// Asserts that all of them are there and as their readers want them.
    #[track_caller]
    fn assert_valid(&self) {
        assert_valid("../../docs/schemas/verdict-v1", &self.json("json"));
        for word in ["gradescope", "classroom50", "prairielearn", "classroom"] {
            assert_valid(word, &self.json(word));
        }
        assert_valid("autolab", &json(last_line(&self.text("autolab"))));
        assert_valid_junit(&self.at("junit"));
        for (word, limit) in [
            ("junit", 30_000_000),
            ("md", 1 << 20),
            ("gradescope", 10_000_000),
            ("classroom50", 10_000_000),
            ("prairielearn", 1_000_000),
            ("autolab", 1_000_000),
            ("classroom", 1_000_000),
        ] {
            let text = self.text(word);
            assert!(text.len() <= limit, "{word} has {} bytes", text.len());
            assert!(!text.contains("goferris-grade-"), "{word} names our folder");
        }
    }
}

#[track_caller]
fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|e| panic!("{e}: {text}"))
}

fn last_line(text: &str) -> &str {
    text.trim_end().lines().last().unwrap()
}

/// Asserts that a document is as a schema of `tests/schemas/` wants it.
#[track_caller]
pub(crate) fn assert_valid(schema: &str, document: &Value) {
    let path = format!("{}/tests/schemas/{schema}.json", env!("CARGO_MANIFEST_DIR"));
    let schema = json(&fs::read_to_string(path).unwrap());
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors = validator.iter_errors(document);
    let errors: Vec<String> = errors
        .map(|e| format!("{}: {e}", e.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}\n{document:#}");
}

/// Runs `xmllint` on a file; `None` where the machine has none, which is said, and refused in CI.
pub(crate) fn xmllint(args: &[&str], file: &Path) -> Option<String> {
    let mut command = Command::new("xmllint");
    command.args(["--nonet", "--huge"]).args(args).arg(file);
    let output = match command.output() {
        Ok(output) => output,
        Err(error) => {
            assert!(std::env::var_os("CI").is_none(), "xmllint: {error}");
            let _ = writeln!(std::io::stderr(), "no xmllint here, so no XML was checked");
            return None;
        }
    };
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    Some(String::from_utf8(output.stdout).unwrap())
}

/// Asserts that a file is JUnit's XML as its readers want it.
#[track_caller]
fn assert_valid_junit(file: &Path) {
    let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/schemas/junit.xsd");
    xmllint(&["--noout", "--schema", schema], file);
}
