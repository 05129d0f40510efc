//! The **seal** makes success evidence. A test binary is a stranger's process: its exit code, its
//! words and its JSON can all be forged by the text under test. So the course's tests are compiled
//! between two tests of ours.
//!
//! The first reads a key from standard input, before anything of the learner's has run, into a
//! private static. Each of the course's tests leaves a mark when it has come to its end as it should.
//! The last one answers only if all marks are there, with the key folded into a secret that came in
//! when the binary was compiled. Names are random, so that nothing in the learner's text can speak
//! of them; the answer is expected once, and from a process that ended well.
//!
//! What remains is a process that reads its own memory, which takes `unsafe` or `/proc`: the first is
//! a flag of the report, the second is what the jail takes away.

use std::ops::Range;

use proc_macro2::TokenTree;

use crate::tokens;
use crate::verdict::Ending;
use crate::verdict::StageReport;

mod strip;

pub use strip::LeftOut;
pub use strip::Tests;
pub use strip::left_out;
use strip::stripped;

/// How many bytes the first test reads.
pub const KEY: usize = 64;

/// What a process that claims success without proof is told.
const UNPROVED: &str = "The test process ended with success, but not all of the course's tests came to \
     their end. Does something end the process early, as `std::process::exit` does?";

/// Macros of the standard library that a learner's text could put its own in place of.
const MACROS: [&str; 25] = [
    "assert",
    "assert_eq",
    "assert_ne",
    "column",
    "dbg",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "eprint",
    "eprintln",
    "file",
    "format",
    "format_args",
    "line",
    "matches",
    "panic",
    "print",
    "println",
    "thread_local",
    "todo",
    "unimplemented",
    "unreachable",
    "vec",
    "write",
    "writeln",
];

/// One run's own names and secrets.
#[derive(Debug, Clone)]
pub struct Seal {
    name: String,
    secret: String,
    key: [u8; KEY],
    /// The paths of the course's tests, by which they are asked for.
    tests: Vec<String>,
}

impl Seal {
    /// A seal around these tests, from random bytes.
    pub fn new(random: &[u8; 16 + 2 * KEY], tests: &[String]) -> Seal {
        let hex = |bytes: &[u8]| bytes.iter().map(|b| format!("{b:02x}")).collect::<String>();
        let mut key = [0; KEY];
        key.copy_from_slice(&random[16 + KEY..]);
        Seal {
            name: hex(&random[..16]),
            secret: hex(&random[16..16 + KEY / 2]),
            key,
            tests: tests.to_vec(),
        }
    }

    /// What the test binary reads.
    pub fn key(&self) -> &[u8] {
        &self.key
    }

    /// The name and the value of a variable that only the compiler is given.
    pub fn secret(&self) -> (String, &str) {
        (format!("SEAL_{}", self.name), &self.secret)
    }

    /// What the test binary is asked: the course's tests between ours, one after the other.
    pub fn arguments(&self) -> Vec<String> {
        let mut arguments = vec!["--test-threads=1".to_owned(), "--exact".to_owned()];
        arguments.push(format!("_0{}::first", self.name));
        arguments.extend(self.tests.iter().cloned());
        arguments.push(format!("zzzz_{}::last", self.name));
        arguments
    }

    /// The text that is compiled: the learner's part above line `given_line`, without what could
    /// switch tests off, the given zone with its marks, our tests. No line moves.
    pub fn wrap(&self, text: &str, given_line: usize) -> String {
        let border = border(text, given_line);
        let (learner, given) = text.split_at(border);
        // Where the learner writes the tests, they are the ones to mark.
        let tests = if given.is_empty() {
            Tests::Learners
        } else {
            Tests::Given
        };
        let (learner, _) = stripped(learner, tests);
        let mut sealed = if tests == Tests::Learners {
            self.marked(&learner)
        } else {
            // An attribute at the end of the learner's part would fall upon the first given item.
            format!("{learner}const _: () = (); {}", self.marked(given))
        };
        sealed.push('\n');
        sealed.push_str(&self.own_tests());
        sealed
    }

    /// The text with the course's macros made the standard library's own, and a mark in each test.
    fn marked(&self, text: &str) -> String {
        let Some(stream) = tokens::read(text) else {
            return text.to_owned();
        };
        let mut edits = Vec::new();
        tokens::each(stream.clone(), &mut |trees, at| {
            if let Some(at) = standard_macro(trees, at) {
                edits.push((at..at, format!("::_0{}_std::", self.name)));
            }
        });
        for test in tokens::tests(stream) {
            let Some(number) = self.tests.iter().position(|path| *path == test.path) else {
                continue;
            };
            let mark = include_str!("seal/mark.txt").trim_end();
            let mark = mark.replace("NAME", &self.name);
            let mark = mark.replace("NUMBER", &number.to_string());
            let mark = mark.replace("PANICS", &test.panics.to_string());
            edits.push((test.body..test.body, mark));
        }
        edited(text, edits)
    }

    /// The first test, the marks, and the last test.
    fn own_tests(&self) -> String {
        const OWN: &str = include_str!("seal/own_tests.txt");
        OWN.replace("NAME", &self.name)
            .replace("LENGTH", &KEY.to_string())
            .replace("COUNT", &self.tests.len().to_string())
    }

    /// What the last test says.
    fn answer(&self) -> String {
        let pairs = self.key.iter().zip(self.secret.bytes());
        pairs
            .map(|(a, b)| char::from(b'A' + (a ^ b) % 16))
            .collect()
    }

    /// Whether the output of a process that ended well proves that all tests passed.
    fn is_proved_by(&self, output: &str) -> bool {
        let passed = format!(
            "test result: ok. {} passed; 0 failed; 0 ignored; 0 measured; ",
            self.tests.len() + 2
        );
        output.matches(&self.answer()).count() == 1 && output.contains(&passed)
    }

    /// Does not believe a process that ended well without proof, and takes our traces out of what it
    /// said.
    pub fn judge(&self, report: &mut StageReport) {
        if report.ending == Ending::Passed && !self.is_proved_by(&report.output) {
            report.ending = Ending::Failed { code: 0 };
            report.note = Some(UNPROVED.to_owned());
        }
        report.output = self.without_traces(&report.output);
    }

    /// The output without our tests and their answer.
    fn without_traces(&self, output: &str) -> String {
        let answer = self.answer();
        let mut is_answered = false;
        let mut left = String::new();
        for line in output.split_inclusive('\n') {
            // libtest's verdict on the last test follows its answer.
            let is_ours = line.contains(&self.name)
                || line.contains(&answer)
                || (is_answered && line.trim_end() == "ok");
            is_answered = line.contains(&answer);
            if !is_ours {
                left.push_str(line);
            }
        }
        left
    }
}

/// Where the name of a macro stands that should be the standard library's, if the tree is one.
fn standard_macro(trees: &[TokenTree], at: usize) -> Option<usize> {
    let TokenTree::Ident(name) = &trees[at] else {
        return None;
    };
    let is_call = trees.get(at + 1).is_some_and(|t| tokens::is_punct(t, '!'))
        && matches!(trees.get(at + 2), Some(TokenTree::Group(_)));
    let before = at.checked_sub(1).and_then(|at| trees.get(at));
    let has_path = before.is_some_and(|t| tokens::is_punct(t, ':') || tokens::is_punct(t, '$'));
    let is_standard = is_call && !has_path && MACROS.contains(&name.to_string().as_str());
    is_standard.then(|| name.span().byte_range().start)
}

fn border(text: &str, given_line: usize) -> usize {
    let lines = text.split_inclusive('\n');
    lines.take(given_line.saturating_sub(1)).map(str::len).sum()
}

fn edited(text: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut result = String::new();
    let mut at = 0;
    for (range, new) in edits {
        result.push_str(text.get(at..range.start).unwrap_or(""));
        result.push_str(&new);
        at = range.end.max(at);
    }
    result.push_str(text.get(at..).unwrap_or(""));
    result
}

#[cfg(test)]
mod tests;
