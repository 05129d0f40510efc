//! What rustfmt and rustdoc say of a text.

use super::Stoppable;
use super::lint_flags;
use crate::check::Attempt;
use crate::check::Sign;
use crate::check::Step;
use crate::verdict::Ending;
use crate::verdict::StageReport;

impl Stoppable<'_> {
    /// Asks rustdoc. What it writes is thrown away with the folder.
    pub(super) fn document(
        &self,
        attempt: &Attempt<'_>,
        watch: &mut dyn FnMut(Sign),
    ) -> Result<StageReport, Ending> {
        let flags = self.flags(attempt, watch)?;
        let source = self.write_sources(attempt, Step::Document)?;
        let mut command = self.tool(&self.compiler.tools.rustdoc, attempt);
        command
            .args([
                "--crate-name",
                &attempt.exercise.name,
                "--crate-type",
                "lib",
            ])
            .arg(&source)
            .args(&flags.program)
            .args(["--document-private-items", "-o", "doc"])
            .args(lint_flags(attempt.exercise));
        Ok(self.compile(command, attempt, Step::Document, watch))
    }

    /// Asks rustfmt whether it would change the text.
    pub(super) fn format(
        &self,
        attempt: &Attempt<'_>,
        watch: &mut dyn FnMut(Sign),
    ) -> Result<StageReport, Ending> {
        let flags = self.flags(attempt, watch)?;
        let source = self.write(attempt, attempt.text)?;
        let mut command = self.tool(&self.compiler.tools.rustfmt, attempt);
        let edition = |flag: &&String| flag.starts_with("--edition=");
        command.args(["--check", "--color=never"]);
        command.args(flags.program.iter().find(edition));
        command.arg(&source);
        let finished = self.ask(command, attempt, &mut |_| {});
        if let Ending::NotStarted { why } = finished.ending {
            let next = "`rustup component add rustfmt` installs it";
            return Err(Ending::NotStarted {
                why: format!("{why}\nhint: {next}"),
            });
        }
        Ok(StageReport {
            took: finished.took,
            output: String::from_utf8_lossy(&finished.output).into_owned(),
            ..StageReport::new(Step::Format.stage(), finished.ending)
        })
    }
}
