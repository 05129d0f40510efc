//! The **check**: an exercise's plan of steps, walked until one does not pass.
//!
//! Everything is decided here and nothing is touched: the world is behind [`Toolchain`], the one
//! seam, so that the watch session, the headless commands, the author's gate and the tests all call
//! the same [`check`].

mod learners;

use std::num::NonZero;

use cargo_metadata::diagnostic::Diagnostic;

use crate::course::Exercise;
use crate::course::Mode;
use crate::fault::Fault;
use crate::libtest;
use crate::symptom::Symptom;
use crate::verdict::Ending;
use crate::verdict::Stage;
use crate::verdict::StageReport;
use crate::verdict::Verdict;
use crate::verdict::is_error;

pub use learners::is_learners;

/// One thing that the toolchain is asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// Compile, lint and link the test binary, in one process.
    BuildTests,
    /// Compile without the tests, metadata only: what the compiler says of the learner's part
    /// when the tests themselves do not compile yet.
    BuildZone,
    /// Compile, lint and link the program.
    BuildProgram,
    /// Ask rustfmt whether it would change anything.
    Format,
    /// Ask rustdoc whether it has anything to say.
    Document,
    /// Run the test binary.
    RunTests,
    /// Run the program.
    RunProgram,
}

impl Step {
    /// The stage that the step belongs to.
    pub fn stage(self) -> Stage {
        match self {
            Step::BuildTests
            | Step::BuildZone
            | Step::BuildProgram
            | Step::Format
            | Step::Document => Stage::Build,
            Step::RunTests => Stage::Test,
            Step::RunProgram => Stage::Run,
        }
    }
}

/// What is checked: one text of one exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct Attempt<'a> {
    /// The exercise.
    pub exercise: &'a Exercise,
    /// The learner's text with the pristine given zone under it.
    pub text: &'a str,
    /// The first line of the given zone, from 1; one past the end if there is none.
    pub given_line: usize,
    /// The names of the tests that must run and pass, as the course knows them.
    pub tests: &'a [String],
}

/// What happens while a check runs.
#[derive(Debug, Clone, PartialEq)]
pub enum Sign {
    /// The crates that the exercise needs are being built: so many of so many.
    Preparing {
        /// Crates that are ready.
        built: usize,
        /// Crates in all.
        of: usize,
    },
    /// A step begins.
    Began(Step),
    /// The compiler said something of the learner's text.
    Said(Box<Diagnostic>),
}

/// The seam: whatever can carry out a step.
pub trait Toolchain {
    /// Carries out one step and reports it, without judging; calls `watch` while it goes on.
    ///
    /// `Ending::Failed { code: 0 }` never comes from here.
    fn run(&self, attempt: &Attempt<'_>, step: Step, watch: &mut dyn FnMut(Sign)) -> StageReport;
}

/// A toolchain that runs what it has built several times over. What is built comes out the same
/// every time; what runs may depend on luck.
pub struct Repeated<'a> {
    /// The toolchain that it asks.
    pub tools: &'a dyn Toolchain,
    /// How many times.
    pub runs: NonZero<u32>,
}

impl Toolchain for Repeated<'_> {
    /// The report of the first run that went another way than the one before it all, if one did.
    fn run(&self, attempt: &Attempt<'_>, step: Step, watch: &mut dyn FnMut(Sign)) -> StageReport {
        let first = self.tools.run(attempt, step, watch);
        if step.stage() < Stage::Test {
            return first;
        }
        let way = |report: &StageReport| {
            let report = judge(attempt, step, report.clone());
            let symptom = Symptom::of(&report);
            (symptom, Verdict::of(report).word())
        };
        (1..self.runs.get())
            .map(|_| self.tools.run(attempt, step, watch))
            .find(|report| way(report) != way(&first))
            .unwrap_or(first)
    }
}

/// Checks an attempt: the first step that does not pass decides.
pub fn check(attempt: &Attempt<'_>, tools: &dyn Toolchain, watch: &mut dyn FnMut(Sign)) -> Verdict {
    walk(attempt, &plan(attempt), tools, watch)
}

/// Checks an attempt as far as the compiler speaks of it, and runs nothing.
pub fn build(attempt: &Attempt<'_>, tools: &dyn Toolchain, watch: &mut dyn FnMut(Sign)) -> Verdict {
    let mut steps = plan(attempt);
    // The formatter prints a difference and no diagnostics.
    steps.retain(|step| step.stage() == Stage::Build && *step != Step::Format);
    walk(attempt, &steps, tools, watch)
}

fn walk(
    attempt: &Attempt<'_>,
    steps: &[Step],
    tools: &dyn Toolchain,
    watch: &mut dyn FnMut(Sign),
) -> Verdict {
    let mut last = StageReport::new(Stage::Build, Ending::Passed);
    for step in steps.iter().copied() {
        watch(Sign::Began(step));
        let report = match step {
            Step::BuildTests => build_tests(attempt, tools, watch),
            _ => tools.run(attempt, step, watch),
        };
        let mut report = judge(attempt, step, report);
        learners::leave_out_consequences(attempt, &mut report);
        let is_over = report.ending != Ending::Passed;
        // What the compiler warned of may be why the tests fail.
        last = joined(last, report);
        if is_over {
            break;
        }
    }
    Verdict::of(last)
}

/// The steps of an exercise, in order. A row is skipped where the text gives it nothing to do.
fn plan(attempt: &Attempt<'_>) -> Vec<Step> {
    use Step::*;
    let mut steps = match attempt.exercise.mode {
        Mode::Test => vec![BuildTests, RunTests],
        Mode::Run => vec![],
        Mode::Fmt => vec![BuildTests, Format, RunTests],
        Mode::Doc => vec![BuildTests, Document, RunTests],
    };
    if attempt.exercise.mode == Mode::Run || !has_empty_main(attempt.text) {
        steps.extend([BuildProgram, RunProgram]);
    }
    steps
}

/// Whether `main` does nothing, so that building and running it again would say nothing. Comments in
/// it are nothing too: most exercises of Rustlings have one.
fn has_empty_main(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim_end);
    let main = lines.find(|line| line.starts_with("fn main() {"));
    match main {
        Some("fn main() {}") => true,
        Some("fn main() {") => {
            let mut body = lines.map(str::trim_start);
            body.find(|line| !line.is_empty() && !line.starts_with("//")) == Some("}")
        }
        _ => false,
    }
}

/// Builds the tests. The first error is the learner's own: type errors come before borrow errors,
/// so a test that uses a signature not written yet would hide what the exercise is about. Where the
/// first error lies in the given zone, the learner's part is built alone and speaks first.
fn build_tests(
    attempt: &Attempt<'_>,
    tools: &dyn Toolchain,
    watch: &mut dyn FnMut(Sign),
) -> StageReport {
    // Whose the first error is; none was seen yet.
    let mut first = None;
    let mut held = Vec::new();
    let report = tools.run(attempt, Step::BuildTests, &mut |sign| {
        if let Sign::Said(d) = &sign
            && first.is_none()
            && is_error(d)
        {
            first = Some(is_learners(d, attempt.given_line));
        }
        match (&sign, first) {
            (Sign::Said(_), Some(false)) => held.push(sign),
            _ => watch(sign),
        }
    });
    if first != Some(false) || report.ending == Ending::Passed {
        return report;
    }
    let alone = tools.run(attempt, Step::BuildZone, watch);
    // Only if the learner's part alone is well is it the tests that have something to say.
    if alone.ending != Ending::Passed {
        return alone;
    }
    held.into_iter().for_each(watch);
    report
}

/// Judges what a step reported: names the fault, and does not believe a process that claims success
/// without having run the course's tests.
fn judge(attempt: &Attempt<'_>, step: Step, mut report: StageReport) -> StageReport {
    match step {
        Step::BuildTests | Step::BuildZone | Step::BuildProgram => {}
        Step::Format if failed(&report) => report.fault = Some(Fault::Fmt),
        Step::Document if failed(&report) && report.errors().next().is_none() => {
            report.fault = Some(Fault::Doc);
        }
        Step::Format | Step::Document => {}
        Step::RunTests => {
            libtest::judge(attempt.tests, &mut report);
            report.note = report
                .note
                .take()
                .or_else(|| learners::own_panic(attempt, &report));
        }
        Step::RunProgram => libtest::judge_program(&mut report),
    }
    report
}

fn failed(report: &StageReport) -> bool {
    matches!(report.ending, Ending::Failed { .. })
}

/// Two passed stages as one: all warnings, the later one's output.
fn joined(earlier: StageReport, later: StageReport) -> StageReport {
    let mut diagnostics = earlier.diagnostics;
    for diagnostic in later.diagnostics {
        if !diagnostics.contains(&diagnostic) {
            diagnostics.push(diagnostic);
        }
    }
    StageReport {
        diagnostics,
        in_given: later.in_given,
        tests: later.tests.or(earlier.tests),
        took: earlier.took + later.took,
        stage: later.stage,
        ending: later.ending,
        fault: later.fault,
        output: later.output,
        stands: later.stands,
        note: later.note,
    }
}

#[cfg(test)]
mod tests;
