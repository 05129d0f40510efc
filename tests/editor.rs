//! What an editor sees: `goferris diagnostics FILE`, the settings that bring it there, and a recorded
//! conversation with rust-analyzer.

mod around;
mod cargo;
mod client;
mod conversation;
mod places;
mod settings;
mod shown;

use std::path::Path;
use std::path::PathBuf;

use serde_json::Value;

use crate::course::Answer;
use crate::course::Course;

/// A folder as `goferris init` writes it.
pub(crate) struct Desk {
    course: Course,
    root: PathBuf,
}

impl Desk {
    fn new() -> Desk {
        let course = Course::new();
        let root = course.beside("desk").canonicalize().unwrap();
        course
            .run_changing(&["init", root.to_str().unwrap()])
            .expect(0, &[]);
        Desk { course, root }
    }

    fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    fn write(&self, path: &str, text: &str) {
        std::fs::write(self.at(path), text).unwrap();
    }

    fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.at(path)).unwrap()
    }

    /// The messages about a file of the folder.
    #[track_caller]
    fn diagnostics(&self, path: &str) -> Vec<Value> {
        let path = self.at(path);
        let answer = self.course.run(&["diagnostics", path.to_str().unwrap()]);
        assert_eq!(
            (answer.code, answer.stderr.as_str()),
            (Some(0), ""),
            "{answer:?}"
        );
        messages(&answer)
    }
}

/// The compiler's messages; the last line must say that there are no more.
#[track_caller]
fn messages(answer: &Answer) -> Vec<Value> {
    let mut messages = lines(&answer.stdout);
    let last = messages.pop().unwrap_or_default();
    assert_eq!(last["reason"], "build-finished", "{answer:?}");
    let is_error = |m: &Value| m["message"]["level"] == "error";
    assert_eq!(
        last["success"],
        !messages.iter().any(is_error),
        "{answer:?}"
    );
    messages.retain(|m| m["reason"] == "compiler-message");
    // Whatever reads cargo reads this.
    for message in &messages {
        let read: cargo_metadata::Message = serde_json::from_value(message.clone()).unwrap();
        assert!(matches!(read, cargo_metadata::Message::CompilerMessage(_)));
    }
    messages
}

/// Lines of JSON.
fn lines(text: &str) -> Vec<Value> {
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}")))
        .collect()
}

/// A file of the repository.
fn ours(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// An exercise's file.
fn path_of(name: &str) -> String {
    let course = goferris::built_in::course().unwrap();
    let (_, exercise) = course.named(name).unwrap();
    exercise.path().to_str().unwrap().to_owned()
}

/// The author's solution.
fn solution(name: &str) -> String {
    ours(&path_of(name).replace("exercises/", "solutions/"))
}
