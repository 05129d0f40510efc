//! The **compiler** at work: carries out the steps of a check with the machine's own tools, one
//! `clippy-driver` process for compiling, linting and linking.

use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use crate::check::Attempt;
use crate::check::Sign;
use crate::check::Step;
use crate::check::Toolchain;
use crate::course::Exercise;
use crate::course::Mode;
use crate::dependencies::Dependencies;
use crate::dependencies::Flags;
use crate::process;
use crate::process::Cancel;
use crate::process::Finished;
use crate::seal::Seal;
use crate::tools::Tools;
use crate::verdict::Ending;
use crate::verdict::StageReport;

mod disk;
mod execute;
mod guard;
mod limits;
mod messages;
mod purpose;
mod room;
mod settings;
mod shared;
mod sources;
mod style;

pub use guard::Allowance;
pub use guard::Guard;
use limits::BUILD;
use messages::Messages;
use messages::our_failure;
pub use purpose::Incremental;
pub use purpose::Purpose;
use room::Room;
pub use settings::clippy_toml;
pub use settings::lint_flags;
use settings::refused_lints;
pub use shared::Shared;
pub use shared::shared;

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
    /// What stands between strangers' texts and this machine.
    guard: Option<Guard>,
    rooms: AtomicUsize,
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
            guard: None,
            rooms: AtomicUsize::new(0),
        }
    }

    /// The same for the texts of strangers.
    #[must_use]
    pub fn guarded(self, guard: Guard) -> Compiler {
        Compiler {
            guard: Some(guard),
            ..self
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
            room: None,
        }
    }

    /// The compiler under a token, with the course's tests under a seal, in a folder that nobody else
    /// uses and that vanishes with what comes out here: many may have a text of one exercise.
    pub fn sealing<'a>(&'a self, cancel: &'a Cancel, seal: &'a Seal) -> Stoppable<'a> {
        let number = self.rooms.fetch_add(1, Ordering::Relaxed);
        Stoppable {
            seal: Some(seal),
            room: Some(Room::new(self.work.join(number.to_string()))),
            ..self.under(cancel)
        }
    }
}

/// A [`Compiler`] whose work can be stopped.
#[derive(Debug)]
pub struct Stoppable<'a> {
    compiler: &'a Compiler,
    cancel: &'a Cancel,
    seal: Option<&'a Seal>,
    room: Option<Room>,
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
    fn folder(&self, exercise: &Exercise) -> PathBuf {
        match &self.room {
            Some(room) => room.path().to_owned(),
            None => self.compiler.work.join(&exercise.name),
        }
    }

    /// Runs a tool on the text, inside the jail if there is one.
    fn ask(
        &self,
        command: Command,
        attempt: &Attempt<'_>,
        on_output: &mut dyn FnMut(&[u8]),
    ) -> Finished {
        let folder = self.folder(attempt.exercise);
        match &self.compiler.guard {
            Some(guard) => guard.tool(command, &folder, self.cancel, on_output),
            None => process::run(command, &BUILD, self.cancel, on_output),
        }
    }

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
        let flags = match step {
            Step::BuildTests => &flags.test,
            _ => &flags.program,
        };
        if step == Step::BuildTests {
            command.arg("--test");
        }
        command.args(flags);
        if let Some(guard) = &self.compiler.guard {
            // All cores have a text of their own already.
            command.arg("-Ccodegen-units=1");
            command.args(guard.sharing_arguments(attempt.text, flags));
        }
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
        Ok(self.compile(command, attempt, step, watch))
    }

    /// Runs a tool that speaks the compiler's JSON, and reports each diagnostic as it comes.
    fn compile(
        &self,
        mut command: Command,
        attempt: &Attempt<'_>,
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
        let finished = self.ask(command, attempt, &mut |piece| {
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
        let folder = self.folder(attempt.exercise);
        let mut command = process::trimmed(program);
        command
            .env("CLIPPY_CONF_DIR", &folder)
            .env("CARGO_PKG_NAME", "exercises")
            .env("CARGO_PKG_VERSION", "0.0.0")
            .env("CARGO_MANIFEST_DIR", &self.compiler.root)
            .current_dir(&folder);
        command
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
