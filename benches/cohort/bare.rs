//! The **bare** compiler on the texts of a class: what it costs to compile them and do nothing else.

use std::collections::HashMap;
use std::num::NonZero;
use std::path::Path;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

use goferris::course::Exercise;
use goferris::process::Cancel;
use goferris::survey;
use goferris::tools::Tools;
use tempfile::TempDir;

use crate::Res;
use crate::spent::Spent;

/// Compiles each different text that is not the starter's, each with its tests, as many at once as
/// there are cores; how many there were, and what that cost.
pub(crate) fn compiled(class: &Path, exercises: &[Exercise]) -> Res<(usize, Spent)> {
    let folder = TempDir::new()?;
    let tools = Tools::find(folder.path())?;
    let mut texts: HashMap<(&str, String), std::path::PathBuf> = HashMap::new();
    for learner in std::fs::read_dir(class)? {
        let learner = learner?.path();
        for exercise in exercises {
            let path = learner.join(exercise.path());
            let text = std::fs::read_to_string(&path)?;
            let starter = goferris::built_in::text(&exercise.path().to_string_lossy());
            if starter != Some(&text) {
                texts.insert((&exercise.name, text), path);
            }
        }
    }
    let texts: Vec<_> = texts.into_iter().collect();
    let compile = |at: usize| {
        let ((name, _), path) = &texts[at];
        let mut command = Command::new(&tools.clippy_driver);
        command.args(["--crate-name", name, "--test", "--edition=2024"]);
        command
            .args(["--emit=link", "--error-format=json"])
            .arg(path);
        command.arg("-o").arg(folder.path().join(at.to_string()));
        command.stdin(Stdio::null()).output().is_ok()
    };
    let jobs: NonZero<usize> = survey::cores();
    let (started, spent) = Spent::on(|| {
        let mut started = 0;
        let mut count = |at: usize, is_started: bool| {
            started += usize::from(is_started);
            // Nobody needs it, and a thousand of them fill a disk.
            let _ = std::fs::remove_file(folder.path().join(at.to_string()));
        };
        survey::spread_over(jobs, texts.len(), &Cancel::default(), &compile, &mut count);
        Ok(started)
    })?;
    match started == texts.len() && spent.cpu > Duration::ZERO {
        true => Ok((started, spent)),
        false => Err("the bare compiler does not start".into()),
    }
}
