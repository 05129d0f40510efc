//! The **courses** that are measured on: our own and Rustlings', each in a folder under `target/`.

use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use goferris::folder::Folder;

use crate::Res;
use crate::pty::ENVIRONMENT;
use crate::rustlings::Rustlings;

/// The runner that is measured.
pub(crate) const GOFERRIS: &str = env!("CARGO_BIN_EXE_goferris");

/// A folder for what a benchmark needs; what takes long to build stays there for the next run.
pub(crate) fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("speed")
        .join(name)
}

/// Our own course with the crates of its exercises built.
pub(crate) fn own() -> Res<PathBuf> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let course = place("course");
    std::fs::create_dir_all(&course)?;
    std::fs::copy(repository.join("info.toml"), course.join("info.toml"))?;
    for dir in ["exercises", "solutions", "dev"] {
        copy(&repository.join(dir), &course.join(dir))?;
    }
    forget(&course)?;
    let mut seen = Vec::new();
    for exercise in &Folder::open(&course)?.course.exercises {
        if !seen.contains(&exercise.deps) {
            ask(&course, &["run", &exercise.name])?;
            seen.push(exercise.deps.clone());
        }
    }
    Ok(course)
}

/// Rustlings' course as `rustlings init` writes it, twice: for Rustlings, and with its manifest
/// beside it for goferris.
pub(crate) fn theirs(rustlings: &Rustlings, name: &str) -> Res<(PathBuf, PathBuf)> {
    let place = place(name);
    emptied(&place)?;
    let theirs = place.join("rustlings");
    rustlings.init(&place)?;
    let ours = place.join("goferris");
    copy(&theirs, &ours)?;
    std::fs::copy(rustlings.manifest(), ours.join("info.toml"))?;
    Ok((theirs, ours))
}

/// Lets goferris forget verdicts and progress, but not the crates that it built.
pub(crate) fn forget(course: &Path) -> Res<()> {
    for name in ["verdicts", "work", "starters", "journal.jsonl"] {
        let path = course.join(".goferris").join(name);
        if path.is_dir() {
            std::fs::remove_dir_all(path)?;
        } else if path.exists() {
            std::fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// Makes an exercise the one that goferris resumes at.
pub(crate) fn resume_at(course: &Path, exercise: &str) -> Res<()> {
    let line = format!(r#"{{"v":1,"at":1,"event":"started","exercise":"{exercise}"}}"#);
    let dir = course.join(".goferris");
    std::fs::create_dir_all(&dir)?;
    Ok(std::fs::write(dir.join("journal.jsonl"), line + "\n")?)
}

/// Asks goferris once. An exercise that is not solved is an answer too.
pub(crate) fn ask(course: &Path, args: &[&str]) -> Res<()> {
    let mut command = Command::new(GOFERRIS);
    command.args(args).current_dir(course).env_clear();
    command.envs(
        ENVIRONMENT
            .iter()
            .filter_map(|n| Some((n, std::env::var_os(n)?))),
    );
    let output = command.stdin(Stdio::null()).output()?;
    match output.status.code() {
        Some(0 | 1) => Ok(()),
        _ => Err(String::from_utf8_lossy(&output.stderr).into_owned().into()),
    }
}

/// An empty folder, whatever was there before.
pub(crate) fn emptied(dir: &Path) -> Res<()> {
    if dir.exists() {
        std::fs::remove_dir_all(dir)?;
    }
    Ok(std::fs::create_dir_all(dir)?)
}

/// Copies a folder; what is there already is replaced.
pub(crate) fn copy(from: &Path, to: &Path) -> Res<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
