//! What is **judged** of a text: the verdict of the course's sealed tests over it.

use crate::check;
use crate::check::Attempt;
use crate::check::Sign;
use crate::check::Step;
use crate::check::Toolchain;
use crate::course::Exercise;
use crate::error::Error;
use crate::libtest;
use crate::process::Cancel;
use crate::seal::KEY;
use crate::seal::Seal;
use crate::verdict::Ending;
use crate::verdict::Stage;
use crate::verdict::StageReport;
use crate::verdict::Verdict;
use crate::zones;

use super::grader::Grader;
use super::random;
use super::standard::Texts;
use super::times::Times;

/// How often a program runs whose tests fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tries {
    One,
    Two,
}

/// What was found out of a text.
pub(super) struct Judged {
    pub(super) verdict: Verdict,
    /// Whether its given zone was another than the course's.
    pub(super) drift: bool,
    /// How long the steps took.
    pub(super) times: Times,
    /// Whether the same tests failed in a second run.
    pub(super) fails_again: bool,
}

impl Grader {
    /// Judges a text.
    pub(super) fn judged(
        &self,
        exercise: &Exercise,
        texts: &Texts,
        text: &str,
        tries: Tries,
        cancel: &Cancel,
    ) -> Result<Judged, Error> {
        let seal = Seal::new(&random::<{ 16 + 2 * KEY }>()?, &texts.locked.tests);
        let grafted = zones::graft(text, &texts.given);
        let names = texts.locked.tests.iter();
        let names: Vec<String> = names
            .map(|path| path.rsplit("::").next().unwrap_or(path).to_owned())
            .collect();
        let attempt = Attempt {
            exercise,
            text: &grafted.text,
            given_line: grafted.given_line,
            tests: &names,
        };
        let tools = self.compiler.sealing(cancel, &seal);
        let mut times = Times::default();
        let verdict = check::check(&attempt, &tools, &mut |sign| {
            if let Sign::Began(step) = sign {
                times.begin(step);
            }
        });
        times.end();
        let fails_again = tries == Tries::Two && fails_again(&verdict, &attempt, &tools);
        Ok(Judged {
            verdict,
            drift: !grafted.was_intact,
            times,
            fails_again,
        })
    }
}

/// Whether the program that is there fails by the same tests once more.
fn fails_again(first: &Verdict, attempt: &Attempt<'_>, tools: &dyn Toolchain) -> bool {
    let report = first.report();
    let failed = |report: &StageReport| report.tests.as_ref().map(|tally| tally.failed.clone());
    if !matches!(first, Verdict::Unsolved(_)) || report.stage != Stage::Test {
        return false;
    }
    let mut again = tools.run(attempt, Step::RunTests, &mut |_| {});
    libtest::judge(attempt.tests, &mut again);
    matches!(again.ending, Ending::Failed { .. }) && failed(&again) == failed(report)
}
