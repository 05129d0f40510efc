//! A tiny course in a folder of its own, and the real program at work on it.
//!
//! After each run the learner's files must be as they were, and no process may be left.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use std::sync::OnceLock;
use std::time::Duration;
use std::time::Instant;

use std::os::unix::fs::PermissionsExt;

use tempfile::TempDir;

mod answer;

pub(crate) use answer::Answer;
pub(crate) use answer::wait;

/// Far more than anything takes; a test that waits this long has failed.
pub(crate) const DEADLINE: Duration = Duration::from_secs(300);

/// The given zone of [`double`].
pub(crate) const GIVEN: &str = "\
// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_are_doubled() {
        assert_eq!(double(2), 4);
    }
}
";

/// An exercise whose learner's part is `fn double`, with that body.
pub(crate) fn double(body: &str) -> String {
    format!("pub fn double(n: u32) -> u32 {{\n    {body}\n}}\n\nfn main() {{}}\n\n{GIVEN}")
}

/// The body of the right answer.
pub(crate) const RIGHT: &str = "n * 2";

/// A course that is being written and used.
pub(crate) struct Course {
    dir: TempDir,
    manifest: String,
    path: OsString,
}

/// The folder of the toolchain's own programs, without proxies before them.
pub(crate) fn toolchain() -> &'static Path {
    static BIN: OnceLock<PathBuf> = OnceLock::new();
    BIN.get_or_init(|| {
        let mut rustc = Command::new("rustc");
        let output = rustc.args(["--print", "sysroot"]).output().unwrap();
        let sysroot = String::from_utf8(output.stdout).unwrap();
        Path::new(sysroot.trim()).join("bin")
    })
}

impl Course {
    /// A course without exercises.
    pub(crate) fn new() -> Course {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("course/exercises")).unwrap();
        fs::create_dir_all(dir.path().join("course/solutions")).unwrap();
        let mut path = toolchain().as_os_str().to_owned();
        path.push(":/usr/local/bin:/usr/bin:/bin");
        let course = Course {
            dir,
            manifest: "format_version = 1\n".to_owned(),
            path,
        };
        course.write("info.toml", &course.manifest);
        course
    }

    /// A course of one exercise, [`double`], with that text in its place.
    pub(crate) fn of_one(text: &str) -> Course {
        let course = Course::new().exercise("one", &double("todo!()"), &double(RIGHT));
        course.write("exercises/one.rs", text);
        course
    }

    /// One more exercise.
    pub(crate) fn exercise(self, name: &str, starter: &str, solution: &str) -> Course {
        self.exercise_with(name, "", starter, solution)
    }

    /// One more exercise, with more lines in its table.
    pub(crate) fn exercise_with(
        mut self,
        name: &str,
        keys: &str,
        starter: &str,
        solution: &str,
    ) -> Course {
        let table = format!("\n[[exercises]]\nname = \"{name}\"\n{keys}\n");
        self.manifest.push_str(&table);
        self.write("info.toml", &self.manifest);
        self.write(&format!("exercises/{name}.rs"), starter);
        self.write(&format!("solutions/{name}.rs"), solution);
        self
    }

    /// The program sees only these folders' programs.
    pub(crate) fn with_path(mut self, folders: &[&Path]) -> Course {
        self.path = std::env::join_paths(folders).unwrap();
        self
    }

    /// A folder beside the course, for what a test needs.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        let path = self.dir.path().join(name);
        fs::create_dir_all(&path).unwrap();
        path
    }

    pub(crate) fn root(&self) -> PathBuf {
        self.dir.path().join("course")
    }

    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.at(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.at(path)).unwrap()
    }

    pub(crate) fn read_bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.at(path)).unwrap()
    }

    /// The program, ready to start in the course's folder, with a small environment.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_goferris"));
        command.args(args);
        self.surround(&mut command);
        command
    }

    /// Gives a command the folder and the environment of the program under test.
    pub(crate) fn surround(&self, command: &mut Command) {
        let kept = ["HOME", "CARGO_HOME", "RUSTUP_HOME", "TMPDIR"];
        let kept = kept.iter().filter_map(|n| Some((n, std::env::var_os(n)?)));
        let kept: Vec<_> = kept.collect();
        command
            .env_clear()
            .envs(kept)
            .env("PATH", &self.path)
            .current_dir(self.root())
            .stdin(Stdio::null());
    }

    /// Runs the program to its end; the exercises must stay as they are.
    pub(crate) fn run(&self, args: &[&str]) -> Answer {
        let before = snapshot(&self.at("exercises"));
        let answer = self.run_changing(args);
        let after = snapshot(&self.at("exercises"));
        assert_eq!(before, after, "{args:?} changed the learner's files");
        answer
    }

    /// Runs the program to its end; it may change the exercises.
    pub(crate) fn run_changing(&self, args: &[&str]) -> Answer {
        self.finish(self.command(args))
    }

    /// Runs the program to its end while another one watches the course.
    pub(crate) fn run_beside(&self, args: &[&str]) -> Answer {
        let mut command = self.command(args);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        wait(command.spawn().unwrap())
    }

    /// Runs a command to its end.
    pub(crate) fn finish(&self, mut command: Command) -> Answer {
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let child = command.spawn().unwrap();
        let answer = wait(child);
        self.assert_nothing_runs();
        answer
    }

    /// Lets the course be seen once, as its author wrote it, before anything is done to it.
    pub(crate) fn seen(self) -> Course {
        let course = self.exercise_with("first", "test = false", "fn main() {}\n", "");
        course.run(&["run", "first"]).expect(0, &[]);
        course
    }

    /// Asserts that no process works in the course's folder, as all that a check starts do.
    #[track_caller]
    pub(crate) fn assert_nothing_runs(&self) {
        wait_until("processes are left", || self.processes().is_empty());
    }

    /// Ends all processes that work in the course's folder.
    pub(crate) fn kill_all(&self) {
        for pid in self.processes() {
            let _ = Command::new("kill").args(["-9", &pid]).status();
        }
        self.assert_nothing_runs();
    }

    /// The processes that work in the course's folder; the dead ones have none.
    pub(crate) fn processes(&self) -> Vec<String> {
        let root = self.root().canonicalize().unwrap();
        let all = fs::read_dir("/proc").unwrap().flatten();
        let here = all.filter(|process| {
            fs::read_link(process.path().join("cwd")).is_ok_and(|cwd| cwd.starts_with(&root))
        });
        here.map(|process| process.file_name().to_string_lossy().into_owned())
            .collect()
    }
}

/// Waits until something holds; looks again after a moment.
#[track_caller]
pub(crate) fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < DEADLINE, "{what}");
        std::thread::park_timeout(Duration::from_millis(2));
    }
}

/// All that is in a folder: kind, mode and bytes.
fn snapshot(dir: &Path) -> BTreeMap<PathBuf, (String, Vec<u8>)> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        let metadata = fs::symlink_metadata(&path).unwrap();
        let kind = format!(
            "{:?} {:o}",
            metadata.file_type(),
            metadata.permissions().mode()
        );
        let bytes = if metadata.is_file() {
            fs::read(&path).unwrap()
        } else {
            Vec::new()
        };
        if metadata.is_dir() {
            all.extend(snapshot(&path));
        }
        all.insert(path, (kind, bytes));
    }
    all
}
