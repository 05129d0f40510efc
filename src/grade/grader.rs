//! The **grader** gives marks: each text under a seal of its own, in a folder of its own.

use std::io::Write;
use std::sync::Arc;

use crate::built_in;
use crate::coach;
use crate::compiler::Compiler;
use crate::compiler::Guard;
use crate::compiler::Incremental;
use crate::compiler::Purpose;
use crate::compiler::shared;
use crate::course::Exercise;
use crate::dependencies::Dependencies;
use crate::error::Error;
use crate::flags;
use crate::lock;
use crate::process::Cancel;
use crate::seal::Tests;
use crate::sheet;
use crate::sheet::Mark;
use crate::sheet::Said;
use crate::sheet::Status;
use crate::tokens;
use crate::tools::Tools;
use crate::verdict::Ending;
use crate::verdict::Verdict;
use crate::zones;

use super::found::Found;
use super::guarding::Guarding;
use super::judged::Tries;
use super::sentence::message;
use super::sentence::tail;
use super::sentence::told;
use super::standard;
use super::standard::Standard;
use super::standard::Texts;
use super::temporary::Temporary;

/// Marks the work of learners against one course.
#[derive(Debug)]
pub struct Grader {
    standard: Standard,
    pub(super) compiler: Compiler,
    guard: Guard,
    note: Option<String>,
    // Last, so that nothing works in it any more when it goes.
    _temporary: Temporary,
}

impl Grader {
    /// A grader for a course.
    ///
    /// # Errors
    /// `NoJail` if a jail is required and this machine has none.
    pub fn new(standard: Standard, guarding: Guarding) -> Result<Grader, Error> {
        let door = guarding.jail.door()?;
        let note = door.note();
        let temporary = Temporary::new()?;
        // Where the learner's settings of a toolchain do not reach.
        let tools = Arc::new(Tools::find(temporary.path())?);
        // For the lines of crates that the compiler shows.
        let sources = standard::cargo_home().map(|home| home.join("registry/src"));
        let std = shared(&tools);
        let mut reads = vec![tools.sysroot.clone(), standard.crates.clone()];
        reads.extend(sources);
        let dependencies = Dependencies::new(
            standard.crates.clone(),
            standard.manifest.clone(),
            tools.clone(),
        );
        let compiler = Compiler::new(
            temporary.folder("course")?,
            tools,
            dependencies,
            temporary.folder("work")?,
            Incremental::Off,
            Purpose::Running,
            None,
        );
        let guard = Guard::new(door, reads, guarding.program).sharing(std);
        Ok(Grader {
            standard,
            compiler: compiler.guarded(guard.clone()),
            guard,
            note,
            _temporary: temporary,
        })
    }

    /// The course.
    pub fn standard(&self) -> &Standard {
        &self.standard
    }

    /// The compiler, as it names itself.
    pub fn rustc(&self) -> &str {
        self.compiler.tools().version.lines().next().unwrap_or("")
    }

    /// What stands between strangers' texts and this machine, as a text: marks of one are not those of
    /// another.
    pub fn guard(&self) -> String {
        self.guard.words()
    }

    /// Whether programs are jailed.
    pub fn is_jailed(&self) -> bool {
        self.guard.is_jail()
    }

    /// Says once, on standard error, that there is no jail where one was wanted.
    pub fn tell(&self) {
        if let Some(note) = &self.note {
            // Nobody is left to tell if this fails.
            let _ = writeln!(std::io::stderr(), "goferris: {note}");
        }
    }

    /// Marks one exercise.
    pub fn mark(&self, exercise: &Exercise, found: &Found, cancel: &Cancel) -> Mark {
        self.tried(exercise, found, Tries::One, cancel).0
    }

    /// The same; where tests fail or crash, their program runs once more, and it is said whether it came
    /// to the same end. A machine that is busy can make a test fail.
    pub fn mark_surely(&self, exercise: &Exercise, found: &Found, cancel: &Cancel) -> (Mark, bool) {
        self.tried(exercise, found, Tries::Two, cancel)
    }

    fn tried(
        &self,
        exercise: &Exercise,
        found: &Found,
        tries: Tries,
        cancel: &Cancel,
    ) -> (Mark, bool) {
        let told = |status, why| (told(exercise, status, why), false);
        let texts = match self.standard.texts(exercise) {
            Ok(texts) => texts,
            Err(error) => return told(Status::InfraError, error.to_string()),
        };
        let text = match found {
            Found::Text(text) => text,
            Found::Missing(why) => return told(Status::Missing, why.clone()),
            Found::NotText(why) => return told(Status::CompileError, why.clone()),
            Found::Closed(why) => return told(Status::InfraError, why.clone()),
        };
        let (mut mark, fails_again) = self.marked(exercise, &texts, text, tries, cancel);
        mark.source_sha = Some(lock::sha(text));
        (mark, fails_again)
    }

    fn marked(
        &self,
        exercise: &Exercise,
        texts: &Texts,
        text: &str,
        tries: Tries,
        cancel: &Cancel,
    ) -> (Mark, bool) {
        let end = zones::learners_end(text, &texts.given);
        let learner = if texts.given.is_empty() {
            text
        } else {
            &text[..end]
        };
        let own = zones::learners_end(&texts.starter, &texts.given);
        let own = if texts.given.is_empty() {
            &texts.starter
        } else {
            &texts.starter[..own]
        };
        if zones::same_lines(learner, own) && !exercise.may_start_solved {
            return (Mark::of(exercise, Status::NotAttempted), false);
        }
        let judged = match self.judged(exercise, texts, text, tries, cancel) {
            Ok(judged) => judged,
            Err(error) => {
                let why = error.to_string();
                return (told(exercise, Status::InfraError, why), false);
            }
        };
        let verdict = judged.verdict;
        let status = self.status(exercise, texts, learner, &verdict, cancel);
        let report = verdict.report();
        let tests = if texts.given.is_empty() {
            Tests::Learners
        } else {
            Tests::Given
        };
        let solution = texts.solution.as_deref().unwrap_or("");
        let mark = Mark {
            message: message(status, &verdict, texts.solution.is_some()),
            tests: sheet::test_marks(&texts.locked.tests, &verdict),
            diagnostics: report
                .diagnostics
                .iter()
                .filter(|d| !d.spans.is_empty())
                .map(Said::from)
                .collect(),
            flags: flags::flags(learner, &[&texts.starter, solution], tests),
            tests_drift: judged.drift,
            tests_editable: tests == Tests::Learners && !texts.locked.tests.is_empty(),
            output_tail: tail(&report.output),
            note: coach::judge(built_in::notes(), &exercise.name, &verdict)
                .map(|note| note.name.clone()),
            compile_ms: judged.times.compile_ms(),
            run_ms: judged.times.run_ms(),
            ..Mark::of(exercise, status)
        };
        (mark, judged.fails_again)
    }

    /// The status of a verdict. Where something was killed or could not be done, the course's own
    /// solution is the canary: if that fares no better, it is not the learner's doing.
    fn status(
        &self,
        exercise: &Exercise,
        texts: &Texts,
        learner: &str,
        verdict: &Verdict,
        cancel: &Cancel,
    ) -> Status {
        let status = match sheet::mark(verdict) {
            // A part that opens what it does not close moves the first error into the given zone.
            Status::TestsMismatch if tokens::read(learner).is_none() => Status::CompileError,
            status => status,
        };
        let is_odd = matches!(
            status,
            Status::InfraError
                | Status::Timeout
                | Status::Memory
                | Status::OutputLimit
                | Status::Crashed
        );
        let (true, Some(solution)) = (is_odd && !cancel.is_cancelled(), &texts.solution) else {
            return status;
        };
        let canary = self.judged(exercise, texts, solution, Tries::One, cancel);
        if !canary.is_ok_and(|canary| matches!(canary.verdict, Verdict::Solved(_))) {
            return Status::InfraError;
        }
        match (&verdict.report().ending, status) {
            (_, status) if status != Status::InfraError => status,
            // The compiler itself came to grief, and on this text alone.
            (Ending::TimedOut { .. }, _) => Status::Timeout,
            (Ending::Flooded { .. }, _) => Status::OutputLimit,
            (Ending::Killed { .. }, _) => Status::Crashed,
            (Ending::NotStarted { .. }, _) => Status::CompileError,
            (_, status) => status,
        }
    }
}
