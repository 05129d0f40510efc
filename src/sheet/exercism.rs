//! A mark as **Exercism**'s `results.json`, the interface of its test runners. It is about one
//! exercise; its website shows the first test that failed, so tests keep the order of the file.

use serde::Serialize;

use super::Mark;
use super::Outcome;
use super::Status;
use super::shown;

/// Whole reports of more than 500 kB are refused.
const LARGEST: usize = 500_000;

/// What a test printed may have so many characters, and this sentence at the cut.
const OUTPUT: usize = 500;
const TRUNCATED: &str = "\nOutput was truncated. Please limit to 500 chars";

/// Which version of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edition {
    /// What Exercism's own Rust track speaks.
    Second,
    /// The one with tasks, of which our exercises have none.
    Third,
}

#[derive(Serialize)]
struct Report {
    version: u8,
    status: Outcome,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tests: Option<Vec<Case>>,
}

#[derive(Serialize)]
struct Case {
    name: String,
    status: Outcome,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    output: Option<String>,
}

impl Mark {
    /// The mark as Exercism's `results.json`; one that has none (`infra_error`) must not be asked.
    pub fn exercism(&self, edition: Edition) -> String {
        let version = match edition {
            Edition::Second => 2,
            Edition::Third => 3,
        };
        shown::fitted(LARGEST, |room| {
            let report = match ran(self) {
                true => Report {
                    version,
                    status: match self.status {
                        Status::Pass => Outcome::Pass,
                        _ => Outcome::Fail,
                    },
                    message: None,
                    tests: Some(cases(self, room)),
                },
                false => Report {
                    version,
                    status: Outcome::Error,
                    message: Some(shown::reason(self, room)),
                    tests: None,
                },
            };
            let mut json = serde_json::to_string_pretty(&report).unwrap_or_default();
            json.push('\n');
            json
        })
    }
}

/// Whether anything of the learner's ran: `error` is for what never came so far.
fn ran(mark: &Mark) -> bool {
    match mark.status {
        Status::Pass
        | Status::Fail
        | Status::Timeout
        | Status::Memory
        | Status::OutputLimit
        | Status::Crashed
        | Status::Incomplete => true,
        Status::CompileError
        | Status::TestsMismatch
        | Status::NotAttempted
        | Status::Missing
        | Status::InfraError => false,
    }
}

/// The tests, and the exercise itself where they do not say how it ended.
fn cases(mark: &Mark, room: usize) -> Vec<Case> {
    // Of a message that holds nothing but escape sequences nothing is shown.
    let said = |message: &String| Some(shown::shown(message, room)).filter(|said| !said.is_empty());
    let own = mark.tests.iter().map(|test| Case {
        name: shown::name(&test.name),
        status: test.status,
        message: (test.status != Outcome::Pass).then(|| {
            let message = test.message.as_ref().and_then(said);
            message.unwrap_or_else(|| shown::reason(mark, room))
        }),
        output: None,
    });
    let mut cases: Vec<Case> = own.collect();
    let is_told = mark.tests.iter().any(|test| test.status != Outcome::Pass);
    if cases.is_empty() || (mark.status != Status::Pass && !is_told) {
        let output = &mark.output_tail;
        cases.push(Case {
            name: mark.id.clone(),
            status: match mark.status {
                Status::Pass => Outcome::Pass,
                Status::Fail => Outcome::Fail,
                _ => Outcome::Error,
            },
            message: (mark.status != Status::Pass).then(|| shown::reason(mark, room)),
            output: (!output.is_empty()).then(|| shown::shown_to(output, OUTPUT, TRUNCATED)),
        });
    }
    cases
}
