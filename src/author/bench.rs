//! The **bench**: what the gate needs the world for. The real one holds the compiler and Go; tests
//! of the rules bring their own.

use std::fs::File;
use std::num::NonZero;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use crate::check::Attempt;
use crate::check::Step;
use crate::check::Toolchain;
use crate::course::Exercise;
use crate::error::Error;
use crate::error::plain;
use crate::examine::Examiner;
use crate::examine::Known;
use crate::examine::Stay;
use crate::folder::Folder;
use crate::folder::Pristine;
use crate::process;
use crate::process::Cancel;
use crate::process::Limits;
use crate::process::Priority;
use crate::verdict::Ending;
use crate::verdict::StageReport;
use crate::verdict::Verdict;

/// What the rules ask of compilers.
pub(super) trait Bench: Sync {
    /// Judges a text of an exercise as a learner's would be.
    fn verdict(&self, exercise: &Exercise, pristine: &Pristine, text: &str) -> Verdict;

    /// Asks rustfmt whether it would change the text.
    fn format(&self, exercise: &Exercise, text: &str) -> StageReport;

    /// Whether Go is here.
    fn has_go(&self) -> bool;

    /// Vets and runs a Go twin.
    ///
    /// # Errors
    /// What gofmt, `go vet` or the Go compiler have against it.
    fn twin(&self, exercise: &Exercise) -> Result<String, String>;
}

/// The tools of this machine.
pub(super) struct Machine {
    root: PathBuf,
    work: PathBuf,
    examiner: Examiner,
    known: Known,
    cancel: Cancel,
}

/// Go reserves far more address space than it uses.
const GO: Limits = Limits {
    wall: Duration::from_secs(120),
    memory: 1 << 42,
    output: 1 << 20,
    priority: Priority::Normal,
};

/// A twin ends by itself; one that does not is a mistake.
const TWIN: Duration = Duration::from_secs(20);

impl Machine {
    pub(super) fn new(folder: &Folder, known: Known, runs: NonZero<u32>) -> Result<Machine, Error> {
        Ok(Machine {
            root: folder.root.clone(),
            work: folder.ours(&format!("work/twins-{}", std::process::id())),
            examiner: Examiner::new(folder.clone(), Stay::Once, None)?.repeating(runs),
            known,
            cancel: Cancel::default(),
        })
    }

    /// Runs a Go tool on a file; what it says if it is not content.
    fn go(&self, program: &str, args: &[&str], file: &Path) -> Result<String, String> {
        let mut command = Command::new(program);
        command.args(args).arg(file).current_dir(&self.root);
        let finished = process::run(command, &GO, &self.cancel, &mut |_| {});
        let said = String::from_utf8_lossy(&finished.output).into_owned();
        match finished.ending {
            Ending::Passed => Ok(said),
            Ending::NotStarted { why } => Err(why),
            Ending::Failed { .. }
            | Ending::Killed { .. }
            | Ending::TimedOut { .. }
            | Ending::Flooded { .. }
            | Ending::Cancelled => Err(said),
        }
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        // It may never have been made.
        let _ = std::fs::remove_dir_all(&self.work);
    }
}

impl Bench for Machine {
    fn verdict(&self, exercise: &Exercise, pristine: &Pristine, text: &str) -> Verdict {
        self.examiner
            .judge(
                exercise,
                pristine,
                text,
                self.known,
                &self.cancel,
                &mut |_| {},
            )
            .verdict
    }

    fn format(&self, exercise: &Exercise, text: &str) -> StageReport {
        let attempt = Attempt {
            exercise,
            text,
            given_line: text.lines().count() + 1,
            tests: &[],
        };
        let tools = self.examiner.compiler().under(&self.cancel);
        tools.run(&attempt, Step::Format, &mut |_| {})
    }

    fn has_go(&self) -> bool {
        self.go("go", &[], Path::new("version")).is_ok()
    }

    fn twin(&self, exercise: &Exercise) -> Result<String, String> {
        let file = exercise.twin_path();
        if !self.go("gofmt", &["-l"], &file)?.is_empty() {
            return Err("gofmt would change it: run `gofmt -w` on it".to_owned());
        }
        self.go("go", &["vet"], &file)?;
        let work = self.work.join(&exercise.name);
        std::fs::create_dir_all(&work).map_err(|error| plain(&error))?;
        let program = work.join("twin");
        let target = program.to_string_lossy();
        self.go("go", &["build", "-o", &target], &file)?;
        output(&program, &work.join("output"))
    }
}

/// What a program writes to standard output. Its standard error is not asked: what Go says when it
/// panics holds addresses that differ from run to run. How it ends is not asked either: some twins
/// end in the panic that they are about.
fn output(program: &Path, file: &Path) -> Result<String, String> {
    let told = |error: std::io::Error| plain(&error);
    let mut child = Command::new(program)
        .stdin(Stdio::null())
        .stdout(File::create(file).map_err(told)?)
        .stderr(Stdio::null())
        .spawn()
        .map_err(told)?;
    let began = Instant::now();
    while child.try_wait().map_err(told)?.is_none() {
        if began.elapsed() > TWIN {
            // It is about to be told that it did not end; the kill can only fail if it just did.
            let _ = child.kill();
            let _ = child.wait();
            return Err(format!("it does not end within {} seconds", TWIN.as_secs()));
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    let bytes = std::fs::read(file).map_err(told)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
