//! **xAPI**: what a gradebook says, told to a learning record store, or written to a file. Only where
//! somebody asks for it, and without a learner's name unless they ask for that too.

use std::fmt;
use std::path::Path;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use crate::error::Error;
use crate::error::count;
use crate::gradebook::Gradebook;
use crate::process::Cancel;
use crate::statement;
use crate::statement::Extent;
use crate::statement::Names;
use crate::statement::Statement;
use crate::stop::Stop;
use crate::whole::write_whole;

mod curl;
mod salt;
mod spool;

pub use curl::Answer;
pub use curl::Store;
pub use salt::salt;
pub use spool::Spool;

/// Where the name and the password for a learning record store stand, as `user:password`.
pub const AUTH: &str = "GOFERRIS_XAPI_AUTH";

/// How long a store may take for one request.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is asked.
#[derive(Debug, Clone, Default, clap::Args)]
#[group(skip)]
pub struct Asked {
    /// Tell what was graded as xAPI statements: into a file, or to a learning record store at
    /// https://…, whose `user:password` stands in GOFERRIS_XAPI_AUTH.
    #[arg(long, value_name = "FILE.jsonl|URL")]
    xapi: Vec<Target>,
    /// The secret that turns learners' ids into pseudonyms; the file is made at first use. Keep it:
    /// with another one everybody is somebody else.
    #[arg(long, value_name = "FILE", requires = "xapi")]
    xapi_salt: Option<PathBuf>,
    /// Call learners by their ids, not by pseudonyms.
    #[arg(long, requires = "xapi", conflicts_with = "xapi_salt")]
    xapi_names: bool,
}

/// Where statements go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Into a file, a statement a line.
    File(PathBuf),
    /// To a store.
    Url(String),
}

impl FromStr for Target {
    type Err = String;

    fn from_str(text: &str) -> Result<Target, String> {
        if !["http://", "https://"].iter().any(|s| text.starts_with(s)) {
            return match text.contains("://") {
                true => Err("a store is reached by https://… or http://…".to_owned()),
                false => Ok(Target::File(text.into())),
            };
        }
        let host = text.split("://").nth(1).unwrap_or_default();
        let host = host.split(['/', '?', '#']).next().unwrap_or_default();
        if host.contains('@') {
            return Err(format!(
                "a password belongs into {AUTH}, not into the address"
            ));
        }
        if host.is_empty() || text.contains(|c: char| c.is_control() || c.is_whitespace()) {
            return Err("that is no address".to_owned());
        }
        if text.contains(['?', '#']) {
            return Err("the address of a store ends before `?` and `#`".to_owned());
        }
        // Whoever gives the whole address means the same.
        let url = text.trim_end_matches('/');
        let url = url.strip_suffix("/statements").unwrap_or(url);
        Ok(Target::Url(url.to_owned()))
    }
}

impl Asked {
    /// Whether anything is to be told.
    pub fn is_wanted(&self) -> bool {
        !self.xapi.is_empty()
    }

    /// Looks whether what is asked can be done, before hours are spent on what is to be told.
    ///
    /// # Errors
    /// Those of [`Asked::names`]; `Usage` if a store may not be told.
    pub fn check(&self) -> Result<(), Error> {
        if self.is_wanted() {
            self.names()?;
            self.stores()?;
        }
        Ok(())
    }

    /// The stores that are to be told.
    fn stores(&self) -> Result<Vec<Store>, Error> {
        let auth = std::env::var(AUTH).ok();
        let urls = self.xapi.iter().filter_map(|target| match target {
            Target::Url(url) => Some(url),
            Target::File(_) => None,
        });
        urls.map(|url| Store::new(url, auth.clone(), PATIENCE))
            .collect()
    }

    /// What learners are called.
    ///
    /// # Errors
    /// `Usage` if nothing says so; `Read` or `Write` if the salt cannot be had.
    pub fn names(&self) -> Result<Names, Error> {
        match &self.xapi_salt {
            _ if self.xapi_names => Ok(Names::Ids),
            Some(file) => Ok(Names::Pseudonyms(salt(file)?)),
            None => Err(Error::Usage {
                what: "`--xapi` needs `--xapi-salt FILE`, which turns learners' ids into pseudonyms and \
                       is made at first use, or `--xapi-names`, which tells the ids"
                    .to_owned(),
            }),
        }
    }
}

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// How many statements the store has taken in this run.
    pub sent: usize,
    /// How many wait in the spool for the next run.
    pub waiting: usize,
    /// Why they wait.
    pub trouble: Option<String>,
    /// How many the store refuses for good, and where they lie.
    pub refused: Vec<Refused>,
}

/// A statement that a store will not take however often it is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Where it lies.
    pub path: PathBuf,
    /// What the store said.
    pub why: String,
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sent = count(self.sent, "statement");
        write!(f, "xAPI: {sent} sent")?;
        if self.waiting > 0 {
            let why = self.trouble.as_deref().unwrap_or_default();
            write!(f, ", {} kept for the next run: {why}", self.waiting)?;
        }
        if let Some(first) = self.refused.first() {
            let (many, shown) = (self.refused.len(), first.path.display());
            write!(f, ", {many} set aside: `{shown}`, {}", first.why)?;
        }
        Ok(())
    }
}

/// Tells a gradebook to whom it was asked to be told. A store's spool lies in `out_dir`. Gives what
/// came of each store; a store that cannot be reached is no error, since what it should have waits.
///
/// # Errors
/// `Usage` before anything is sent; `Write` or `Read` if the spool or a file cannot be had; `Tool`
/// if there is no curl; `Stopped` by a signal.
pub fn report(
    book: &Gradebook,
    extent: Extent,
    asked: &Asked,
    out_dir: &Path,
) -> Result<Vec<Told>, Error> {
    if !asked.is_wanted() {
        return Ok(Vec::new());
    }
    let stores = asked.stores()?;
    let statements = statement::statements(book, extent, &asked.names()?);
    for target in &asked.xapi {
        if let Target::File(file) = target {
            write_whole(file, lines(&statements))?;
        }
    }
    let cancel = Cancel::default();
    let stop = Stop::by_signal(&cancel);
    let mut told = Vec::new();
    for store in &stores {
        let spool = Spool::of(store, out_dir);
        spool.keep(&statements)?;
        told.push(spool.send(store, &cancel)?);
        stop.unless_told()?;
    }
    Ok(told)
}

/// A statement a line.
fn lines(statements: &[Statement]) -> String {
    let lines = statements.iter().map(|one| format!("{}\n", one.json));
    lines.collect()
}

#[cfg(test)]
mod tests;
