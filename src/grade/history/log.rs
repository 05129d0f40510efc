//! The **log** of a repository: its commits, and which files of exercises each of them wrote.

use std::collections::HashMap;
use std::path::Path;

use super::Places;
use crate::error::Error;
use crate::grade::git::Git;

/// So many commits are looked at, the newest.
const COMMITS: usize = 5_000;

/// So many changes count, the newest: each may be a text to grade.
const CHANGES: usize = 5_000;

/// Git compares so many commits at once: what it says has to fit into its limit.
const AT_ONCE: usize = 400;

/// A file that a commit wrote.
pub(super) struct Written {
    /// Which commit it was, counted from the oldest.
    pub(super) nth: u32,
    pub(super) exercise: usize,
    /// Which of the exercise's places it stands at.
    pub(super) place: usize,
    pub(super) object: String,
}

/// Which exercise a path belongs to, and which of its places it is.
type Known<'a> = HashMap<&'a str, (usize, usize)>;

/// The commits up to one of them.
pub(super) struct Log<'a> {
    pub(super) git: &'a Git,
    /// Where each exercise may be.
    pub(super) places: &'a Places,
    /// All places of all of them.
    paths: Vec<&'a str>,
    /// Where the folder lies in the repository.
    prefix: String,
    /// Names and times, the newest first.
    commits: Vec<(String, i64)>,
    /// What is missing, and why.
    pub(super) gap: Option<String>,
}

impl<'a> Log<'a> {
    /// The log up to a commit; `None` if git cannot read it.
    pub(super) fn of(
        git: &'a Git,
        tip: &str,
        places: &'a Places,
    ) -> Result<Option<Log<'a>>, Error> {
        let mut log = Log {
            git,
            places,
            paths: places.iter().flatten().filter_map(|p| p.to_str()).collect(),
            prefix: String::new(),
            commits: Vec::new(),
            gap: None,
        };
        Ok(log.find(tip)?.then_some(log))
    }

    /// Finds the commits that may have changed an exercise; whether git could.
    fn find(&mut self, tip: &str) -> Result<bool, Error> {
        let Some(prefix) = self.git.says(&["rev-parse", "--show-prefix"])? else {
            return Ok(false);
        };
        let prefix = String::from_utf8_lossy(&prefix);
        self.prefix = prefix.trim_end_matches('\n').to_owned();
        let count = format!("--max-count={}", COMMITS + 1);
        let mut args = vec![
            "rev-list",
            // A branch's commits stay together, and none comes before its parents.
            "--topo-order",
            // Else those of a branch are left out if its merge kept nothing of them.
            "--full-history",
            &count,
            "--format=%at",
            tip,
            "--",
        ];
        args.extend(&self.paths);
        let Some(said) = self.git.says(&args)? else {
            return Ok(false);
        };
        let said = String::from_utf8_lossy(&said);
        let mut lines = said.lines().peekable();
        while let Some(line) = lines.next() {
            if let Some(name) = line.strip_prefix("commit ").filter(|name| is_name(name)) {
                let at = lines.peek().and_then(|line| line.trim().parse().ok());
                self.commits.push((name.to_owned(), at.unwrap_or(0)));
            }
        }
        if self.commits.len() > COMMITS {
            self.commits.truncate(COMMITS);
            self.cut(&format!("it has more than {COMMITS} commits"));
        }
        Ok(true)
    }

    /// What they wrote to the places of exercises, the newest first. A merge has written what none of
    /// its parents had.
    pub(super) fn written(&mut self) -> Result<Vec<Written>, Error> {
        let mut known = Known::new();
        for (exercise, places) in self.places.iter().enumerate() {
            for (place, path) in places.iter().enumerate() {
                if let Some(path) = path.to_str() {
                    // Two of its places can be one path.
                    known.entry(path).or_insert((exercise, place));
                }
            }
        }
        let mut args = vec!["diff-tree", "--stdin", "-r", "-z", "--raw", "-c", "--root"];
        args.extend(["--no-abbrev", "--no-renames", "--no-ext-diff", "--"]);
        args.extend(&self.paths);
        let names = self.commits.iter().rev().map(|(name, _)| name.as_str());
        let numbers: HashMap<&str, u32> = names.zip(0..).collect();
        let mut written = Vec::new();
        let mut why = None;
        for some in self.commits.chunks(AT_ONCE) {
            let asked: String = some.iter().map(|(name, _)| format!("{name}\n")).collect();
            let Some(said) = self.git.says_of(&args, &asked)? else {
                why = Some("git cannot compare its older commits".to_owned());
                break;
            };
            self.read(
                &String::from_utf8_lossy(&said),
                &numbers,
                &known,
                &mut written,
            );
            if written.len() > CHANGES {
                written.truncate(CHANGES);
                why = Some(format!("it has more than {CHANGES} changes"));
                break;
            }
        }
        if let Some(why) = why {
            self.cut(&why);
        }
        self.in_sight(written)
    }

    /// Reads what git compared: a commit's name, then two words for each file that it changed.
    fn read(
        &self,
        said: &str,
        numbers: &HashMap<&str, u32>,
        known: &Known<'_>,
        written: &mut Vec<Written>,
    ) {
        let mut words = said.split('\0');
        let mut commit = None;
        while let Some(word) = words.next() {
            let Some(raw) = word.strip_prefix(':') else {
                commit = numbers.get(word).or(commit);
                continue;
            };
            let path = words.next().and_then(|p| p.strip_prefix(&self.prefix));
            let place = path.and_then(|path| known.get(path));
            if let (Some(nth), Some(object), Some((exercise, place))) = (commit, file(raw), place) {
                written.push(Written {
                    nth: *nth,
                    exercise: *exercise,
                    place: *place,
                    object: object.to_owned(),
                });
            }
        }
    }

    /// Those that no file at an earlier place hides.
    fn in_sight(&self, written: Vec<Written>) -> Result<Vec<Written>, Error> {
        let before = |one: &Written| -> Vec<String> {
            let before = self.places[one.exercise][..one.place].iter();
            let names = before.map(|path| self.name(one.nth, path));
            names.collect()
        };
        let asked: Vec<String> = written.iter().flat_map(before).collect();
        let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
        let absent = self.git.absent(&asked)?;
        let is_in_sight = |one: &Written| before(one).iter().all(|name| absent.contains(name));
        Ok(written.into_iter().filter(is_in_sight).collect())
    }

    /// The name of what stands at a path in a commit.
    fn name(&self, nth: u32, path: &Path) -> String {
        let commit = self.commit(nth).map_or("", |(name, _)| name);
        format!("{commit}:{}{}", self.prefix, path.display())
    }

    /// A commit's name and time.
    pub(super) fn commit(&self, nth: u32) -> Option<&(String, i64)> {
        let at = self.commits.len().checked_sub(nth as usize + 1)?;
        self.commits.get(at)
    }

    /// Says what is missing. The first reason is the one that tells most.
    pub(super) fn cut(&mut self, why: &str) {
        self.gap.get_or_insert_with(|| why.to_owned());
    }
}

/// The object of a regular file that a commit wrote, out of `mode mode object object status`. A merge has
/// a mode and an object for each parent, and as many further colons.
fn file(raw: &str) -> Option<&str> {
    let parents = 1 + raw.bytes().take_while(|byte| *byte == b':').count();
    let words: Vec<&str> = raw.trim_start_matches(':').split(' ').collect();
    let is_regular = words.get(parents)?.starts_with("100");
    let object = words.get(2 * parents + 1)?;
    (is_regular && is_name(object)).then_some(*object)
}

/// Whether it can be the full name of an object.
fn is_name(name: &str) -> bool {
    name.len() >= 40 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_file_is_what_a_commit_wrote_and_no_link() {
        let (old, mid, new) = ("0".repeat(40), "1".repeat(40), "2".repeat(40));
        let file = |raw: String| super::file(&raw).map(str::to_owned);
        assert_eq!(
            file(format!("100644 100755 {old} {new} M")),
            Some(new.clone())
        );
        assert_eq!(file(format!("100644 120000 {old} {new} T")), None);
        assert_eq!(file(format!("100644 000000 {mid} {old} D")), None);
        let merge = format!(":100644 100644 100644 {old} {mid} {new} MM");
        assert_eq!(file(merge), Some(new));
        for odd in ["", ":", "::: :", "100644", "100644 100644 a b M"] {
            assert_eq!(file(odd.to_owned()), None, "{odd}");
        }
    }
}
