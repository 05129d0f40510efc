mod fixture;
mod notes;

use std::collections::BTreeSet;

use crate::author::generated::ARCHIVE;
use crate::author::locking::CARRIED;
use crate::author::overview::OVERVIEW;
use crate::lock;
use crate::zones::MARKER;

use super::*;

use self::fixture::FAKE;
use self::fixture::Fake;
use self::fixture::MANIFEST;
use self::fixture::PACKAGE;
use self::fixture::README;
use self::fixture::SOLUTION;
use self::fixture::STARTER;
use self::fixture::TRAP;
use self::fixture::TWIN;
use self::fixture::archived;
use self::fixture::course;
use self::fixture::found;
use self::fixture::given;
use self::fixture::good;
use self::fixture::replaced;
use self::fixture::told;
use self::fixture::with;
use self::fixture::without;

#[test]
fn a_course_that_keeps_every_rule_passes() {
    assert_eq!(told(&good(), &FAKE), Vec::<String>::new());
}

/// Each rule, broken: its name (or "whole" for those about the whole course), the broken course,
/// and the file and words of the one problem that comes of it.
#[rustfmt::skip]
fn breaks() -> Vec<(&'static str, Sources, &'static str, &'static str)> {
    let entry = "the manifest says all of it";
    let header = "the header is short";
    let main = "main is the learner's";
    let fails = "the starter fails as the manifest says";
    let solves = "the solution solves";
    let nothing = "nothing at all does not solve";
    let traps = "the traps are refused by what they say";
    let form = "the twin has its form";
    let marker = "a marker divides and tests are given";
    let long = |path, line: &'static str, n: usize| with(path, move |text| format!("{}{text}", line.repeat(n)));
    vec![
        (entry, replaced(MANIFEST, "task = \"Do it.\"\n", ""), MANIFEST, "`one` has no `task`"),
        (entry, replaced(MANIFEST, "expect = \"E0382\"\n", ""), MANIFEST, "`one` has no `expect`"),
        (entry, replaced(MANIFEST, "grade = 1\n", ""), MANIFEST, "`one` has no `grade`"),
        (entry, replaced(MANIFEST, "seed = [\"key: phrase\"]\n", ""), MANIFEST, "`one` has no `seed`"),
        (entry, replaced(MANIFEST, "\"mild\", ", ""), MANIFEST, "1 hints"),
        (entry, replaced(MANIFEST, "\"mild\"", "\"a\", \"b\", \"c\", \"d\""), MANIFEST, "5 hints"),
        (header, replaced(STARTER, "//! one: a title\n", ""), STARTER, "no header"),
        (header, long(STARTER, "//!\n", 15), STARTER, "the header has 16 lines"),
        ("the learner's part is short", replaced(STARTER, "fn main() {}\n", "fn main() {}\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"), STARTER, "the learner's part has 62 lines"),
        ("the starter says TODO", replaced(STARTER, "// TODO: it\n", ""), STARTER, "no `// TODO`"),
        (main, replaced(STARTER, "fn main() {}\n", ""), STARTER, "no `fn main()`"),
        (marker, given(MARKER, "// ---- given"), STARTER, "no marker divides it"),
        ("the solution has the same given zone", replaced(SOLUTION, "fn a() {}", "fn a() { }"), SOLUTION, "not the starter's"),
        (fails, replaced(STARTER, "// gives E0382", "// gives E0502"), STARTER, "first failure is E0502 (a message), and `info.toml` expects E0382"),
        (fails, replaced(STARTER, "// gives E0382", "// solve();"), STARTER, "solved already"),
        (fails, replaced(STARTER, "// gives E0382", "// gives no compiler"), STARTER, "could not be checked: no compiler"),
        ("the starter is formatted", replaced(STARTER, "// TODO", "  unformatted // TODO"), STARTER, "rustfmt would change it"),
        ("the solution is formatted", replaced(SOLUTION, "fn f", "  unformatted fn f"), SOLUTION, "rustfmt would change it"),
        (solves, replaced(SOLUTION, "solve();", "// gives E0502"), SOLUTION, "does not solve: E0502"),
        (solves, replaced(SOLUTION, "solve();", "// gives warning"), SOLUTION, "has a warning: a message"),
        (solves, replaced(SOLUTION, "solve();", "// gives warning if lax"), SOLUTION, "does not solve"),
        (solves, replaced(SOLUTION, "solve();", "// gives no compiler"), SOLUTION, "could not be checked"),
        (traps, without(TRAP), "traps/01_a/one.*.rs", "there is no trap"),
        (traps, replaced(TRAP, "// gives clippy::ptr_arg", "solve();"), TRAP, "the trap is solved"),
        (traps, replaced(TRAP, "// gives clippy::ptr_arg", "// gives clippy::other_lint"), TRAP, "refused by lint clippy::ptr_arg, but it is by lint: clippy::other_lint"),
        (traps, replaced(TRAP, "by lint", "by build"), TRAP, "refused by build clippy::ptr_arg, but it is by lint"),
        (traps, replaced(TRAP, "// gives clippy::ptr_arg", "// gives E0382"), TRAP, "but it is by build: E0382"),
        (traps, replaced(TRAP, "// gives clippy::ptr_arg", "// gives leak"), TRAP, "but it is by test: leak"),
        (traps, replaced(TRAP, "// gives clippy::ptr_arg", "// gives limit"), TRAP, "but it is by limit: hang"),
        (traps, replaced(TRAP, "// gives clippy::ptr_arg", "// gives fmt"), TRAP, "but it is by fmt"),
        (traps, replaced(TRAP, "// gives clippy::ptr_arg", "// gives rustdoc::bare_urls"), TRAP, "but it is by doc"),
        (traps, replaced(TRAP, "// gives clippy::ptr_arg", "// gives no compiler"), TRAP, "could not be checked"),
        (traps, replaced(TRAP, ": it tempts", ""), TRAP, "the first line of a trap is"),
        (traps, replaced(TRAP, "fn main() {}\n", "fn main() {}\n// ---- given\n"), TRAP, "the learner's part only"),
        (form, without(TWIN), TWIN, "there is no Go twin"),
        (form, replaced(STARTER, "//! one: a title", "//! No Go twin: Go has no such thing"), TWIN, "but here it is"),
        (form, replaced(TWIN, "//go:build ignore\n\n", ""), TWIN, "begins with `//go:build ignore`"),
        (form, replaced(TWIN, "package main", "package other"), TWIN, "`package main`"),
        (form, replaced(TWIN, "// Output:", "// Prints:"), TWIN, "`// Output:`"),
        ("the twin prints what it says", replaced(TWIN, "// 6", "// 7"), TWIN, "line 1 of its output is `6`, and its `// Output:` says `7`"),
        ("the twin prints what it says", replaced(TWIN, "// 6\n", "// 6\n// 8\n"), TWIN, "line 2 of its output is nothing more"),
        ("whole", without(SOLUTION), SOLUTION, "the solution of `one` is missing"),
        ("whole", without(STARTER), STARTER, "the starter of `one` is missing"),
        ("whole", without(README), README, "has no README"),
        ("whole", with(README, |_| "x\n".repeat(31)), README, "has 31 lines"),
        ("whole", with("exercises/01_a/two.rs", |_| "x\n".into()), "exercises/01_a/two.rs", "belongs to no exercise"),
        ("whole", with("exercises/one.rs", |_| "x\n".into()), "exercises/one.rs", "belongs to no exercise"),
        ("whole", with("solutions/01_a/one.go", |_| "x\n".into()), "solutions/01_a/one.go", "belongs to no exercise"),
        ("whole", with("traps/01_a/one.rs", |_| "x\n".into()), "traps/01_a/one.rs", "belongs to no exercise"),
        ("whole", with("traps/01_a/one..rs", |_| "x\n".into()), "traps/01_a/one..rs", "belongs to no exercise"),
        ("whole", with("traps/01_a/two.slug.rs", |_| "x\n".into()), "traps/01_a/two.slug.rs", "belongs to no exercise"),
        ("whole", replaced(PACKAGE, "one_sol", "one_solution"), PACKAGE, "run `goferris dev update`"),
        ("whole", { let mut s = good(); s.put(ARCHIVE, "old\n".into()); s }, ARCHIVE, "run `goferris dev update`"),
        ("whole", { let mut s = good(); s.put(lock::FILE, "old\n".into()); s }, lock::FILE, "run `goferris dev lock`"),
        ("whole", { let mut s = good(); s.take_out(CARRIED); s }, CARRIED, "run `goferris dev lock`"),
        ("whole", { let mut s = good(); s.put(OVERVIEW, "old\n".into()); s }, OVERVIEW, "run `goferris dev update`"),
        ("whole", without("dev/Cargo.lock"), "dev/Cargo.lock", "is missing"),
        ("whole", replaced(PACKAGE, "[package]", "[package"), PACKAGE, "this is not TOML"),
        (nothing, given("fn a() {}", "fn a() {} // mere main"), STARTER, "`fn main() {}` alone above the given zone solves it"),
        (nothing, given("fn a() {}", "fn a() {} // mere nothing"), STARTER, "an empty file above the given zone solves it"),
        (main, given("#[cfg(test)]", "fn main() {}\n#[cfg(test)]"), "exercises/01_a/one.rs:9:1", "belongs to the learner's part"),
        (marker, given("    #[test]\n", ""), STARTER, "no test is given"),
    ]
}

#[test]
fn each_rule_bites_alone() {
    for (rule, sources, file, words) in breaks() {
        let told = told(&sources, &FAKE);
        let [only] = told.as_slice() else {
            panic!("{rule}: {told:#?}");
        };
        assert!(
            only.starts_with(file) && only.contains(words),
            "{rule}: {only}"
        );
    }
}

#[test]
fn no_rule_is_without_a_test_that_breaks_it() {
    let broken: BTreeSet<&str> = breaks().iter().map(|(rule, ..)| *rule).collect();
    for rule in &RULES {
        assert!(broken.contains(rule.name), "nothing breaks `{}`", rule.name);
    }
}

#[test]
fn all_problems_come_at_once_and_in_the_order_of_the_files() {
    let mut sources = replaced(TRAP, "// gives clippy::ptr_arg", "solve();");
    sources.take_out(README);
    sources.put(TWIN, "package main\n".into());
    let told = told(&archived(sources), &FAKE);
    assert_eq!(told.len(), 4, "{told:#?}");
    assert!(told.is_sorted(), "{told:#?}");
}

#[test]
fn who_asks_for_no_exercise_of_the_course_hears_nothing_of_the_course() {
    let sources = without(README);
    let course = course(&sources);
    let asked = Asked {
        exercises: &[],
        notes: false,
        without_go: WithoutGo::Refuse,
    };
    let findings = check(&sources, &course, &asked, &FAKE, &|_| {});
    assert_eq!(findings.problems, []);
}

#[test]
fn without_go_a_notice_is_given_and_a_build_server_refuses() {
    let bench = Fake { go: false, ..FAKE };
    let sources = replaced(TWIN, "// 6", "// 7");
    let ask = |without_go| found(&sources, &bench, without_go);
    let here = ask(WithoutGo::Notice);
    assert_eq!((here.problems.len(), here.notices.len()), (0, 1));
    let there = ask(WithoutGo::Refuse);
    assert_eq!((there.problems.len(), there.notices.len()), (1, 0));
}

#[test]
fn what_go_says_against_a_twin_is_told() {
    let bench = Fake {
        prints: Err("vet: unreachable code\n"),
        ..FAKE
    };
    let told = told(&good(), &bench);
    assert_eq!(
        told,
        ["exercises/01_a/one.go: Go refuses it: vet: unreachable code"]
    );
}

#[test]
fn an_exercise_may_say_why_it_has_no_twin() {
    let mut sources = replaced(
        STARTER,
        "one: a title",
        "one: a title\n//! No Go twin: Go has no lifetimes",
    );
    sources.take_out(TWIN);
    assert_eq!(told(&archived(sources), &FAKE), Vec::<String>::new());
    let mut sources = replaced(STARTER, "one: a title", "one: a title\n//! No Go twin:");
    sources.take_out(TWIN);
    assert!(told(&archived(sources), &FAKE)[0].contains("and not why"));
}

#[test]
fn a_course_of_rustlings_format_is_held_to_rustlings_rules() {
    let rustlings = || {
        let mut sources = Sources::default();
        let given = "#[cfg(test)]\nmod tests {\n    #[test]\n    fn a() {}\n}\n";
        sources.put(
            MANIFEST,
            "format_version = 1\n[[exercises]]\nname = \"one\"\ndir = \"01_a\"\nhint = \"h\"\n"
                .into(),
        );
        sources.put(
            STARTER,
            format!("// gives E0382\nfn main() {{}}\n\n{given}"),
        );
        sources.put(
            SOLUTION,
            format!("// gives warning\nfn main() {{}}\n\n{given}"),
        );
        sources
    };
    assert_eq!(told(&rustlings(), &FAKE), Vec::<String>::new());
    let mut unsolved = rustlings();
    unsolved.put(SOLUTION, "fn main() {}\n".into());
    assert!(told(&unsolved, &FAKE)[0].contains("does not solve"));
    let mut solved = rustlings();
    solved.put(STARTER, "solve();\n".into());
    assert!(told(&solved, &FAKE)[0].contains("solved already"));
    let mut orphan = rustlings();
    orphan.put("exercises/01_a/two.rs", String::new());
    assert!(told(&orphan, &FAKE)[0].contains("belongs to no exercise"));
}
