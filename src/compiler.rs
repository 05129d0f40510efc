//! The **compiler** at work: carries out the steps of a check with the machine's own tools, one
//! `clippy-driver` process for compiling, linting and linking.

use std::io;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;

use crate::check::Attempt;
use crate::check::Sign;
use crate::check::Step;
use crate::check::Toolchain;
use crate::course::Exercise;
use crate::course::Mode;
use crate::dependencies::Dependencies;
use crate::dependencies::Flags;
use crate::dependencies::not_started;
use crate::process;
use crate::process::Cancel;
use crate::seal::Seal;
use crate::tools::Tools;
use crate::verdict::Ending;
use crate::verdict::StageReport;
use crate::zones;

mod execute;
mod limits;
mod messages;
mod purpose;
mod settings;
mod style;

use limits::BUILD;
use messages::Messages;
use messages::our_failure;
pub use purpose::Incremental;
pub use purpose::Purpose;
pub use settings::clippy_toml;
pub use settings::lint_flags;
use settings::refused_lints;

/// Everything that checks of one course share.
#[derive(Debug)]
pub struct Compiler {
    tools: Arc<Tools>,
    dependencies: Dependencies,
    /// The course's folder.
    root: PathBuf,
    /// A folder of ours for sources and binaries, one below it for each exercise.
    work: PathBuf,
    incremental: Incremental,
    purpose: Purpose,
    /// The learner's terminal, if narrower than the compiler's own idea.
    width: Option<u16>,
}

impl Compiler {
    /// A compiler for the course in `root` that works in the folder `work`.
    pub fn new(
        root: PathBuf,
        tools: Arc<Tools>,
        dependencies: Dependencies,
        work: PathBuf,
        incremental: Incremental,
        purpose: Purpose,
        width: Option<u16>,
    ) -> Compiler {
        Compiler {
            tools,
            dependencies,
            root,
            work,
            incremental,
            purpose,
            width,
        }
    }

    /// The tools that it works with.
    pub fn tools(&self) -> &Tools {
        &self.tools
    }

    /// The crates of exercises, to build them ahead.
    pub fn dependencies(&self) -> &Dependencies {
        &self.dependencies
    }

    /// The compiler under a token that stops whatever it does.
    pub fn under<'a>(&'a self, cancel: &'a Cancel) -> Stoppable<'a> {
        Stoppable {
            compiler: self,
            cancel,
            seal: None,
        }
    }

    /// The compiler under a token, with the course's tests under a seal.
    pub fn sealing<'a>(&'a self, cancel: &'a Cancel, seal: &'a Seal) -> Stoppable<'a> {
        Stoppable {
            seal: Some(seal),
            ..self.under(cancel)
        }
    }

    fn folder(&self, exercise: &Exercise) -> PathBuf {
        self.work.join(&exercise.name)
    }
}

/// A [`Compiler`] whose work can be stopped.
#[derive(Debug)]
pub struct Stoppable<'a> {
    compiler: &'a Compiler,
    cancel: &'a Cancel,
    seal: Option<&'a Seal>,
}

impl Toolchain for Stoppable<'_> {
    fn run(&self, attempt: &Attempt<'_>, step: Step, watch: &mut dyn FnMut(Sign)) -> StageReport {
        let report = match step {
            Step::BuildTests | Step::BuildZone | Step::BuildProgram => {
                self.build(attempt, step, watch)
            }
            Step::Document => self.document(attempt, watch),
            Step::Format => self.format(attempt, watch),
            Step::RunTests | Step::RunProgram => self.execute(attempt, step),
        };
        report.unwrap_or_else(|ending| StageReport::new(step.stage(), ending))
    }
}

impl Stoppable<'_> {
    /// Compiles, lints and links.
    fn build(
        &self,
        attempt: &Attempt<'_>,
        step: Step,
        watch: &mut dyn FnMut(Sign),
    ) -> Result<StageReport, Ending> {
        let flags = self.flags(attempt, watch)?;
        let source = self.write_sources(attempt, step)?;
        let mut command = self.tool(&self.compiler.tools.clippy_driver, attempt);
        command
            .args([
                "--crate-name",
                &attempt.exercise.name,
                "--crate-type",
                "bin",
            ])
            .arg(&source);
        if let Some(seal) = self.seal.filter(|_| step == Step::BuildTests) {
            let (name, secret) = seal.secret();
            command.env(name, secret);
        }
        match step {
            Step::BuildTests => command.arg("--test").args(&flags.test),
            _ => command.args(&flags.program),
        };
        command.args(match step {
            // What only the tests use is not dead, though the program alone would say so.
            Step::BuildProgram if attempt.exercise.mode != Mode::Run => {
                refused_lints(attempt.exercise)
            }
            _ => lint_flags(attempt.exercise),
        });
        let emit = match (step, self.compiler.purpose) {
            (Step::BuildZone, _) | (_, Purpose::Reading) => "--emit=metadata",
            (_, Purpose::Running) => "--emit=link",
        };
        command.args([emit, "-o", binary(step)]);
        if self.compiler.incremental == Incremental::Kept && step != Step::BuildZone {
            command.arg(format!("-Cincremental=kept-{}", binary(step)));
        }
        Ok(self.compile(command, step, watch))
    }

    /// Runs a tool that speaks the compiler's JSON, and reports each diagnostic as it comes.
    fn compile(
        &self,
        mut command: Command,
        step: Step,
        watch: &mut dyn FnMut(Sign),
    ) -> StageReport {
        command.arg("--error-format=json");
        if self.compiler.purpose == Purpose::Running {
            command.arg("--json=diagnostic-rendered-ansi");
        }
        if let Some(width) = self.compiler.width {
            command.arg(format!("--diagnostic-width={width}"));
        }
        let mut messages = Messages::default();
        let finished = process::run(command, &BUILD, self.cancel, &mut |piece| {
            messages.take(piece, watch);
        });
        messages.end();
        let mut report = StageReport {
            took: finished.took,
            diagnostics: messages.diagnostics,
            output: messages.other,
            ..StageReport::new(step.stage(), finished.ending)
        };
        if let Ending::Failed { code } = report.ending
            && let Some(why) = our_failure(&report, code)
        {
            report.ending = Ending::NotStarted { why };
        }
        report
    }

    fn flags(
        &self,
        attempt: &Attempt<'_>,
        watch: &mut dyn FnMut(Sign),
    ) -> Result<Arc<Flags>, Ending> {
        self.compiler
            .dependencies
            .wait(&attempt.exercise.deps, self.cancel, watch)
    }

    /// A tool in the exercise's folder. The folder holds the source under the learner's own path, so
    /// that what the compiler says points at the learner's file.
    fn tool(&self, program: &Path, attempt: &Attempt<'_>) -> Command {
        let folder = self.compiler.folder(attempt.exercise);
        let mut command = process::trimmed(program);
        command
            .env("CLIPPY_CONF_DIR", &folder)
            .env("CARGO_PKG_NAME", "exercises")
            .env("CARGO_PKG_VERSION", "0.0.0")
            .env("CARGO_MANIFEST_DIR", &self.compiler.root)
            .current_dir(&folder);
        command
    }

    /// Writes what is compiled: the text, with a fence between the zones if it is to be run.
    fn write_sources(&self, attempt: &Attempt<'_>, step: Step) -> Result<PathBuf, Ending> {
        if let Some(seal) = self.seal.filter(|_| step == Step::BuildTests) {
            return self.write(attempt, &seal.wrap(attempt.text, attempt.given_line));
        }
        match self.compiler.purpose {
            Purpose::Running => {
                self.write(attempt, &zones::fenced(attempt.text, attempt.given_line))
            }
            Purpose::Reading => self.write(attempt, attempt.text),
        }
    }

    /// Writes a source and clippy's configuration, where they differ; gives the source's path.
    fn write(&self, attempt: &Attempt<'_>, text: &str) -> Result<PathBuf, Ending> {
        let folder = self.compiler.folder(attempt.exercise);
        let source = attempt.exercise.path();
        let write = |path: PathBuf, text: &str| -> io::Result<()> {
            if std::fs::read_to_string(&path).is_ok_and(|there| there == text) {
                return Ok(());
            }
            if let Some(dir) = path.parent() {
                std::fs::create_dir_all(dir)?;
            }
            std::fs::write(path, text)
        };
        write(folder.join(&source), text)
            .and_then(|()| write(folder.join("clippy.toml"), &clippy_toml(attempt.exercise)))
            .map_err(|e| not_started(&format!("cannot write to `{}`", folder.display()), &e))?;
        Ok(source)
    }
}

/// The name of what a step builds and another runs.
fn binary(step: Step) -> &'static str {
    match step {
        Step::BuildTests | Step::RunTests => "tests",
        Step::BuildProgram | Step::RunProgram => "program",
        Step::BuildZone | Step::Format | Step::Document => "zone",
    }
}
