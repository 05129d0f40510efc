//! What is **judged** of a text: the verdict of the course's sealed tests over it.

use rustix::process::Signal;

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
use crate::sheet;
use crate::sheet::Status;
use crate::verdict::Ending;
use crate::verdict::Stage;
use crate::verdict::StageReport;
use crate::verdict::Verdict;
use crate::zones;

use super::grader::Grader;
use super::random;
use super::standard::Texts;
use super::times::Times;

/// How often a program runs that fails or crashes in its tests.
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
    /// Whether a second run failed or crashed in the same way.
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

/// Whether the program that is there fails by the same tests once more, or crashes at the same ones.
fn fails_again(first: &Verdict, attempt: &Attempt<'_>, tools: &dyn Toolchain) -> bool {
    let report = first.report();
    let is_its_own = match sheet::mark(first) {
        Status::Fail => true,
        Status::Crashed => is_own(&report.ending),
        _ => false,
    };
    if report.stage != Stage::Test || !is_its_own {
        return false;
    }
    let mut again = tools.run(attempt, Step::RunTests, &mut |_| {});
    libtest::judge(attempt.tests, &mut again);
    is_alike(report, &again)
}

/// Whether two runs came to the same end. In which order threads spoke does not matter.
fn is_alike(first: &StageReport, second: &StageReport) -> bool {
    let failed = |report: &StageReport| report.tests.as_ref().map(|tally| tally.failed.clone());
    first.ending == second.ending && first.fault == second.fault && failed(first) == failed(second)
}

/// Whether a process has brought its end upon itself: by a signal that a fault or an abort raises, and not
/// by one that somebody else may have sent.
fn is_own(ending: &Ending) -> bool {
    let own = [
        Signal::ABORT,
        Signal::BUS,
        Signal::FPE,
        Signal::ILL,
        Signal::SEGV,
        Signal::TRAP,
    ];
    matches!(ending, Ending::Killed { signal } if own.iter().any(|own| own.as_raw() == *signal))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Fault;
    use crate::verdict::Tally;

    fn report(ending: Ending, fault: Fault, failed: &[&str]) -> StageReport {
        StageReport {
            fault: Some(fault),
            tests: Some(Tally {
                failed: failed.iter().map(|name| (*name).to_owned()).collect(),
                ..Tally::default()
            }),
            ..StageReport::new(Stage::Test, ending)
        }
    }

    #[test]
    fn two_runs_are_alike_by_their_end_and_their_failed_tests() {
        let killed = |signal| Ending::Killed { signal };
        let one = report(killed(6), Fault::Overflow, &["a"]);
        assert!(is_alike(&one, &one));
        for other in [
            report(killed(11), Fault::Overflow, &["a"]),
            report(killed(6), Fault::Abort, &["a"]),
            report(killed(6), Fault::Overflow, &[]),
            report(Ending::Passed, Fault::Overflow, &["a"]),
        ] {
            assert!(!is_alike(&one, &other), "{other:?}");
        }
    }

    #[test]
    fn a_signal_from_outside_is_not_the_programs_own() {
        assert!(is_own(&Ending::Killed { signal: 6 }));
        assert!(is_own(&Ending::Killed { signal: 11 }));
        // What the kernel sends where memory is short, and what an operator sends.
        assert!(!is_own(&Ending::Killed { signal: 9 }));
        assert!(!is_own(&Ending::Killed { signal: 15 }));
        assert!(!is_own(&Ending::Failed { code: 101 }));
    }
}
