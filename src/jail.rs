//! A **jail** around a stranger's program: the kernel lets it read a few folders, write one, use so
//! much time and memory, and nothing else; no root, no container.
//!
//! A process can only jail itself, and doing so between fork and exec needs unsafe code. So this
//! program starts itself with a hidden first word, jails itself, and becomes the stranger's program.

use std::ffi::OsString;
use std::hash::BuildHasher;
use std::hash::RandomState;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use clap::ValueEnum;

use crate::error::Error;
use crate::process;
use crate::process::Cancel;
use crate::process::Finished;
use crate::process::Limits;
use crate::verdict::Ending;

#[cfg_attr(
    all(
        target_os = "linux",
        any(
            target_arch = "x86_64",
            target_arch = "aarch64",
            target_arch = "riscv64"
        )
    ),
    path = "jail/bars.rs"
)]
#[cfg_attr(
    not(all(
        target_os = "linux",
        any(
            target_arch = "x86_64",
            target_arch = "aarch64",
            target_arch = "riscv64"
        )
    )),
    path = "jail/elsewhere.rs"
)]
mod bars;
mod bounds;
mod entry;
mod kernel;

pub use bounds::Bounds;
pub use bounds::Profile;
use entry::Cell;
pub use entry::enter;
pub use kernel::Kernel;

/// Whether programs are to be jailed: the value of `--jail`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Wanted {
    /// Where this machine can; where it cannot, a note says so.
    #[default]
    Auto,
    /// Or not run at all.
    Require,
    /// They run with all your rights.
    Off,
}

/// What stands between a stranger's program and the machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Door {
    /// A jail.
    Barred {
        /// This program, which passes the door and becomes the stranger's.
        program: PathBuf,
        /// What this program says if it cannot pass, and no stranger can know.
        password: String,
    },
    /// Nothing.
    Open {
        /// Why not, if somebody wanted a jail.
        why: Option<String>,
    },
}

impl Wanted {
    /// What this machine can do about the wish.
    ///
    /// # Errors
    /// `NoJail` if a jail is required and there is none.
    pub fn door(self) -> Result<Door, Error> {
        match self {
            Wanted::Off => Ok(Door::Open { why: None }),
            Wanted::Auto | Wanted::Require => self.on(Kernel::look()),
        }
    }

    fn on(self, kernel: Kernel) -> Result<Door, Error> {
        match (kernel.lack(), self) {
            (None, _) => Ok(Door::barred("/proc/self/exe")),
            (Some(why), Wanted::Require) => Err(Error::NoJail { why }),
            (Some(why), _) => Ok(Door::Open { why: Some(why) }),
        }
    }
}

impl Door {
    /// A door that leads through this program, which must be a goferris of this version. Without
    /// looking whether the kernel can: a program that cannot be jailed does not start.
    pub fn barred(program: impl Into<PathBuf>) -> Door {
        let random = || RandomState::new().hash_one(std::process::id());
        Door::Barred {
            program: program.into(),
            password: format!("{:016x}{:016x}", random(), random()),
        }
    }

    /// What to tell whoever wanted a jail and gets none.
    pub fn note(&self) -> Option<String> {
        match self {
            Door::Open { why: Some(why) } => Some(format!(
                "strangers' code runs here with all your rights, since programs cannot be jailed: \
                 {why}; grade it in a container"
            )),
            _ => None,
        }
    }
}

/// What one program may do.
#[derive(Debug, Clone)]
pub struct Jail {
    door: Door,
    profile: Profile,
    folder: PathBuf,
    reads: Vec<PathBuf>,
    bounds: Bounds,
}

impl Jail {
    /// A jail for programs of that kind which may write in that one folder only.
    pub fn new(door: &Door, profile: Profile, folder: &Path) -> Jail {
        Jail {
            door: door.clone(),
            profile,
            folder: absolute(folder),
            reads: Vec::new(),
            bounds: profile.bounds(),
        }
    }

    /// It may read below this path too: the toolchain, built crates, the binary's folder.
    #[must_use]
    pub fn reading(mut self, path: &Path) -> Jail {
        self.reads.push(absolute(path));
        self
    }

    /// Other bounds than the profile's.
    #[must_use]
    pub fn bounded(mut self, bounds: Bounds) -> Jail {
        self.bounds = bounds;
        self
    }

    /// The same command inside the jail; the command itself where the door is open.
    ///
    /// Its program, arguments, folder and the variables that were set in it go in; inherited
    /// variables, its standard streams and its process group do not: set them on what comes out.
    pub fn command(&self, command: Command) -> Command {
        let Door::Barred { program, password } = &self.door else {
            return command;
        };
        let cell = Cell {
            password: password.clone(),
            profile: self.profile,
            bounds: self.bounds,
            folder: self.folder.clone(),
            reads: self.reads.clone(),
        };
        let mut jailed = Command::new(program);
        jailed
            .args(cell.words())
            .arg(command.get_program())
            .args(command.get_args())
            .env_clear();
        let kept = |name: &OsString| !STAYS_OUT.iter().any(|out| *name == **out);
        let variables = command
            .get_envs()
            .filter_map(|(name, value)| Some((name.to_owned(), value?.to_owned())));
        jailed.envs(variables.filter(|(name, _)| kept(name)));
        jailed.env("TMPDIR", &self.folder);
        if self.profile == Profile::Run {
            // Each thread would set 64 MiB of addresses aside, and the memory limit counts them.
            jailed.env("MALLOC_ARENA_MAX", "2");
        }
        if let Some(dir) = command.get_current_dir() {
            jailed.current_dir(dir);
        }
        jailed
    }

    /// Runs a command in the jail as [`process::run_with`] does. A program that could not be jailed was
    /// not started.
    pub fn run(
        &self,
        command: Command,
        input: Stdio,
        limits: &Limits,
        cancel: &Cancel,
        on_output: &mut dyn FnMut(&[u8]),
    ) -> Finished {
        let mut finished =
            process::run_with(self.command(command), input, limits, cancel, on_output);
        if let Some(why) = self.refusal(&finished) {
            finished.ending = Ending::NotStarted { why };
        }
        finished
    }

    /// Why the program did not pass the door, if that is how a process ended. The program itself
    /// cannot say so: it never learns the password.
    pub fn refusal(&self, finished: &Finished) -> Option<String> {
        let Door::Barred { password, .. } = &self.door else {
            return None;
        };
        let refused = i32::from(entry::REFUSED);
        if finished.ending != (Ending::Failed { code: refused }) {
            return None;
        }
        let said = String::from_utf8_lossy(&finished.output);
        let why = said.strip_prefix(password.as_str())?.trim();
        Some(format!("it could not be jailed: {why}"))
    }
}

/// Variables that say who you are and where your files are.
const STAYS_OUT: [&str; 2] = ["HOME", "USER"];

/// The path seen from everywhere. It is left as it is if there is no current folder; then the door
/// says that it is not there.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

#[cfg(test)]
mod tests;
