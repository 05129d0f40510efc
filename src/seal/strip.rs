//! What the seal leaves **out** of a learner's part: what could switch the course's tests off.

use std::ops::Range;

use proc_macro2::TokenTree;

use super::edited;
use crate::tokens;
use crate::tokens::Attribute;
use crate::tokens::Item;

/// Attributes of a whole crate that a learner may write; all others could switch tests off.
const HARMLESS: [&str; 7] = [
    "allow",
    "deny",
    "doc",
    "expect",
    "forbid",
    "recursion_limit",
    "warn",
];

/// Whose the tests of an exercise are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tests {
    /// The course's: those of the learner's own are left out.
    Given,
    /// The learner was asked to write them.
    Learners,
}

/// What of a learner's text is left out under the seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Where it stands, in bytes.
    pub at: usize,
    /// What it is: `attribute`, `own tests` or `extern crate`.
    pub what: &'static str,
}

/// The learner's part without what could switch tests off; every line stays where it is. Own tests
/// stay where they are what the learner was asked for.
pub(super) fn stripped(learner: &str, tests: Tests) -> (String, Vec<LeftOut>) {
    let Some(stream) = tokens::read(learner) else {
        return (learner.to_owned(), Vec::new());
    };
    let mut found: Vec<(Range<usize>, &'static str)> = Vec::new();
    let (inner, items) = tokens::items(stream);
    let harmful = |a: &&Attribute| !HARMLESS.contains(&a.path());
    found.extend(
        inner
            .iter()
            .filter(harmful)
            .map(|a| (a.range.clone(), "attribute")),
    );
    strip_items(items, tests, 16, &mut found);
    let left_out = found.iter().map(|(range, what)| LeftOut {
        at: range.start,
        what,
    });
    let left_out = left_out.collect();
    let blank = |range: Range<usize>| {
        let lines = learner[range.clone()].matches('\n').count();
        (range, "\n".repeat(lines))
    };
    let edits = found.into_iter().map(|(range, _)| blank(range)).collect();
    (edited(learner, edits), left_out)
}

fn strip_items(
    items: Vec<Item>,
    tests: Tests,
    depth: usize,
    found: &mut Vec<(Range<usize>, &'static str)>,
) {
    for item in items {
        if item.is_for_tests() && tests == Tests::Given {
            found.push((item.range, "own tests"));
        } else if renames_a_crate(&item.tokens) {
            // `extern crate self as std` would make every assertion of the tests the learner's.
            found.push((item.range, "extern crate"));
        } else if depth > 0
            && !item.is_macro()
            && let Some((block, _)) = item.block()
        {
            let (_, items) = tokens::items(block);
            strip_items(items, tests, depth - 1, found);
        }
    }
}

fn renames_a_crate(tokens: &[TokenTree]) -> bool {
    let words: Vec<String> = tokens.iter().map(ToString::to_string).collect();
    let at = words.iter().position(|word| word == "extern");
    at.is_some_and(|at| words[at + 1..].starts_with(&["crate".to_owned()]))
        && words.contains(&"as".to_owned())
}

/// What of a learner's part the seal leaves out.
pub fn left_out(learner: &str, tests: Tests) -> Vec<LeftOut> {
    stripped(learner, tests).1
}
