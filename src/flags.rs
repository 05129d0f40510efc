//! **Flags** on a submission: what an instructor may want to look at. They never decide: there are
//! honest reasons for each of them, and a flag that the course's own texts raise says nothing.

use std::borrow::Cow;
use std::collections::BTreeSet;

use proc_macro2::TokenTree;
use serde::Deserialize;
use serde::Serialize;

use crate::seal;
use crate::seal::Tests;
use crate::tokens;
use crate::tokens::is_punct;

/// One thing to look at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Flag {
    /// Where, counted from 1.
    pub line: usize,
    /// What: a word of [`MEANINGS`].
    pub kind: Cow<'static, str>,
}

/// Every kind with what it means. A new kind gets a row here and one in docs/grading.md.
pub const MEANINGS: [(&str, &str); 15] = [
    ("unsafe", "unsafe code"),
    ("exit", "ends the process by itself"),
    ("include", "takes another file into the text"),
    ("env_macro", "reads the compiler's environment"),
    ("fs", "uses files"),
    ("net", "uses the network"),
    ("env", "uses the environment"),
    ("process", "uses processes"),
    ("path_attribute", "names another file as a module"),
    ("own_assert", "defines a macro by the name of the library's"),
    ("linker", "speaks to the linker, or in assembly"),
    ("panic_hook", "changes what a panic does"),
    ("own_eq", "says by hand when values are equal"),
    (
        "own_std",
        "has a module by the name of the standard library's",
    ),
    (
        "left_out",
        "an attribute, test or `extern crate` that was left out",
    ),
];

/// The flags of a learner's part. What one of the course's own texts has as well is no flag.
pub fn flags(learner: &str, own: &[&str], tests: Tests) -> Vec<Flag> {
    let usual: BTreeSet<Cow<'static, str>> = own
        .iter()
        .flat_map(|text| found(text))
        .map(|flag| flag.kind)
        .collect();
    let mut flags = found(learner);
    flags.retain(|flag| !usual.contains(&flag.kind));
    let left_out = seal::left_out(learner, tests).into_iter();
    flags.extend(left_out.map(|out| Flag {
        line: line(learner, out.at),
        kind: "left_out".into(),
    }));
    flags.sort();
    flags.dedup();
    flags
}

/// Whether a text is Rust and nothing else: without `unsafe`, assembly, or a word to the linker, so that
/// it cannot tell how it was linked.
pub fn is_plain(text: &str) -> bool {
    let speaks = |flag: &Flag| matches!(flag.kind.as_ref(), "unsafe" | "linker");
    tokens::read(text).is_some() && !found(text).iter().any(speaks)
}

fn found(text: &str) -> Vec<Flag> {
    let mut flags = Vec::new();
    let Some(stream) = tokens::read(text) else {
        return flags;
    };
    tokens::each(stream, &mut |trees, at| {
        let line = line(text, trees[at].span().byte_range().start);
        let kinds = kinds(trees, at).into_iter();
        flags.extend(kinds.map(|kind| Flag {
            line,
            kind: kind.into(),
        }));
    });
    flags
}

/// What one tree says, by what stands around it.
fn kinds(trees: &[TokenTree], at: usize) -> Vec<&'static str> {
    let word = |at: Option<usize>| match trees.get(at?)? {
        TokenTree::Ident(word) => Some(word.to_string()),
        _ => None,
    };
    let sign = |at: Option<usize>, sign| {
        at.and_then(|at| trees.get(at))
            .is_some_and(|t| is_punct(t, sign))
    };
    let is_macro = sign(Some(at + 1), '!');
    let is_below = sign(at.checked_sub(1), ':') && sign(at.checked_sub(2), ':');
    let above = word(at.checked_sub(3)).filter(|_| is_below);
    if let TokenTree::Group(group) = &trees[at] {
        // `use std::{fs, process::exit};`
        let words = group.stream().into_iter().map(|tree| tree.to_string());
        return match above.as_deref() {
            Some("std") => words.filter_map(|word| world(&word)).collect(),
            Some("process") => words.filter_map(|word| ending(&word)).collect(),
            _ => Vec::new(),
        };
    }
    let Some(this) = word(Some(at)) else {
        return Vec::new();
    };
    let kind = match this.as_str() {
        "unsafe" => Some("unsafe"),
        "include" | "include_str" | "include_bytes" if is_macro => Some("include"),
        "env" | "option_env" if is_macro => Some("env_macro"),
        "asm" | "global_asm" | "naked_asm" if is_macro => Some("linker"),
        "link_section" | "no_mangle" | "export_name" | "global_allocator" => Some("linker"),
        "set_hook" | "take_hook" | "update_hook" => Some("panic_hook"),
        "path" if sign(Some(at + 1), '=') => Some("path_attribute"),
        "macro_rules" => {
            let name = word(Some(at + 2)).unwrap_or_default();
            (name.contains("assert") || name == "panic").then_some("own_assert")
        }
        "mod" => match word(Some(at + 1)).as_deref() {
            Some("std" | "core" | "alloc") => Some("own_std"),
            _ => None,
        },
        "impl" => {
            let names = trees[at..].iter().map(ToString::to_string);
            let mut names = names.take_while(|name| name != "for" && !name.starts_with('{'));
            names.any(|name| name == "PartialEq").then_some("own_eq")
        }
        other if is_below && above.as_deref() == Some("process") => ending(other),
        other if is_below && above.as_deref() == Some("std") => world(other),
        _ => None,
    };
    kind.into_iter().collect()
}

fn ending(word: &str) -> Option<&'static str> {
    ["exit", "abort"].contains(&word).then_some("exit")
}

fn world(word: &str) -> Option<&'static str> {
    let kinds = ["fs", "net", "env", "process"];
    kinds.into_iter().find(|kind| *kind == word)
}

fn line(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or("").matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<Cow<'static, str>> {
        flags(text, &[], Tests::Given)
            .into_iter()
            .map(|flag| flag.kind)
            .collect()
    }

    #[test]
    fn each_thing_to_look_at_is_named_with_its_line() {
        for (text, kind) in [
            ("fn f() { unsafe {} }", "unsafe"),
            ("fn f() { std::process::exit(0) }", "exit"),
            ("use std::process::{abort};", "exit"),
            ("const X: &str = include_str!(\"/x\");", "include"),
            ("const X: &str = env!(\"HOME\");", "env_macro"),
            ("use std::{fs, io};", "fs"),
            ("use std::net::TcpStream;", "net"),
            ("#[path = \"x.rs\"] mod x;", "path_attribute"),
            ("macro_rules! assert_eq { () => {} }", "own_assert"),
            (
                "#[unsafe(link_section = \".init_array\")] static X: u8 = 1;",
                "linker",
            ),
            ("fn f() { std::panic::set_hook(x) }", "panic_hook"),
            ("impl PartialEq<u32> for E { }", "own_eq"),
            ("mod std { }", "own_std"),
            ("#![cfg(not(test))]", "left_out"),
        ] {
            assert!(of(text).contains(&kind.into()), "{text}: {:?}", of(text));
        }
        assert_eq!(
            flags("\n\nfn f() { unsafe {} }", &[], Tests::Given)[0].line,
            3
        );
    }

    #[test]
    fn what_is_only_named_or_the_courses_own_is_no_flag() {
        assert!(of("// unsafe\nconst S: &str = \"std::fs\"; fn exit() {} fn env() {}").is_empty());
        let text = "fn f() { unsafe {} }";
        assert!(flags(text, &[text], Tests::Given).is_empty());
        let own = "#[test]\nfn a() {}";
        assert!(flags(own, &[], Tests::Learners).is_empty());
        assert_eq!(of(own), ["left_out"]);
    }
}
