//! A sheet as **PrairieLearn**'s `results.json`.

use serde_json::Value;
use serde_json::json;

use super::Mark;
use super::Sheet;
use super::Status;
use super::shown;

/// A report of more than 1 MB is an error of the grader's there.
const LARGEST: usize = 1_000_000;

impl Sheet {
    /// The sheet as PrairieLearn's `results.json`. One without a score must not be asked.
    pub fn prairielearn(&self) -> String {
        shown::fitted(LARGEST, |room| {
            let report = if self.is_unreadable() {
                self.format_errors(room)
            } else {
                self.graded(room)
            };
            format!("{report:#}\n")
        })
    }

    /// Whether nothing of it compiles. Such an answer is no attempt there: it is given back. As
    /// long as anything compiles, the rest has its points.
    fn is_unreadable(&self) -> bool {
        let mut marks = self.exercises.iter();
        !self.exercises.is_empty() && marks.all(|mark| mark.status == Status::CompileError)
    }

    fn format_errors(&self, room: usize) -> Value {
        let marks = self.exercises.iter();
        // These are shown as a page's own words, so none of the learner's are among them.
        let errors = marks
            .clone()
            .map(|mark| format!("{} does not compile", shown::title(mark)));
        let reasons =
            marks.map(|mark| format!("{}: {}", shown::title(mark), shown::reason(mark, room)));
        json!({
            "gradable": false,
            "format_errors": errors.collect::<Vec<_>>(),
            "message": "It does not compile, so it was not graded.",
            "output": reasons.collect::<Vec<_>>().join("\n"),
        })
    }

    fn graded(&self, room: usize) -> Value {
        let score = self.score.unwrap_or(0);
        let share = f64::from(score) / f64::from(self.max.max(1));
        let tests: Vec<Value> = self.exercises.iter().map(|mark| test(mark, room)).collect();
        json!({
            "gradable": true,
            "score": share,
            "message": format!("{score} of {} points.", self.max),
            "tests": tests,
        })
    }
}

fn test(mark: &Mark, room: usize) -> Value {
    let mut test = json!({
        "name": shown::title(mark),
        "points": mark.score.unwrap_or(0),
        "max_points": mark.points,
        "message": mark.status.word().replace('_', " "),
    });
    if !matches!(mark.status, Status::Pass | Status::NotAttempted) {
        test["output"] = shown::reason(mark, room).into();
    }
    test
}
