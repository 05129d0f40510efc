//! Runs what was built.

use std::process::Stdio;

use super::Stoppable;
use super::binary;
use super::limits;
use crate::check::Attempt;
use crate::check::Step;
use crate::dependencies::not_started;
use crate::process;
use crate::removal;
use crate::verdict::Ending;
use crate::verdict::StageReport;

/// Threads for tests. More than one even on one core: a test that hangs must not hide the others.
const TEST_THREADS: &str = "--test-threads=4";

impl Stoppable<'_> {
    /// Runs what was built, where cargo would: in the course's folder. A stranger's program has a
    /// folder of its own instead.
    pub(super) fn execute(&self, attempt: &Attempt<'_>, step: Step) -> Result<StageReport, Ending> {
        let folder = self.folder(attempt.exercise);
        let program = folder.join(binary(step));
        let mut command = process::trimmed(&program);
        command
            .current_dir(&self.compiler.root)
            .env("RUST_BACKTRACE", "0");
        let seal = self.seal.filter(|_| step == Step::RunTests);
        let input = match (step, seal) {
            (Step::RunTests, Some(seal)) => {
                command.args(seal.arguments());
                process::input(seal.key()).map_err(|e| not_started("cannot make a pipe", &e))?
            }
            (Step::RunTests, None) => {
                command.arg(TEST_THREADS);
                Stdio::null()
            }
            _ => Stdio::null(),
        };
        let finished = match &self.compiler.guard {
            Some(guard) => {
                let home = folder.join("home");
                // What a run before this one has left there is not for this one.
                removal::remove(&home)
                    .and_then(|()| std::fs::create_dir_all(&home))
                    .map_err(|e| not_started("cannot make a folder", &e))?;
                command.current_dir(&home);
                let paths = (program.as_path(), home.as_path());
                guard.program((command, input), paths, attempt.exercise, self.cancel)
            }
            None => {
                let limits = limits::of_program(attempt.exercise);
                process::run_with(command, input, &limits, self.cancel, &mut |_| {})
            }
        };
        let ending = match finished.ending {
            Ending::NotStarted { why } => Ending::NotStarted {
                why: format!("{why}\nhint: may programs be run from the course's folder?"),
            },
            ending => ending,
        };
        let mut report = StageReport {
            took: finished.took,
            output: String::from_utf8_lossy(&finished.output).into_owned(),
            stands: finished.stands,
            ..StageReport::new(step.stage(), ending)
        };
        if let Some(seal) = seal {
            seal.judge(&mut report);
        }
        Ok(report)
    }
}
