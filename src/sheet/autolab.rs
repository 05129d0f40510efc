//! A sheet as **Autolab** reads it off standard output: feedback for people, and in the last line the
//! scores. A problem there is a chapter here: problems are set up by hand, and a course has a dozen
//! chapters and a hundred exercises.

use std::collections::BTreeMap;

use serde_json::json;

use super::Mark;
use super::Sheet;
use super::Status;
use super::shown;

/// Tango keeps 1 MB of output.
const LARGEST: usize = 900_000;

impl Sheet {
    /// The feedback and the line of scores. A sheet without a score must not be asked.
    pub fn autolab(&self) -> String {
        let mut scores: BTreeMap<&str, u32> = BTreeMap::new();
        for mark in &self.exercises {
            let problem = mark.dir.as_deref().unwrap_or(&mark.id);
            *scores.entry(problem).or_default() += mark.score.unwrap_or(0);
        }
        let line = json!({ "scores": scores, "scoreboard": [self.score.unwrap_or(0)] });
        shown::fitted(LARGEST, |room| {
            let told = self.exercises.iter().map(|mark| told(mark, room));
            let told: String = told.collect();
            format!("{told}{line}\n")
        })
    }
}

/// One line about an exercise, whatever its text holds: only the last line of all is for the machine.
fn told(mark: &Mark, room: usize) -> String {
    let title = shown::name(&shown::title(mark));
    match mark.status {
        Status::Pass => format!("{title}: pass\n"),
        _ => format!("{title}: {}\n", shown::one_line(&shown::reason(mark, room))),
    }
}
