//! The **dependencies** of exercises: the crates that they link with, built once by cargo, in the
//! background, and the flags that cargo would compile an exercise with.
//!
//! Exercises with the same crates share a set. A set is asked for by whoever needs it first, built on
//! a thread of its own, and waited for by all. Its flags are kept on disk under a key of everything
//! that they depend on, so that cargo is not asked again until something changes.

use std::collections::HashMap;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::sync::Condvar;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::thread::JoinHandle;
use std::time::Duration;

use cargo_metadata::Message;
use serde::Deserialize;
use serde::Serialize;

use crate::cache;
use crate::check::Sign;
use crate::error::Error;
use crate::error::plain;
use crate::probe;
use crate::process;
use crate::process::Cancel;
use crate::process::Limits;
use crate::process::Priority;
use crate::record;
use crate::tools::Tools;
use crate::verdict::Ending;

/// How long cargo may take: a slow network and a slow machine, but not for ever.
const CARGO: Limits = Limits {
    wall: Duration::from_secs(30 * 60),
    memory: u64::MAX,
    output: 64 << 20,
    priority: Priority::Normal,
};

/// How often a waiting check looks whether it is still wanted.
const LOOK: Duration = Duration::from_millis(50);

/// What cargo passes to the compiler for an exercise.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flags {
    /// For the test binary.
    pub test: Vec<String>,
    /// For the program.
    pub program: Vec<String>,
}

/// A set of crates by name; `None` is all that the course names.
type Names = Option<Vec<String>>;

/// Where a set stands.
#[derive(Debug, Clone)]
enum State {
    Building { built: usize, of: usize },
    Ready(Arc<Flags>),
    Broken(String),
}

#[derive(Debug)]
struct Set {
    state: Mutex<State>,
    changed: Condvar,
}

impl Set {
    fn lock(&self) -> MutexGuard<'_, State> {
        // The state is replaced as a whole; a panic elsewhere cannot leave it half changed.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn put(&self, state: State) {
        *self.lock() = state;
        self.changed.notify_all();
    }
}

/// The dependencies of one course.
#[derive(Debug)]
pub struct Dependencies {
    /// The folder for probes, what cargo builds, and the kept flags.
    home: PathBuf,
    /// The course's `Cargo.toml`, if it has one.
    manifest: Option<PathBuf>,
    tools: Arc<Tools>,
    sets: Mutex<HashMap<Names, Arc<Set>>>,
    builds: Mutex<Vec<JoinHandle<()>>>,
    cancel: Cancel,
}

impl Dependencies {
    /// The dependencies of the course whose manifest is given; nothing is built yet.
    pub fn new(home: PathBuf, manifest: Option<PathBuf>, tools: Arc<Tools>) -> Dependencies {
        Dependencies {
            home,
            manifest,
            tools,
            sets: Mutex::default(),
            builds: Mutex::default(),
            cancel: Cancel::default(),
        }
    }

    /// Begins to build a set, if nobody did, at low priority; does not wait.
    pub fn prefetch(&self, names: &Names) {
        self.set(names, Priority::Background);
    }

    /// Waits for a set and gives its flags; tells `watch` how far it is.
    ///
    /// # Errors
    /// How the step that needs them ends: not started, with the reason, or cancelled.
    pub fn wait(
        &self,
        names: &Names,
        cancel: &Cancel,
        watch: &mut dyn FnMut(Sign),
    ) -> Result<Arc<Flags>, Ending> {
        let set = self.set(names, Priority::Normal);
        let mut told = None;
        let mut state = set.lock();
        loop {
            match &*state {
                State::Ready(flags) => return Ok(flags.clone()),
                State::Broken(why) => return Err(Ending::NotStarted { why: why.clone() }),
                State::Building { built, of } => {
                    // A set without crates is a matter of a moment and not worth a bar.
                    let counts = (*built, *of);
                    if *of > 0 && told != Some(counts) {
                        told = Some(counts);
                        watch(Sign::Preparing {
                            built: counts.0,
                            of: counts.1,
                        });
                    }
                }
            }
            if cancel.is_cancelled() {
                return Err(Ending::Cancelled);
            }
            let waited = set.changed.wait_timeout(state, LOOK);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// The set of these names; the first to ask starts its build. One that is broken is tried again,
    /// since the network may be back or the tool installed.
    fn set(&self, names: &Names, priority: Priority) -> Arc<Set> {
        let mut sets = self.sets.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(set) = sets.get(names)
            && !matches!(&*set.lock(), State::Broken(_))
        {
            return set.clone();
        }
        let set = Arc::new(Set {
            state: Mutex::new(State::Building { built: 0, of: 0 }),
            changed: Condvar::new(),
        });
        sets.insert(names.clone(), set.clone());
        let build = Build {
            home: self.home.clone(),
            manifest: self.manifest.clone(),
            tools: self.tools.clone(),
            names: names.clone(),
            limits: Limits { priority, ..CARGO },
            cancel: self.cancel.clone(),
        };
        let handed = set.clone();
        let thread = std::thread::spawn(move || {
            let state = match build.flags(&handed) {
                Ok(flags) => State::Ready(Arc::new(flags)),
                Err(error) => State::Broken(error.to_string()),
            };
            handed.put(state);
        });
        let mut builds = self.builds.lock().unwrap_or_else(PoisonError::into_inner);
        builds.push(thread);
        set
    }
}

impl Drop for Dependencies {
    fn drop(&mut self) {
        self.cancel.cancel();
        let builds = std::mem::take(&mut *self.builds.lock().unwrap_or_else(PoisonError::into_inner));
        for build in builds {
            // A build that panicked has left its set waiting; nobody waits any more.
            let _ = build.join();
        }
    }
}

/// One build of one set.
struct Build {
    home: PathBuf,
    manifest: Option<PathBuf>,
    tools: Arc<Tools>,
    names: Names,
    limits: Limits,
    cancel: Cancel,
}

impl Build {
    /// The set's flags: the kept ones, or those that cargo tells.
    fn flags(&self, set: &Set) -> Result<Flags, Error> {
        let (manifest, lock) = self.probe()?;
        let rustflags = std::env::var("RUSTFLAGS").unwrap_or_default();
        let home = self.home.to_string_lossy().into_owned();
        let key = cache::key(&[&self.tools.version, &manifest, &lock, &rustflags, &home]);
        let kept = self.home.join(format!("flags-{key}.json"));
        if let Some(flags) = cache::read::<Flags>(&kept)
            && flags.test.iter().all(|arg| is_there(arg))
        {
            return Ok(flags);
        }
        let dir = self.home.join(format!("probe-{}", &key[..16]));
        self.write_probe(&dir, &manifest, &lock)?;
        self.ask_cargo(&dir, set)?;
        let recorded = |test| -> Result<Vec<String>, Error> {
            let path = record::file(&dir, test);
            cache::read::<Vec<String>>(&path)
                .map(|args| probe::shared_args(&args))
                .ok_or_else(|| self.broken("tell how it would compile", String::new()))
        };
        let flags = Flags {
            test: recorded(true)?,
            program: recorded(false)?,
        };
        cache::write(&kept, &flags)?;
        Ok(flags)
    }

    /// The text of the probe's manifest and of the course's lock file.
    fn probe(&self) -> Result<(String, String), Error> {
        let Some(path) = &self.manifest else {
            let bare = probe::manifest("", "", self.names.as_deref());
            return bare
                .map(|manifest| (manifest, String::new()))
                .map_err(|why| self.broken("read an empty manifest", why));
        };
        let text = std::fs::read_to_string(path).map_err(Error::reading(path))?;
        let dir = path.parent().unwrap_or(Path::new("/")).to_string_lossy();
        let manifest = probe::manifest(&text, &dir, self.names.as_deref()).map_err(|why| {
            self.broken("use the course's Cargo.toml", format!("{}:\n{why}", path.display()))
        })?;
        let lock = std::fs::read_to_string(path.with_file_name("Cargo.lock")).unwrap_or_default();
        Ok((manifest, lock))
    }

    fn write_probe(&self, dir: &Path, manifest: &str, lock: &str) -> Result<(), Error> {
        let src = dir.join("src");
        std::fs::create_dir_all(&src).map_err(Error::writing(&src))?;
        let mut files = vec![
            (dir.join("Cargo.toml"), manifest),
            // Written anew each time, so that cargo compiles it and we see how.
            (src.join("main.rs"), "fn main() {}\n"),
        ];
        if !lock.is_empty() {
            files.push((dir.join("Cargo.lock"), lock));
        }
        for (path, text) in files {
            std::fs::write(&path, text).map_err(Error::writing(&path))?;
        }
        for test in [true, false] {
            let _ = std::fs::remove_file(record::file(dir, test));
        }
        Ok(())
    }

    /// Builds the set and records the probe's compilation: without the network if that will do.
    fn ask_cargo(&self, dir: &Path, set: &Set) -> Result<(), Error> {
        let of = self.count_crates(dir);
        set.put(State::Building { built: 0, of });
        let offline = self.cargo(dir, set, of, &["--offline"])?;
        if offline.is_none() {
            return Ok(());
        }
        match self.cargo(dir, set, of, &[])? {
            None => Ok(()),
            Some(said) => Err(self.broken("build the exercises' dependencies", said)),
        }
    }

    /// One run of cargo; `None` if it went well, else what it said.
    fn cargo(
        &self,
        dir: &Path,
        set: &Set,
        of: usize,
        args: &[&str],
    ) -> Result<Option<String>, Error> {
        let own = std::env::current_exe().map_err(Error::reading(Path::new("goferris")))?;
        // Sets with crates share what is built; the bare set has a folder of its own, so that it
        // never waits for the lock that a long build holds.
        let target = if of == 0 { "bare" } else { "crates" };
        let mut command = Command::new(&self.tools.cargo);
        command
            .args(["build", "--bins", "--tests", "--message-format=json"])
            .args(args)
            .arg("--target-dir")
            .arg(self.home.join(target))
            .current_dir(dir)
            .env("RUSTC", &self.tools.rustc)
            .env("RUSTC_WORKSPACE_WRAPPER", own)
            .env(record::VARIABLE, dir)
            .env("CARGO_TERM_COLOR", "never")
            .env("CARGO_TERM_PROGRESS_WHEN", "never");
        let mut seen = Vec::new();
        let mut said = String::new();
        let mut line = Vec::new();
        let finished = process::run(command, &self.limits, &self.cancel, &mut |piece| {
            for byte in piece {
                line.push(*byte);
                if *byte == b'\n' {
                    self.hear(&line, &mut seen, &mut said);
                    set.put(State::Building {
                        built: seen.len().min(of),
                        of,
                    });
                    line.clear();
                }
            }
        });
        match finished.ending {
            Ending::Passed => Ok(None),
            Ending::NotStarted { why } => Err(Error::Tool {
                tool: "cargo".to_owned(),
                why,
            }),
            ending => {
                said.push_str(&String::from_utf8_lossy(&line));
                if said.is_empty() {
                    said = format!("{ending:?}");
                }
                Ok(Some(said))
            }
        }
    }

    /// One line of cargo's: a message counts the crates that are ready, anything else is for people.
    fn hear(&self, line: &[u8], seen: &mut Vec<String>, said: &mut String) {
        match serde_json::from_slice::<Message>(line) {
            Ok(Message::CompilerArtifact(artifact)) => {
                let id = artifact.package_id.repr;
                if !seen.contains(&id) {
                    seen.push(id);
                }
            }
            Ok(Message::CompilerMessage(message)) => {
                said.push_str(message.message.rendered.as_deref().unwrap_or_default());
            }
            Ok(_) => {}
            Err(_) => said.push_str(&String::from_utf8_lossy(line)),
        }
    }

    /// How many crates the probe needs on this machine; 0 if cargo cannot say without the network.
    fn count_crates(&self, dir: &Path) -> usize {
        let host = self.tools.version.lines().find_map(|l| l.strip_prefix("host: "));
        let output = Command::new(&self.tools.cargo)
            .args(["metadata", "--format-version=1", "--filter-platform"])
            .arg(host.unwrap_or_default())
            .current_dir(dir)
            .env("RUSTC", &self.tools.rustc)
            .output();
        let Ok(output) = output else {
            return 0;
        };
        let text = String::from_utf8_lossy(&output.stdout);
        cargo_metadata::MetadataCommand::parse(text)
            .ok()
            .and_then(|metadata| metadata.resolve)
            .map_or(0, |resolve| resolve.nodes.len().saturating_sub(1))
    }

    fn broken(&self, doing: &str, output: String) -> Error {
        Error::Cargo {
            doing: doing.to_owned(),
            output,
        }
    }
}

/// Whether a file that a flag names is still there: `cargo clean` or a cache's cleaner may have taken it.
fn is_there(arg: &str) -> bool {
    match arg.split_once('=') {
        Some((_, path)) if path.ends_with(".rlib") || path.ends_with(".rmeta") => {
            Path::new(path).exists()
        }
        _ => true,
    }
}

impl From<&Error> for Ending {
    /// An error of ours keeps a step from starting.
    fn from(error: &Error) -> Ending {
        let hint = error.hint().map(|h| format!("\nhint: {h}"));
        Ending::NotStarted {
            why: format!("{error}{}", hint.unwrap_or_default()),
        }
    }
}

/// The system's sentence as the end of a step that could not start.
pub fn not_started(what: &str, error: &std::io::Error) -> Ending {
    Ending::NotStarted {
        why: format!("{what}: {}", plain(error)),
    }
}
