//! The **bare** compiler: the same `clippy-driver` with the same arguments, with nothing around it.

use std::io::Read;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;
use std::time::Instant;

use goferris::compiler::clippy_toml;
use goferris::compiler::lint_flags;
use goferris::dependencies::Dependencies;
use goferris::folder::Folder;
use goferris::process::Cancel;
use goferris::process::trimmed;
use goferris::tools::Tools;

use crate::Res;
use crate::subject::Subject;

/// What somebody types who has only the compiler.
#[derive(Debug)]
pub(crate) struct Bare {
    driver: PathBuf,
    folder: PathBuf,
    source: PathBuf,
    args: Vec<String>,
}

impl Bare {
    /// A folder for the exercise of a course, beside the course's.
    pub(crate) fn new(course: &Path, subject: &Subject) -> Res<Bare> {
        let opened = Folder::open(course)?;
        let (_, exercise) = opened.course.named(subject.name)?;
        let tools = Arc::new(Tools::find(course)?);
        let driver = tools.clippy_driver.clone();
        let dependencies = Dependencies::new(opened.ours("build"), opened.cargo_manifest(), tools);
        // They are kept since goferris checked the exercise for the first time.
        let flags = dependencies
            .wait(&exercise.deps, &Cancel::default(), &mut |_| {})
            .map_err(|ending| format!("{ending:?}"))?;
        let folder = course.with_extension(format!("bare-{}", subject.name));
        let source = folder.join(subject.file);
        std::fs::create_dir_all(source.parent().ok_or("a file without a folder")?)?;
        std::fs::write(folder.join("clippy.toml"), clippy_toml(exercise))?;
        let mut args = vec!["--crate-name".to_owned(), subject.name.to_owned()];
        args.extend(["--crate-type", "bin", subject.file, "--test"].map(str::to_owned));
        args.extend(flags.test.iter().cloned());
        args.extend(lint_flags(exercise));
        args.extend(["--emit=link", "-otests", "-Cincremental=kept"].map(str::to_owned));
        args.push("--error-format=json".to_owned());
        args.push("--json=diagnostic-rendered-ansi".to_owned());
        Ok(Bare {
            driver,
            folder,
            source,
            args,
        })
    }

    /// From the start of the compiler until its first error has come.
    pub(crate) fn error(&self, text: &str, code: &str) -> Res<Duration> {
        std::fs::write(&self.source, text)?;
        let mut command = self.compiler();
        let began = Instant::now();
        let mut child = command.spawn()?;
        let mut said = Vec::new();
        let mut first = None;
        let mut stderr = child.stderr.take().ok_or("no standard error")?;
        let mut piece = vec![0; 64 * 1024];
        while let n @ 1.. = stderr.read(&mut piece)? {
            said.extend_from_slice(&piece[..n]);
            let is_error = |text: &str| text.contains(r#""level":"error""#) && text.contains('\n');
            if first.is_none() && is_error(&String::from_utf8_lossy(&said)) {
                first = Some(began.elapsed());
            }
        }
        child.wait()?;
        let said = String::from_utf8_lossy(&said);
        match first {
            Some(first) if said.contains(code) => Ok(first),
            _ => Err(format!("the bare compiler does not say {code}, but: {said}").into()),
        }
    }

    /// From the start of the compiler until the tests have passed.
    pub(crate) fn solved(&self, text: &str) -> Res<Duration> {
        std::fs::write(&self.source, text)?;
        let mut command = self.compiler();
        let began = Instant::now();
        let built = command.spawn()?.wait_with_output()?;
        if !built.status.success() {
            return Err(String::from_utf8_lossy(&built.stderr).into_owned().into());
        }
        let mut tests = trimmed(self.folder.join("tests"));
        let ran = tests
            .arg("--test-threads=4")
            .current_dir(&self.folder)
            .stdin(Stdio::null())
            .output()?;
        if !ran.status.success() {
            return Err(String::from_utf8_lossy(&ran.stdout).into_owned().into());
        }
        Ok(began.elapsed())
    }

    fn compiler(&self) -> Command {
        let mut command = trimmed(&self.driver);
        command
            .args(&self.args)
            .env("CLIPPY_CONF_DIR", &self.folder)
            .env("CARGO_PKG_NAME", "exercises")
            .env("CARGO_MANIFEST_DIR", &self.folder)
            .current_dir(&self.folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        command
    }
}
