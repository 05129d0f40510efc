//! The jail, with the real program, a real kernel, and a stranger's program that tries everything.

use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use std::sync::OnceLock;

use tempfile::TempDir;

use goferris::jail::Bounds;
use goferris::jail::Door;
use goferris::jail::Jail;
use goferris::jail::Kernel;
use goferris::jail::Profile;
use goferris::process;
use goferris::process::Cancel;
use goferris::process::Finished;
use goferris::process::Limits;

use crate::course::toolchain;

mod builds;
mod doors;
mod honest;
mod hostile;

/// A folder to write in, a folder for binaries, and a secret beside them.
pub(crate) struct Yard {
    dir: TempDir,
    door: Door,
}

impl Yard {
    /// `None` where this kernel cannot jail anybody: there is nothing to test then, which is a
    /// failure where the tests count.
    pub(crate) fn open() -> Option<Yard> {
        if !has_jail() {
            return None;
        }
        let dir = TempDir::new().unwrap();
        for folder in ["work", "bin"] {
            std::fs::create_dir(dir.path().join(folder)).unwrap();
        }
        std::fs::write(dir.path().join("secret"), "secret").unwrap();
        let door = Door::barred(env!("CARGO_BIN_EXE_goferris"));
        Some(Yard { dir, door })
    }

    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub(crate) fn word(&self, name: &str) -> String {
        self.at(name).to_str().unwrap().to_owned()
    }

    pub(crate) fn jail(&self, profile: Profile) -> Jail {
        let jail = Jail::new(&self.door, profile, &self.at("work"));
        match profile {
            Profile::Compile => jail.reading(toolchain().parent().unwrap()),
            Profile::Run => jail.reading(stranger().parent().unwrap()),
        }
    }

    /// The stranger's program in the jail.
    pub(crate) fn tries(&self, words: &[&str]) -> Tried {
        self.tries_within(Profile::Run.bounds(), &Profile::Run.limits(), words)
    }

    pub(crate) fn tries_within(&self, bounds: Bounds, limits: &Limits, words: &[&str]) -> Tried {
        let mut command = process::trimmed(stranger());
        command.args(words).env("RUST_BACKTRACE", "0");
        let jail = self.jail(Profile::Run).bounded(bounds);
        Tried::from(jail.run(
            command,
            Stdio::null(),
            limits,
            &Cancel::default(),
            &mut |_| {},
        ))
    }
}

/// Whether there is a jail to test. Where there is none the tests say so, and fail where they count.
pub(crate) fn has_jail() -> bool {
    let Some(why) = Kernel::look().lack() else {
        return true;
    };
    let excused = std::env::var_os("GOFERRIS_NO_LANDLOCK").is_some_and(|set| set == "1");
    let counts = std::env::var_os("CI").is_some() && !excused;
    assert!(!counts, "{why}; GOFERRIS_NO_LANDLOCK=1 accepts that");
    eprintln!("the jail is not tested: {why}");
    false
}

/// How it ended, and what it said.
pub(crate) struct Tried {
    pub(crate) finished: Finished,
    pub(crate) said: String,
}

impl From<Finished> for Tried {
    fn from(finished: Finished) -> Tried {
        let said = String::from_utf8_lossy(&finished.output).into_owned();
        Tried { finished, said }
    }
}

impl Tried {
    /// It tried so many things and got none of them.
    pub(crate) fn got_nothing(&self, of: usize) {
        let said = &self.said;
        assert!(!said.contains("had: "), "{said}");
        let refused = said.lines().filter(|line| line.starts_with("no: "));
        assert_eq!(refused.count(), of, "{said}\n{:?}", self.finished.ending);
    }
}

/// The stranger's program, built once by the plain compiler.
pub(crate) fn stranger() -> &'static Path {
    static BUILT: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = BUILT.get_or_init(|| {
        let dir = TempDir::new().unwrap();
        let source = dir.path().join("stranger.rs");
        std::fs::write(&source, include_str!("jail/stranger.rs")).unwrap();
        let built = Command::new(toolchain().join("rustc"))
            .args(["--edition", "2024", "-Awarnings", "-o", "stranger"])
            .arg(&source)
            .current_dir(dir.path())
            .status()
            .unwrap();
        assert!(built.success());
        let path = dir.path().join("stranger");
        (dir, path)
    });
    path
}
