//! A sheet as **Classroom 50**'s `result.json`. Who handed in what is not ours to say: its runner
//! knows, and refuses a result that says another thing.

use serde_json::Value;
use serde_json::json;

use super::Mark;
use super::Sheet;
use super::Status;
use super::shown;

/// Above 10 MiB its collector does not read a result.
const LARGEST: usize = 10_000_000;

/// What the runner says about a submission, in its own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The classroom's short name.
    pub classroom: String,
    /// The assignment.
    pub assignment: String,
    /// `individual` or `group`.
    pub assignment_type: String,
    /// Whose repository it is.
    pub owner: String,
    /// The tag, `submit/…`.
    pub submission: String,
    /// Where the commit can be seen.
    pub commit: String,
    /// Where the release can be seen.
    pub release: String,
    /// Where all that was changed can be seen.
    pub review: String,
}

impl Sheet {
    /// The sheet as Classroom 50's `result.json`. One without a score must not be asked.
    pub fn classroom50(&self, identity: &Identity) -> String {
        shown::fitted(LARGEST, |room| {
            let tests: Vec<Value> = self.exercises.iter().map(|mark| test(mark, room)).collect();
            let report = json!({
                "schema": "classroom50/result/v1",
                "classroom": identity.classroom,
                "assignment": identity.assignment,
                "assignment_type": identity.assignment_type,
                "owner": identity.owner,
                "submission": identity.submission,
                "commit": identity.commit,
                "release": identity.release,
                "review": identity.review,
                // The runner puts the moment of the commit here, so that being late does not
                // depend on when we graded.
                "datetime": self.graded_at,
                "graded_at": self.graded_at,
                "score": self.score.unwrap_or(0),
                "max-score": self.max,
                "tests": tests,
            });
            format!("{report:#}\n")
        })
    }
}

fn test(mark: &Mark, room: usize) -> Value {
    let has_passed = mark.status == Status::Pass;
    let mut test = json!({
        "test-name": shown::title(mark),
        "passed": has_passed,
        "score": mark.score.unwrap_or(0),
        "max-score": mark.points,
        "status": mark.status,
    });
    if !has_passed {
        test["message"] = shown::reason(mark, room).into();
    }
    test
}
