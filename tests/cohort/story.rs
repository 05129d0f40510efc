//! A git repository that is told commit by commit, so that every byte and second of it is known.

use std::fs;
use std::io::Write;
use std::process::Command;
use std::process::Stdio;

use super::School;
use crate::course::double;

/// The second of the first commit.
pub(super) const BEGAN: i64 = 1_790_000_000;

/// What a commit does to a file.
pub(super) enum Does<'a> {
    /// Writes it.
    Write(&'a str, Vec<u8>),
    /// Makes it a link.
    Link(&'a str, &'a str),
    /// Removes it.
    Remove(&'a str),
}

/// An answer to an exercise, in the course's layout: `double` with that body.
pub(super) fn answer<'a>(path: &'a str, body: &str) -> Does<'a> {
    Does::Write(path, double(body).into_bytes())
}

/// The commits so far.
pub(super) struct Story {
    stream: Vec<u8>,
    count: usize,
    /// How many seconds lie between two commits.
    tick: i64,
}

impl Story {
    pub(super) fn new() -> Story {
        Story {
            stream: Vec::new(),
            count: 0,
            tick: 1,
        }
    }

    /// One whose commits were all made in the same second, as after a rebase.
    pub(super) fn in_a_second() -> Story {
        Story {
            tick: 0,
            ..Story::new()
        }
    }

    /// A commit after the last one, a second later; its number.
    pub(super) fn then(&mut self, does: &[Does<'_>]) -> usize {
        let parents: Vec<usize> = (self.count > 0).then_some(self.count).into_iter().collect();
        self.after(&parents, does)
    }

    /// A commit with these parents, which begins with the files of the first.
    pub(super) fn after(&mut self, parents: &[usize], does: &[Does<'_>]) -> usize {
        let at = BEGAN + self.tick * i64::try_from(self.count).unwrap();
        self.count += 1;
        let number = self.count;
        // A text that no encoding has, with what might end a line of somebody's.
        let message = b"\xff\xfe\x1b[2J\rcommit 0\n:100644 100644 x\0y";
        write!(
            self.stream,
            "commit refs/heads/main\nmark :{number}\nauthor A <a@b> {at} +0000\n\
             committer B <b@c> 1234567890 +0000\ndata {}\n",
            message.len()
        )
        .unwrap();
        self.stream.extend(message);
        for (nth, parent) in parents.iter().enumerate() {
            let word = if nth == 0 { "from" } else { "merge" };
            write!(self.stream, "\n{word} :{parent}").unwrap();
        }
        self.stream.push(b'\n');
        for one in does {
            match one {
                Does::Write(path, bytes) => self.file("100644", path, bytes),
                Does::Link(path, to) => self.file("120000", path, to.as_bytes()),
                Does::Remove(path) => writeln!(self.stream, "D {path}").unwrap(),
            }
        }
        number
    }

    fn file(&mut self, mode: &str, path: &str, bytes: &[u8]) {
        let head = format!("M {mode} inline {path}\ndata {}\n", bytes.len());
        self.stream.extend(head.as_bytes());
        self.stream.extend(bytes);
        self.stream.push(b'\n');
    }

    /// Makes it the repository of a learner's folder, whose files are the last commit's.
    pub(super) fn told_in(&self, school: &School, dir: &str) {
        fs::create_dir_all(school.at(dir)).unwrap();
        git(school, dir, &["init", "-q"]);
        let mut import = Command::new("git");
        import.args(["fast-import", "--quiet", "--force"]);
        let mut import = import
            .current_dir(school.at(dir))
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        import
            .stdin
            .take()
            .unwrap()
            .write_all(&self.stream)
            .unwrap();
        assert!(import.wait().unwrap().success());
        git(school, dir, &["reset", "-q", "--hard"]);
    }
}

/// Runs git in a folder of the school's; what it says.
pub(super) fn git(school: &School, dir: &str, args: &[&str]) -> String {
    said(school, dir, args, b"")
}

/// The same, with that to read.
pub(super) fn said(school: &School, dir: &str, args: &[&str], input: &[u8]) -> String {
    let mut git = Command::new("git");
    git.args(["-c", "user.name=ana", "-c", "user.email=ana@example.org"]);
    git.args(["-c", "init.defaultBranch=main"]).args(args);
    git.current_dir(school.at(dir)).stdin(Stdio::piped());
    let mut child = git.stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{args:?} {output:?}");
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}
