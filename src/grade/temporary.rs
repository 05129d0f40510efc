//! A **temporary** folder: nobody else's, and gone afterwards.

use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::path::PathBuf;

use crate::error::Error;
use crate::removal;

use super::random;

/// A folder that vanishes with its owner.
#[derive(Debug)]
pub struct Temporary {
    path: PathBuf,
}

impl Temporary {
    /// A new one.
    pub fn new() -> Result<Temporary, Error> {
        let name: String = random::<8>()?.iter().map(|b| format!("{b:02x}")).collect();
        let path = std::env::temp_dir().join(format!("goferris-grade-{name}"));
        // A compiler's messages name files by their true path.
        let made = std::fs::DirBuilder::new().mode(0o700).create(&path);
        made.map_err(Error::writing(&path))?;
        let path = path.canonicalize().map_err(Error::reading(&path))?;
        Ok(Temporary { path })
    }

    /// A folder in it.
    pub fn folder(&self, name: &str) -> Result<PathBuf, Error> {
        let path = self.path.join(name);
        std::fs::create_dir_all(&path).map_err(Error::writing(&path))?;
        Ok(path)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // What cannot be removed is in nobody's way.
        let _ = removal::remove(&self.path);
    }
}
