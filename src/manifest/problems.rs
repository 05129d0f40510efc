//! Everything that is wrong with a manifest, with its place.

use crate::problem::Problem;

use super::FILE;

/// Everything that is wrong so far.
pub(super) struct Problems<'t> {
    text: &'t str,
    found: Vec<(usize, String)>,
    /// The lines on which the text is not even TOML: what they lack or hold too much says nothing.
    broken: Vec<usize>,
}

impl<'t> Problems<'t> {
    pub(super) fn new(text: &'t str) -> Problems<'t> {
        Problems {
            text,
            found: Vec::new(),
            broken: Vec::new(),
        }
    }

    /// Something that is not TOML. One line gives one message; the parser's later ones on it are
    /// echoes of the first.
    pub(super) fn broken(&mut self, at: usize, message: String) {
        let line = self.line(at);
        if !self.broken.contains(&line) {
            self.broken.push(line);
            self.found.push((at, message));
        }
    }

    /// Something that should not be where it is.
    pub(super) fn at(&mut self, at: usize, message: impl Into<String>) {
        if !self.broken.contains(&self.line(at)) {
            self.found.push((at, message.into()));
        }
    }

    /// Something that is not there. Where the text is not TOML it may be there unseen.
    pub(super) fn missing(&mut self, at: usize, message: impl Into<String>) {
        if self.broken.is_empty() {
            self.found.push((at, message.into()));
        }
    }

    /// The outcome: `good` if nothing is wrong.
    pub(super) fn or<T>(mut self, good: T) -> Result<T, Vec<Problem>> {
        if self.found.is_empty() {
            return Ok(good);
        }
        self.found.sort_by_key(|(at, _)| *at);
        Err(self
            .found
            .into_iter()
            .map(|(at, message)| Problem::at(FILE, self.text, at, message))
            .collect())
    }

    fn line(&self, at: usize) -> usize {
        let before = self.text.as_bytes().iter().take(at);
        before.filter(|byte| **byte == b'\n').count()
    }
}
