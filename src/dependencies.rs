//! The **dependencies** of exercises: the crates that they link with, built once by cargo, in the
//! background, and the flags that cargo would compile an exercise with.
//!
//! Exercises with the same crates share a set. A set is asked for by whoever needs it first, built on
//! a thread of its own, and waited for by all. Its flags are kept on disk under a key of everything
//! that they depend on, so that cargo is not asked again until something changes.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Condvar;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::thread::JoinHandle;
use std::time::Duration;

use serde::Deserialize;
use serde::Serialize;

use crate::check::Sign;
use crate::error::Error;
use crate::error::plain;
use crate::process::Cancel;
use crate::process::Limits;
use crate::process::Priority;
use crate::tools::Tools;
use crate::verdict::Ending;

mod build;

use build::Build;

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
    Broken(Ending),
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
                State::Broken(ending) => return Err(ending.clone()),
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
                Err(error) => State::Broken(Ending::from(&error)),
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
        let builds =
            std::mem::take(&mut *self.builds.lock().unwrap_or_else(PoisonError::into_inner));
        for build in builds {
            // A build that panicked has left its set waiting; nobody waits any more.
            let _ = build.join();
        }
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
