//! A **room**: a folder for one text.

use std::path::Path;
use std::path::PathBuf;

use crate::removal;

/// A folder that vanishes with its owner; it is made by whoever first writes there.
#[derive(Debug)]
pub(super) struct Room {
    path: PathBuf,
}

impl Room {
    pub(super) fn new(path: PathBuf) -> Room {
        Room { path }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        // What is left is removed with the folder that it lies in.
        let _ = removal::remove(&self.path);
    }
}
