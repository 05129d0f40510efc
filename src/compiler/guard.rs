//! What **guards** the machine against strangers' texts: a jail where there is one, and tighter limits
//! than a learner has at their own desk.

use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use super::disk;
use super::limits;
use super::shared::Shared;
use crate::course::Exercise;
use crate::jail::Bounds;
use crate::jail::Door;
use crate::jail::Jail;
use crate::jail::Profile;
use crate::process::Cancel;
use crate::process::Finished;
use crate::process::Limits;

/// What strangers' texts and programs may do.
#[derive(Debug, Clone)]
pub struct Guard {
    door: Door,
    /// What a compiler may read besides the system and its own folder.
    reads: Vec<PathBuf>,
    /// What a program may use, where its exercise does not say.
    program: Allowance,
    /// The standard library that programs share, if they do.
    shared: Option<Shared>,
}

/// What one program may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// Time on the processor, in seconds.
    pub cpu: u64,
    /// Memory, in bytes.
    pub memory: u64,
    /// Output, in bytes.
    pub output: u64,
}

impl Default for Allowance {
    fn default() -> Allowance {
        let profile = Profile::Run;
        Allowance {
            cpu: profile.bounds().cpu.as_secs(),
            memory: profile.bounds().memory,
            output: profile.limits().output as u64,
        }
    }
}

impl Guard {
    /// A guard at that door. A compiler reads the paths in `reads`, of which those that are not there
    /// are left out.
    pub fn new(door: Door, reads: Vec<PathBuf>, program: Allowance) -> Guard {
        Guard {
            door,
            reads,
            program,
            shared: None,
        }
    }

    /// The same where programs share that standard library.
    #[must_use]
    pub fn sharing(self, shared: Option<Shared>) -> Guard {
        Guard { shared, ..self }
    }

    /// What a compiler is told so that the program of a text shares it.
    pub(super) fn sharing_arguments(&self, text: &str, flags: &[String]) -> Vec<String> {
        let shared = self.shared.iter();
        shared.flat_map(|it| it.arguments(text, flags)).collect()
    }

    /// All of this as a text, for whoever keeps verdicts: another text, another verdict.
    pub fn words(&self) -> String {
        let jailed = self.is_jail();
        let build = Profile::Compile.bounds();
        format!(
            "jailed: {jailed}, build: {build:?}, program: {:?}, disk: {}, shared: {}",
            self.program,
            disk::words(),
            self.shared.is_some()
        )
    }

    /// Whether there is a jail.
    pub fn is_jail(&self) -> bool {
        matches!(self.door, Door::Barred { .. })
    }

    /// Runs a tool on a text; it may write in `folder`.
    pub(super) fn tool(
        &self,
        command: Command,
        folder: &Path,
        cancel: &Cancel,
        on_output: &mut dyn FnMut(&[u8]),
    ) -> Finished {
        let profile = Profile::Compile;
        let jail = Jail::new(&self.door, profile, folder);
        let there = self.reads.iter().filter(|path| path.exists());
        let jail = there.fold(jail, |jail, path| jail.reading(path));
        jail.run(command, Stdio::null(), &profile.limits(), cancel, on_output)
    }

    /// Runs the program `binary`; it may write in `home`.
    pub(super) fn program(
        &self,
        (command, input): (Command, Stdio),
        (binary, home): (&Path, &Path),
        exercise: &Exercise,
        cancel: &Cancel,
    ) -> Finished {
        let limits = self.limits(exercise);
        let bounds = Bounds {
            // An exercise that is given more time may also use it.
            cpu: match exercise.limits.time_ms {
                Some(_) => limits.wall.max(Profile::Run.bounds().cpu),
                None => std::time::Duration::from_secs(self.program.cpu),
            },
            memory: limits.memory,
            ..Profile::Run.bounds()
        };
        let jail = Jail::new(&self.door, Profile::Run, home);
        let jail = jail.reading(binary).bounded(bounds);
        let jail = self
            .shared
            .iter()
            .fold(jail, |jail, shared| jail.reading(&shared.folder));
        disk::bounded(home, cancel, |cancel| {
            jail.run(command, input, &limits, cancel, &mut |_| {})
        })
    }

    /// What we hold a program to from outside.
    fn limits(&self, exercise: &Exercise) -> Limits {
        let own = exercise.limits;
        let usual = limits::of_program(exercise);
        Limits {
            memory: own.memory_mib.map_or(self.program.memory, |_| usual.memory),
            output: match own.output_kib {
                Some(_) => usual.output,
                None => usize::try_from(self.program.output).unwrap_or(usize::MAX),
            },
            ..usual
        }
    }
}
