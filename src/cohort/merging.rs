//! `goferris cohort merge`: the gradebooks of several shards as one.

use std::path::Path;
use std::path::PathBuf;

use crate::error::Error;
use crate::gradebook;
use crate::gradebook::Part;

use super::conclusion::concluded;
use super::reports;

/// What is asked.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Asked {
    /// The folders that `goferris cohort` wrote, in any order.
    #[arg(required = true, value_name = "OUT")]
    parts: Vec<PathBuf>,
    /// Where the gradebook goes.
    #[arg(long, value_name = "DIR", default_value = reports::OUT)]
    out: PathBuf,
}

/// Merges gradebooks. That something is missing is told, and is no failure: the rest may come later.
pub(super) fn merge(asked: &Asked) -> Result<u8, Error> {
    let (first, others) = asked.parts.split_first().ok_or_else(|| Error::Usage {
        what: "no gradebook is named".to_owned(),
    })?;
    let mut whole = read(first)?;
    for dir in others {
        whole = gradebook::merge(whole, read(dir)?).map_err(|why| Error::Usage {
            what: format!(
                "`{}` cannot be merged with `{}`: {why}",
                dir.display(),
                first.display()
            ),
        })?;
    }
    reports::write(&whole, &asked.out, None)?;
    let shards: Vec<String> = whole.shards.iter().map(|shard| shard.to_string()).collect();
    let how = match whole.shards.are_whole() {
        true => "merged".to_owned(),
        false => format!("merged, but only shards {} are there", shards.join(", ")),
    };
    Ok(concluded(&whole, &how).tell(&asked.out))
}

fn read(dir: &Path) -> Result<Part, Error> {
    let path = dir.join(reports::LINES);
    let text = std::fs::read_to_string(&path).map_err(Error::reading(&path))?;
    gradebook::read(&text).map_err(|why| Error::Usage {
        what: format!("`{}`, {why}", path.display()),
    })
}
