//! To **examine** an exercise is to check the learner's file as it is now: read it, put the course's
//! given zone under it, look whether the verdict is known, and if not, ask the toolchain.

use std::num::NonZero;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;
use std::time::SystemTime;

use rustix::io::Errno;
use rustix::process::Pid;
use rustix::process::test_kill_process;

use crate::built_in;
use crate::cache;
use crate::cache::Cache;
use crate::check;
use crate::check::Attempt;
use crate::check::Repeated;
use crate::check::Sign;
use crate::compiler;
use crate::compiler::Compiler;
use crate::compiler::Incremental;
use crate::compiler::Purpose;
use crate::course::Exercise;
use crate::dependencies;
use crate::dependencies::Dependencies;
use crate::error::Error;
use crate::folder::Folder;
use crate::folder::Pristine;
use crate::probe;
use crate::process::Cancel;
use crate::session::Given;
use crate::session::Outcome;
use crate::session::Text;
use crate::tools::Tools;
use crate::verdict::Stage;
use crate::verdict::StageReport;
use crate::verdict::Verdict;
use crate::zones;

/// The version of what a kept verdict means. It goes up when the same text could be judged
/// differently by a newer goferris.
const JUDGEMENT: &str = "4";

/// How the folders of one command begin; the number of its process follows.
const ONCE: &str = "once-";

/// Everything that an examination of one course's exercises needs.
#[derive(Debug)]
pub struct Examiner {
    folder: Folder,
    compiler: Compiler,
    cache: Cache,
    /// What all verdicts of this course depend on: toolchain and settings.
    basis: String,
    /// The folder that it builds in, if that is of no use to a later one.
    passing: Option<PathBuf>,
    /// How many times it runs what it has built.
    runs: NonZero<u32>,
}

/// For how long what is built is of use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stay {
    /// The learner goes on with the same exercises: kept, with what the compiler learnt.
    Watching,
    /// An editor asks at each save, perhaps beside a runner that watches: kept, in a folder of its own,
    /// so that neither waits for the other.
    Editing,
    /// One command: built in a folder of its own, beside a runner that may watch, and removed.
    Once,
}

/// Whether verdicts that are known already are good enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// They are.
    Taken,
    /// Everything is done again.
    Ignored,
}

impl Examiner {
    /// An examiner of a course; `width` is the learner's terminal's, if it is a narrow one.
    pub fn new(folder: Folder, stay: Stay, width: Option<u16>) -> Result<Examiner, Error> {
        // Whoever examines will ask the coach: the notes are read while the compiler works.
        std::thread::spawn(built_in::notes);
        let tools = Arc::new(Tools::find(&folder.root)?);
        let manifest = folder.cargo_manifest();
        let text = |path: &Path| std::fs::read_to_string(path).unwrap_or_default();
        let (settings, lock) = manifest.as_deref().map_or_else(Default::default, |path| {
            (text(path), text(&path.with_file_name("Cargo.lock")))
        });
        let set_elsewhere = dependencies::surroundings(&folder.root);
        // What lies in a crate of the learner's own folder, nobody has looked at: each session
        // finds out anew.
        let session = match probe::manifest(&settings, "", None) {
            Ok(probe) if probe::has_local_crates(&probe) => {
                format!("{} {:?}", std::process::id(), SystemTime::now())
            }
            Ok(_) | Err(_) => String::new(),
        };
        let basis = [
            JUDGEMENT,
            &tools.version,
            &settings,
            &lock,
            &set_elsewhere,
            &session,
        ];
        let basis = cache::key(&basis);
        let dependencies = Dependencies::new(folder.ours("build"), manifest, tools.clone());
        let (work, incremental, purpose) = match stay {
            Stay::Watching => ("watch".to_owned(), Incremental::Kept, Purpose::Running),
            Stay::Editing => ("editor".to_owned(), Incremental::Kept, Purpose::Reading),
            Stay::Once => {
                let own = format!("{ONCE}{}", std::process::id());
                (own, Incremental::Off, Purpose::Running)
            }
        };
        folder.keep_starters();
        remove_orphans(&folder.ours("work"));
        let work = folder.ours("work").join(work);
        let cache = Cache::new(folder.ours("verdicts"));
        Ok(Examiner {
            passing: (stay == Stay::Once).then(|| work.clone()),
            compiler: Compiler::new(
                folder.root.clone(),
                tools,
                dependencies,
                work,
                incremental,
                purpose,
                width,
            ),
            folder,
            cache,
            basis,
            runs: NonZero::<u32>::MIN,
        })
    }

    /// The same examiner, which runs what it has built so many times, and judges by the run that
    /// goes another way than the first.
    pub fn repeating(mut self, runs: NonZero<u32>) -> Examiner {
        self.runs = runs;
        self
    }

    /// The compiler behind it.
    pub fn compiler(&self) -> &Compiler {
        &self.compiler
    }

    /// Has the compiler read a text, and runs nothing. What it says is neither taken from the kept
    /// verdicts nor kept: those are of whole checks.
    pub fn look(
        &self,
        attempt: &Attempt<'_>,
        cancel: &Cancel,
        watch: &mut dyn FnMut(Sign),
    ) -> Verdict {
        check::build(attempt, &self.compiler.under(cancel), watch)
    }

    /// Examines the learner's file.
    pub fn examine(
        &self,
        exercise: &Exercise,
        known: Known,
        cancel: &Cancel,
        watch: &mut dyn FnMut(Sign),
    ) -> Outcome {
        let began = Instant::now();
        match self.folder.text(exercise) {
            Ok(text) => {
                let pristine = self.folder.pristine(exercise);
                let is_starter = self
                    .folder
                    .starter(exercise)
                    .is_ok_and(|starter| zones::same_lines(&starter, &text));
                let outcome = self.judge(exercise, &pristine, &text, known, cancel, watch);
                Outcome {
                    text: if is_starter { Text::Starter } else { Text::Own },
                    ..outcome
                }
            }
            Err(report) => Outcome {
                verdict: Verdict::of(*report),
                given: Given::Intact,
                text: Text::Own,
                cached: false,
                took: began.elapsed(),
            },
        }
    }

    /// Examines a text as if it were the learner's.
    pub fn judge(
        &self,
        exercise: &Exercise,
        pristine: &Pristine,
        text: &str,
        known: Known,
        cancel: &Cancel,
        watch: &mut dyn FnMut(Sign),
    ) -> Outcome {
        let began = Instant::now();
        let grafted = zones::graft(text, &pristine.given);
        let given = if grafted.was_intact {
            Given::Intact
        } else {
            Given::Restored
        };
        let outcome = |verdict, cached| Outcome {
            verdict,
            given,
            text: Text::Own,
            cached,
            took: began.elapsed(),
        };
        let key = self.key(exercise, pristine, &grafted.text);
        if known == Known::Taken
            && let Some(verdict) = self.cache.get(&key)
        {
            return outcome(verdict, true);
        }
        let attempt = Attempt {
            exercise,
            text: &grafted.text,
            given_line: grafted.given_line,
            tests: &pristine.tests,
        };
        let tools = Repeated {
            tools: &self.compiler.under(cancel),
            runs: self.runs,
        };
        let verdict = check::check(&attempt, &tools, watch);
        self.cache.put(&key, &verdict);
        outcome(verdict, false)
    }

    /// The name of the verdict of a text: everything that it depends on.
    fn key(&self, exercise: &Exercise, pristine: &Pristine, text: &str) -> String {
        let limits = format!("{:?}", exercise.limits);
        let deps = format!("{:?} {:?}", exercise.deps, exercise.mode);
        let path = exercise.path();
        cache::key(&[
            &self.basis,
            text,
            &pristine.tests.join(" "),
            &compiler::lint_flags(exercise).join(" "),
            &compiler::clippy_toml(exercise),
            &limits,
            &deps,
            &path.to_string_lossy(),
        ])
    }
}

impl Drop for Examiner {
    fn drop(&mut self) {
        if let Some(work) = &self.passing {
            // What cannot be removed is in nobody's way.
            let _ = std::fs::remove_dir_all(work);
        }
    }
}

/// Removes what commands have built that were killed before they could do so themselves.
fn remove_orphans(work: &Path) {
    let Ok(folders) = std::fs::read_dir(work) else {
        return;
    };
    for folder in folders.flatten() {
        let name = folder.file_name();
        let number = name.to_str().and_then(|name| name.strip_prefix(ONCE));
        let pid = number.and_then(|number| Pid::from_raw(number.parse().ok()?));
        if pid.is_some_and(|pid| test_kill_process(pid) == Err(Errno::SRCH)) {
            let _ = std::fs::remove_dir_all(folder.path());
        }
    }
}

/// An outcome for an exercise that could not even be begun on.
pub fn not_begun(error: &Error) -> Outcome {
    Outcome {
        verdict: Verdict::of(StageReport::new(Stage::Intact, error.into())),
        given: Given::Intact,
        text: Text::Own,
        cached: false,
        took: std::time::Duration::ZERO,
    }
}
