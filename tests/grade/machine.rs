//! The **machine** that a run of the program sees: a home and a folder for temporary files that are
//! nobody else's, so that whatever a run leaves behind is found there.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;
use std::time::Instant;

use tempfile::TempDir;

use crate::cohort::contents;

/// A process that was killed is gone within this time, however busy the system is.
const GONE: Duration = Duration::from_secs(60);

/// The program under test.
pub(crate) fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_goferris"))
}

/// The same for somebody who may read only what they may read, and hold few files open, however
/// the tests are run. `None` where the tests are root's and `setpriv` is missing, which is said.
pub(crate) fn modest_program() -> Option<Command> {
    let mut command = Command::new("sh");
    let mut script = "ulimit -n 1024; exec \"$@\"".to_owned();
    if rustix::process::geteuid().is_root() {
        if !Path::new("/usr/bin/setpriv").exists() {
            assert!(std::env::var_os("CI").is_none(), "there is no setpriv");
            eprintln!("not tested as root: there is no setpriv");
            return None;
        }
        script = script.replace(
            "exec",
            "exec /usr/bin/setpriv --bounding-set=-dac_override,-dac_read_search,-fowner",
        );
    }
    command.args(["-c", &script, "sh", env!("CARGO_BIN_EXE_goferris")]);
    Some(command)
}

/// A home and a folder for temporary files, both empty.
pub(crate) struct Machine {
    dir: TempDir,
}

impl Machine {
    pub(crate) fn new() -> Machine {
        let dir = tempfile::tempdir().unwrap();
        for folder in ["home", "tmp"] {
            fs::create_dir(dir.path().join(folder)).unwrap();
        }
        Machine { dir }
    }

    /// The folder for temporary files.
    pub(crate) fn temporary(&self) -> PathBuf {
        self.dir.path().join("tmp")
    }

    /// Lets a command see nothing but this.
    pub(crate) fn surround(&self, command: &mut Command) {
        command
            .env("HOME", self.dir.path().join("home"))
            .env("TMPDIR", self.temporary());
    }

    /// Asserts that a run that has ended left no process and no file.
    #[track_caller]
    pub(crate) fn assert_untouched(&self) {
        let began = Instant::now();
        while let [first, ..] = &processes(self.dir.path())[..] {
            assert!(began.elapsed() < GONE, "left running: {first}");
            std::thread::park_timeout(Duration::from_millis(2));
        }
        let left: Vec<PathBuf> = contents(self.dir.path()).into_keys().collect();
        assert_eq!(left.len(), 2, "left behind: {left:?}");
    }
}

/// The processes that work below a folder, were started from it or speak of it. Nothing that a run
/// compiles or starts lies anywhere else. The dead have neither a folder nor a command line.
fn processes(dir: &Path) -> Vec<String> {
    let dir = dir.canonicalize().unwrap();
    let name = dir.to_str().unwrap();
    let speaks = |process: &Path| {
        let at = |link| fs::read_link(process.join(link)).unwrap_or_default();
        let line = fs::read(process.join("cmdline")).unwrap_or_default();
        let line = String::from_utf8_lossy(&line).into_owned();
        let below = |path: PathBuf| path.starts_with(&dir);
        (below(at("cwd")) || below(at("exe")) || line.contains(name)).then_some(line)
    };
    let all = fs::read_dir("/proc").unwrap().flatten();
    let said = all.filter_map(|process| Some((speaks(&process.path())?, process.path())));
    said.map(|(line, path)| format!("{} {line}", path.display()))
        .collect()
}
