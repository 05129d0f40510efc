//! One **build** of one set of crates: a probe that cargo builds and whose flags are kept.

use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;

use cargo_metadata::Message;

use super::Flags;
use super::Names;
use super::Set;
use super::State;
use crate::cache;
use crate::error::Error;
use crate::error::NEEDS_NETWORK;
use crate::probe;
use crate::process;
use crate::process::Cancel;
use crate::process::Limits;
use crate::record;
use crate::tools;
use crate::tools::Tools;
use crate::verdict::Ending;

const DOCTOR: &str = "`goferris doctor` checks the machine";

/// One build of one set.
pub(super) struct Build {
    pub(super) home: PathBuf,
    pub(super) manifest: Option<PathBuf>,
    pub(super) tools: Arc<Tools>,
    pub(super) names: Names,
    pub(super) limits: Limits,
    pub(super) cancel: Cancel,
}

impl Build {
    /// The set's flags: the kept ones, or those that cargo tells.
    pub(super) fn flags(&self, set: &Set) -> Result<Flags, Error> {
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
                .ok_or_else(|| self.broken("tell how it would compile", String::new(), DOCTOR))
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
                .map_err(|why| self.broken("read an empty manifest", why, DOCTOR));
        };
        let text = std::fs::read_to_string(path).map_err(Error::reading(path))?;
        let dir = path.parent().unwrap_or(Path::new("/")).to_string_lossy();
        let manifest = probe::manifest(&text, &dir, self.names.as_deref()).map_err(|why| {
            self.broken(
                "use the course's Cargo.toml",
                format!("{}:\n{why}", path.display()),
                "mend the file, or bring it back from where the course came from",
            )
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
            Some(said) => {
                Err(self.broken("build the exercises' dependencies", said, NEEDS_NETWORK))
            }
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
        let host = self
            .tools
            .version
            .lines()
            .find_map(|l| l.strip_prefix("host: "));
        let mut command = Command::new(&self.tools.cargo);
        command
            .args(["metadata", "--format-version=1", "--filter-platform"])
            .arg(host.unwrap_or_default())
            .current_dir(dir)
            .env("RUSTC", &self.tools.rustc);
        let finished = process::run(command, &self.limits, &self.cancel, &mut |_| {});
        // Cargo's words to people come by the same pipe, on lines of their own.
        String::from_utf8_lossy(&finished.output)
            .lines()
            .filter(|line| line.starts_with('{'))
            .find_map(|line| cargo_metadata::MetadataCommand::parse(line).ok())
            .and_then(|metadata| metadata.resolve)
            .map_or(0, |resolve| resolve.nodes.len().saturating_sub(1))
    }

    /// What could not be done, with what cargo said and what to do about it.
    fn broken(&self, doing: &str, output: String, next: &'static str) -> Error {
        Error::Cargo {
            doing: doing.to_owned(),
            next: tools::advice(&output).unwrap_or(next),
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
