//! A **problem** is something wrong in a course's files: where it is, what it is, what to write instead.

use std::path::PathBuf;

/// One thing for the author to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, relative to the course's root.
    pub file: PathBuf,
    /// Line and column, both from 1, where the file has such a place.
    pub place: Option<(usize, usize)>,
    /// What is wrong, and what to write instead.
    pub message: String,
}

impl Problem {
    /// A problem of a whole file.
    pub fn of_file(file: impl Into<PathBuf>, message: impl Into<String>) -> Problem {
        Problem {
            file: file.into(),
            place: None,
            message: message.into(),
        }
    }

    /// A problem at a byte offset of a file's text.
    pub fn at(file: impl Into<PathBuf>, text: &str, offset: usize, message: String) -> Problem {
        let before = text.get(..offset).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Problem {
            file: file.into(),
            place: Some((line, before[line_start..].chars().count() + 1)),
            message,
        }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.file.display())?;
        if let Some((line, column)) = self.place {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, ": {}", self.message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_becomes_line_and_column() {
        let problem = Problem::at("info.toml", "a\nbü = 1\n", 6, "no".into());
        assert_eq!(problem.to_string(), "info.toml:2:4: no");
    }
}
