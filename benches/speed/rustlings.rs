//! **Rustlings** 6.5.0, built from the registry once and kept under `target/`.

use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

use crate::Res;
use crate::courses;
use crate::pty::Pty;

const VERSION: &str = "6.5.0";

/// An installed Rustlings.
#[derive(Debug)]
pub(crate) struct Rustlings {
    /// Its binary.
    pub(crate) binary: PathBuf,
    /// Where cargo keeps the sources of it and of its manifest.
    sources: PathBuf,
}

impl Rustlings {
    /// Finds it, or installs it first.
    pub(crate) fn installed() -> Res<Rustlings> {
        let root = courses::place(&format!("rustlings-{VERSION}"));
        let binary = root.join("bin/rustlings");
        if !binary.is_file() {
            eprintln!("installing rustlings {VERSION}");
            let status = Command::new(env!("CARGO"))
                .args(["install", "rustlings", "--locked", "--version", VERSION])
                .arg("--root")
                .arg(&root)
                .arg("--target-dir")
                .arg(root.join("build"))
                .stdin(Stdio::null())
                .status()?;
            if !status.success() {
                return Err(format!("rustlings {VERSION} cannot be installed").into());
            }
        }
        let home = match std::env::var_os("CARGO_HOME") {
            Some(home) => PathBuf::from(home),
            None => Path::new(&std::env::var_os("HOME").ok_or("no HOME")?).join(".cargo"),
        };
        let macros = format!("rustlings-macros-{VERSION}/info.toml");
        for registry in std::fs::read_dir(home.join("registry/src"))? {
            let sources = registry?.path();
            if sources.join(&macros).is_file() {
                return Ok(Rustlings { binary, sources });
            }
        }
        Err("the registry's sources of rustlings are gone".into())
    }

    /// The manifest of its course.
    pub(crate) fn manifest(&self) -> PathBuf {
        self.sources
            .join(format!("rustlings-macros-{VERSION}/info.toml"))
    }

    /// The solutions of its course.
    pub(crate) fn solutions(&self) -> PathBuf {
        self.sources.join(format!("rustlings-{VERSION}/solutions"))
    }

    /// Writes its course into the folder `rustlings` below `dir`.
    pub(crate) fn init(&self, dir: &Path) -> Res<()> {
        let mut pty = Pty::start(&self.binary, &["init"], dir)?;
        pty.wait(Duration::from_secs(10), &|screen| screen.contains("ENTER"))?;
        pty.press("\r")?;
        match pty.end(Duration::from_secs(60))? {
            (_, 0) => Ok(()),
            (_, code) => Err(format!("rustlings init ends with code {code}").into()),
        }
    }

    /// Makes an exercise the current one in a folder of its course.
    pub(crate) fn resume_at(course: &Path, exercise: &str) -> Res<()> {
        let state = format!("DON'T EDIT THIS FILE!\n\n{exercise}\n\n");
        Ok(std::fs::write(course.join(".rustlings-state.txt"), state)?)
    }
}
