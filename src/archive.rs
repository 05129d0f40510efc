//! An **archive** is many text files in one text, in Go's txtar format: a comment, then for each file
//! a line `-- path --` and the file's text.
//!
//! The course travels inside the binary this way: one file to embed, readable in a diff.

use std::collections::BTreeSet;

use crate::problem::Problem;

/// One file of an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct File<'a> {
    /// Its path, with `/` between the parts.
    pub path: &'a str,
    /// Its text; ends with a line break if there is anything in it.
    pub text: &'a str,
}

/// The files of an archive, in its order; the comment before the first is left out.
///
/// Every text is an archive. Paths are given as they stand: whoever writes files asks
/// [`refused_path`] first.
pub fn parse(archive: &str) -> Vec<File<'_>> {
    let mut files: Vec<(&str, usize, usize)> = Vec::new();
    let mut at = 0;
    for line in archive.split_inclusive('\n') {
        if let Some(path) = head(line) {
            if let Some((_, _, end)) = files.last_mut() {
                *end = at;
            }
            files.push((path, at + line.len(), archive.len()));
        }
        at += line.len();
    }
    files
        .into_iter()
        .map(|(path, start, end)| File {
            path,
            text: &archive[start..end],
        })
        .collect()
}

/// The archive of these files, or all that keeps it from being read back as they are.
pub fn write(comment: &str, files: &[File<'_>]) -> Result<String, Vec<Problem>> {
    let mut archive = comment.to_owned();
    let mut problems = Vec::new();
    let mut paths = BTreeSet::new();
    let mut refuse = |path, why: &str| problems.push(Problem::of_file(path, why));
    if comment.lines().any(|line| head(line).is_some()) || !is_whole(comment) {
        refuse(
            "",
            "the archive's comment must be whole lines, none of the form `-- path --`",
        );
    }
    for file in files {
        if let Some(why) = refused_path(file.path) {
            refuse(file.path, why);
        }
        if !paths.insert(file.path) {
            refuse(file.path, "the archive would hold this path twice");
        }
        if let Some(line) = file.text.lines().position(|line| head(line).is_some()) {
            let line = line + 1;
            refuse(
                file.path,
                &format!(
                    "line {line} has the form `-- path --`, which begins a file in an archive"
                ),
            );
        }
        if !is_whole(file.text) {
            refuse(file.path, "the last line does not end with a line break");
        }
        archive.push_str(&format!("-- {} --\n", file.path));
        archive.push_str(file.text);
    }
    if problems.is_empty() {
        Ok(archive)
    } else {
        Err(problems)
    }
}

/// Why a path may not be written below a folder; `None` if it may.
pub fn refused_path(path: &str) -> Option<&'static str> {
    if path.trim() != path || path.contains(|c: char| c.is_control()) {
        Some("the path has spaces around it or control characters in it")
    } else if path.contains(['\\', ':']) {
        Some("the path has a `\\` or a `:`, which mean something else on Windows")
    } else if path.split('/').any(|part| matches!(part, "" | "." | "..")) {
        Some(
            "the path must lead down from the course's folder: no `/` at an end, no `.` and no `..`",
        )
    } else {
        None
    }
}

/// The path in a line `-- path --`.
fn head(line: &str) -> Option<&str> {
    let line = line.strip_suffix('\n').unwrap_or(line);
    let line = line.strip_suffix('\r').unwrap_or(line);
    let path = line.strip_prefix("-- ")?.strip_suffix(" --")?.trim();
    (!path.is_empty()).then_some(path)
}

/// Whether the text ends where a line ends, so that what follows begins a line.
fn is_whole(text: &str) -> bool {
    text.is_empty() || text.ends_with('\n')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::prop;
    use proptest::prelude::prop_assert_eq;
    use proptest::proptest;

    use super::*;

    const TWO: &str = "A comment.\n-- a/b.txt --\none\n\n-- c --\n";

    fn problems(files: &[File<'_>]) -> Vec<String> {
        let problems = write("", files).expect_err("a problem");
        problems.iter().map(ToString::to_string).collect()
    }

    fn file<'a>(path: &'a str, text: &'a str) -> File<'a> {
        File { path, text }
    }

    #[test]
    fn an_archive_is_a_comment_and_files() {
        let files = parse(TWO);
        assert_eq!(files, [file("a/b.txt", "one\n\n"), file("c", "")]);
        assert_eq!(write("A comment.\n", &files).unwrap(), TWO);
        assert_eq!(parse("only a comment"), []);
    }

    #[test]
    fn an_archive_with_the_line_ends_of_windows_has_the_same_files() {
        let windows = TWO.replace('\n', "\r\n");
        assert_eq!(
            parse(&windows),
            [file("a/b.txt", "one\r\n\r\n"), file("c", "")]
        );
    }

    #[test]
    fn a_line_that_is_nearly_a_head_is_text() {
        for line in ["--  --", "-- a", "a --", "--a--", " -- a --", "-- a -- "] {
            assert_eq!(parse(&format!("-- f --\n{line}\n")).len(), 1, "{line}");
        }
    }

    #[test]
    fn what_would_not_come_back_is_refused() {
        let told = problems(&[file("a", "x\n-- b --\n"), file("a", "no end")]);
        assert_eq!(told.len(), 3, "{told:?}");
        assert!(told[0].contains("a: line 2 has the form"));
        assert!(told[1].contains("twice"));
        assert!(told[2].contains("line break"));
        assert!(problems(&[file("a", "-- b --\r\n")])[0].contains("line 1"));
        assert!(write("-- a --\n", &[]).is_err());
        assert!(write("no end", &[]).is_err());
    }

    #[test]
    fn a_path_leads_down_and_nowhere_else() {
        for path in [
            "/etc/passwd",
            "../a",
            "a/../b",
            "a/..",
            "./a",
            "a//b",
            "a/",
            "",
            " a",
            "C:/a",
            "a\\..\\b",
            "a\nb",
        ] {
            assert!(refused_path(path).is_some(), "{path}");
            assert_eq!(problems(&[file(path, "")]).len(), 1, "{path}");
        }
        for path in ["a", ".gitignore", "a/.b/c.rs", "a..b", "a b/c"] {
            assert!(refused_path(path).is_none(), "{path}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_comes_back(
            files in prop::collection::vec(("[a-c]{1,2}(/[a-c. ]{0,3})?", "([-a \r]{0,9}\n){0,3}[-a]{0,2}"), 0..4),
        ) {
            let files: Vec<File<'_>> = files.iter().map(|(path, text)| file(path, text)).collect();
            if let Ok(archive) = write("Comment.\n", &files) {
                prop_assert_eq!(parse(&archive), files);
            }
        }

        #[test]
        fn every_text_is_an_archive_that_can_be_written_again(text in "(-- [a-b./]{0,3} --\n|[-a \r]{0,9}\n){0,6}") {
            let files = parse(&text);
            if let Ok(archive) = write("", &files) {
                prop_assert_eq!(parse(&archive), files);
            }
        }
    }
}
