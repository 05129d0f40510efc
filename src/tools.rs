//! The machine's **tools**: where its compiler, clippy, rustfmt, rustdoc and cargo are.
//!
//! Found once under the compiler's own sysroot and from then on called directly: going through
//! rustup's proxies costs more than a small check.

use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use crate::error::Error;
use crate::error::plain;

/// The tools of one toolchain.
#[derive(Debug, Clone)]
pub struct Tools {
    /// Where the toolchain lives.
    pub sysroot: PathBuf,
    /// The compiler, for its version and its explanations.
    pub rustc: PathBuf,
    /// The compiler with clippy's lints: one process type-checks, lints and links.
    pub clippy_driver: PathBuf,
    /// Clippy's front, which explains its lints.
    pub cargo_clippy: PathBuf,
    /// The formatter.
    pub rustfmt: PathBuf,
    /// The documenter.
    pub rustdoc: PathBuf,
    /// Builds dependencies, and tells once how it would compile.
    pub cargo: PathBuf,
    /// What `rustc -vV` prints: verdicts of one version are not those of another.
    pub version: String,
}

impl Tools {
    /// Finds the toolchain that is in force in `dir`.
    pub fn find(dir: &Path) -> Result<Tools, Error> {
        let sysroot = first_output("rustc", &["--print", "sysroot"], dir)?;
        let sysroot = PathBuf::from(sysroot.trim());
        let bin = sysroot.join("bin");
        let tool = |name: &str| bin.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
        let rustc = tool("rustc");
        let version = first_output(&rustc, &["-vV"], dir)?;
        let clippy_driver = tool("clippy-driver");
        if !clippy_driver.is_file() {
            return Err(Error::Tool {
                tool: "clippy-driver".to_owned(),
                why: format!(
                    "it is not in `{}`; `rustup component add clippy` installs it (a \
                     distribution's Rust has it in a package of its own, often `rust-clippy`)",
                    bin.display()
                ),
            });
        }
        // A distribution may keep cargo elsewhere than its compiler.
        let cargo = Some(tool("cargo"))
            .filter(|cargo| cargo.is_file())
            .unwrap_or_else(|| PathBuf::from("cargo"));
        Ok(Tools {
            rustc,
            clippy_driver,
            cargo_clippy: tool("cargo-clippy"),
            rustfmt: tool("rustfmt"),
            rustdoc: tool("rustdoc"),
            cargo,
            version,
            sysroot,
        })
    }
}

/// What to do about what the compiler says when the machine lets it down, if it does.
pub fn advice(said: &str) -> Option<&'static str> {
    // What the compiler says, without a place in the text, when the machine lets it down. The third
    // column is what to do. A new row needs an output that was seen.
    const MACHINE: [(&str, &str, &str); 6] = [
        (
            "linker `",
            "not found",
            "install a C compiler; on Debian `apt install build-essential`",
        ),
        (
            "could not exec the linker",
            "",
            "`goferris doctor` checks the linker",
        ),
        (
            "No space left on device",
            "",
            "the disk is full; make room and save again",
        ),
        (
            "failed to write",
            "",
            "check the disk and who owns the course's `.goferris` folder",
        ),
        (
            "couldn't create a temp dir",
            "",
            "check the disk and the folder for temporary files",
        ),
        (
            "can't find crate for `std`",
            "",
            "the toolchain is damaged; `rustup component add rust-std`",
        ),
    ];
    MACHINE
        .iter()
        .find(|(start, end, _)| said.contains(start) && said.contains(end))
        .map(|(_, _, next)| *next)
}

/// What a program prints when it is asked a simple question.
pub fn first_output(
    program: impl AsRef<std::ffi::OsStr>,
    args: &[&str],
    dir: &Path,
) -> Result<String, Error> {
    let name = Path::new(program.as_ref())
        .file_name()
        .unwrap_or(program.as_ref())
        .to_string_lossy()
        .into_owned();
    let failed = |why: String| Error::Tool {
        tool: name.clone(),
        why,
    };
    let output = Command::new(program.as_ref())
        .args(args)
        .current_dir(dir)
        .stdin(Stdio::null())
        .output()
        .map_err(|e| match e.kind() {
            std::io::ErrorKind::NotFound => failed(
                "it is not installed, or not in PATH; rustup installs rustc, cargo and clippy"
                    .to_owned(),
            ),
            _ => failed(plain(&e)),
        })?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let first = said.lines().next().unwrap_or("it says nothing");
        return Err(failed(format!(
            "`{name} {}` failed: {first}",
            args.join(" ")
        )));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
