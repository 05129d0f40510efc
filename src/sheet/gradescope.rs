//! A sheet as **Gradescope**'s `results.json`. What learners wrote is plain text in it: without the
//! three `_format` keys somebody's output could be taken for HTML.

use serde_json::Value;
use serde_json::json;

use super::Mark;
use super::Sheet;
use super::Status;
use super::shown;

/// Gradescope names no limit; more than this nobody scrolls through.
const LARGEST: usize = 10_000_000;

impl Sheet {
    /// The sheet as Gradescope's `results.json`. One without a score must not be asked.
    pub fn gradescope(&self) -> String {
        shown::fitted(LARGEST, |room| self.gradescope_within(room))
    }

    fn gradescope_within(&self, room: usize) -> String {
        let touched = self.exercises.iter().enumerate();
        let touched = touched.filter(|(_, mark)| !shown::is_untouched(mark));
        let tests: Vec<Value> = touched.map(|(at, mark)| test(at, mark, room)).collect();
        let untouched = self.exercises.len() - tests.len();
        let mut output = format!(
            "{} of {} points, by goferris {}.",
            self.score.unwrap_or(0),
            self.max,
            self.grader.version
        );
        if untouched > 0 {
            output.push_str(&format!(
                "\nNot attempted yet, and not listed: {untouched}."
            ));
        }
        let time: f64 = self.exercises.iter().map(shown::seconds).sum();
        let report = json!({
            // Said here, for what is not listed would not count among the tests.
            "score": self.score.unwrap_or(0),
            "execution_time": time,
            "output": output,
            "output_format": "text",
            "test_output_format": "text",
            "test_name_format": "text",
            "tests": tests,
            "extra_data": {
                "schema": self.schema,
                "course": self.course,
                "grader": self.grader,
                "graded_at": self.graded_at,
                "max": self.max,
            },
        });
        format!("{report:#}\n")
    }
}

fn test(at: usize, mark: &Mark, room: usize) -> Value {
    let has_passed = mark.status == Status::Pass;
    json!({
        "name": shown::title(mark),
        "number": (at + 1).to_string(),
        "score": mark.score.unwrap_or(0),
        "max_score": mark.points,
        "status": if has_passed { "passed" } else { "failed" },
        "output": if has_passed { String::new() } else { shown::reason(mark, room) },
        "extra_data": { "status": mark.status, "tests_drift": mark.tests_drift },
    })
}
