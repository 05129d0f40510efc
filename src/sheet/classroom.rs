//! A sheet as the JSON that the graders of **GitHub Classroom** hand to its reporter. The service is
//! retired; its actions still run. The reporter adds up the tests' own scores, so each has one.

use serde_json::Value;
use serde_json::json;

use super::Level;
use super::Mark;
use super::Outcome;
use super::Sheet;
use super::Status;
use super::shown;

/// It travels as base64 in an output of a step, which holds 1 MiB.
const LARGEST: usize = 700_000;

impl Sheet {
    /// The sheet as the reporter reads it. One without a score must not be asked.
    pub fn classroom(&self) -> String {
        shown::fitted(LARGEST, |room| {
            let tests: Vec<Value> = self.exercises.iter().map(|mark| test(mark, room)).collect();
            let has_passed = self
                .exercises
                .iter()
                .all(|mark| mark.status == Status::Pass);
            let status = if has_passed {
                Outcome::Pass
            } else {
                Outcome::Fail
            };
            // In one line, as `base64 -w0` and an output of a step like it.
            let report = json!({
                "version": 1,
                "status": status,
                "max_score": self.max,
                "tests": tests,
            });
            format!("{report}\n")
        })
    }
}

fn test(mark: &Mark, room: usize) -> Value {
    let status = match mark.status {
        Status::Pass => Outcome::Pass,
        Status::Fail | Status::CompileError | Status::TestsMismatch => Outcome::Fail,
        Status::NotAttempted | Status::Missing => Outcome::Fail,
        _ => Outcome::Error,
    };
    let errors = mark
        .diagnostics
        .iter()
        .filter(|said| said.level == Level::Error);
    let seconds = shown::seconds(mark);
    let mut test = json!({
        "name": shown::title(mark),
        "status": status,
        "score": mark.score.unwrap_or(0),
        "filename": shown::file(mark),
        // Nought hides it.
        "line_no": errors.filter_map(|said| said.line).next().unwrap_or(0),
        "execution_time": format!("{seconds:.1}s"),
        "duration": seconds,
    });
    if status != Outcome::Pass {
        test["message"] = shown::reason(mark, room).into();
    }
    test
}
