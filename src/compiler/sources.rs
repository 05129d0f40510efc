//! The **sources** that a compiler is given.

use std::io;
use std::path::PathBuf;

use super::Purpose;
use super::Stoppable;
use super::clippy_toml;
use crate::check::Attempt;
use crate::check::Step;
use crate::dependencies::not_started;
use crate::verdict::Ending;
use crate::zones;

impl Stoppable<'_> {
    /// Writes what is compiled: the text, with a fence between the zones if it is to be run.
    pub(super) fn write_sources(
        &self,
        attempt: &Attempt<'_>,
        step: Step,
    ) -> Result<PathBuf, Ending> {
        if let Some(seal) = self.seal.filter(|_| step == Step::BuildTests) {
            return self.write(attempt, &seal.wrap(attempt.text, attempt.given_line));
        }
        match self.compiler.purpose {
            Purpose::Running => {
                self.write(attempt, &zones::fenced(attempt.text, attempt.given_line))
            }
            Purpose::Reading => self.write(attempt, attempt.text),
        }
    }

    /// Writes a source and clippy's configuration, where they differ; gives the source's path.
    pub(super) fn write(&self, attempt: &Attempt<'_>, text: &str) -> Result<PathBuf, Ending> {
        let folder = self.folder(attempt.exercise);
        let source = attempt.exercise.path();
        let write = |path: PathBuf, text: &str| -> io::Result<()> {
            if std::fs::read_to_string(&path).is_ok_and(|there| there == text) {
                return Ok(());
            }
            if let Some(dir) = path.parent() {
                std::fs::create_dir_all(dir)?;
            }
            std::fs::write(path, text)
        };
        write(folder.join(&source), text)
            .and_then(|()| write(folder.join("clippy.toml"), &clippy_toml(attempt.exercise)))
            .map_err(|e| not_started(&format!("cannot write to `{}`", folder.display()), &e))?;
        Ok(source)
    }
}
