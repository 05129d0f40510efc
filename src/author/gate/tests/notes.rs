//! The coach's notes under the gate's eyes.

use super::fixture::FAKE;
use super::fixture::archived;
use super::fixture::good;
use super::fixture::told;
use super::*;

const MOVED: &str = "notes/moved.md";

/// A note for what the fixture's starter gives.
const NOTE: &str = "+++
title = \"A value has one owner\"
drills = [\"one\"]

[[match]]
code = \"E0382\"
+++

## Seen

It has moved on.

```rust,compile_fail,E0382
// gives E0382
```

## In Go

Both are good.

## Ways out

1. Lend it.

```rust
solve();
```

## Not this way

A clone.
";

/// The good course with that note and one for its trap.
fn with_note(note: &str) -> Sources {
    let mut sources = good();
    sources.put(MOVED, note.to_owned());
    let other = NOTE.replace("E0382", "clippy::ptr_arg");
    sources.put("notes/ptr_arg.md", other);
    archived(sources)
}

#[test]
fn notes_that_keep_every_rule_pass() {
    assert_eq!(told(&with_note(NOTE), &FAKE), Vec::<String>::new());
}

#[test]
fn each_rule_for_notes_bites() {
    let long = "long ".repeat(40);
    for (from, to, words) in [
        (
            "A value has one owner",
            long.as_str(),
            "its title is one line of 76 characters",
        ),
        ("one owner\"", "one owner.\"", "without a full stop"),
        ("It has moved on.", &long, "170 characters at most"),
        ("1. Lend it.", &long, "170 characters at most"),
        (
            "[\"one\"]",
            "[\"two\"]",
            "`two` drills it, and there is no such exercise",
        ),
        (
            "```rust,compile_fail,E0382\n// gives E0382\n```\n",
            "",
            "no example of its mistake",
        ),
        (
            "// gives E0382",
            "solve();",
            "its example 1 should fail, and does not",
        ),
        (
            "// gives E0382",
            "// gives E0502",
            "says that it fails with E0382, and does with E0502",
        ),
        (
            "// gives E0382",
            "// gives no compiler",
            "its example 1 could not be checked",
        ),
        (
            "solve();",
            "// gives E0502",
            "its example 2 should work: E0502",
        ),
        ("## In Go", "## Go", "its part 2 is `## In Go`"),
    ] {
        assert!(NOTE.contains(from), "{from}");
        let told = told(&with_note(&NOTE.replace(from, to)), &FAKE);
        let of_note: Vec<&String> = told.iter().filter(|t| t.starts_with(MOVED)).collect();
        let [only] = of_note.as_slice() else {
            panic!("{from}: {told:#?}");
        };
        assert!(only.contains(words), "{from}: {only}");
    }
}

#[test]
fn a_note_that_another_one_hides_is_refused() {
    let unreachable = NOTE.replace("[[match]]", "[[match]]\nmessage = [\"no such words\"]");
    let told = told(&with_note(&unreachable), &FAKE);
    assert!(
        told.iter()
            .any(|t| t.contains("its example 1 is not found by any pattern of the note")),
        "{told:#?}"
    );
    let mut sources = with_note(NOTE);
    let other = NOTE.replace("[[match]]", "[[match]]\nmessage = [\"a message\"]");
    sources.put("notes/nearer.md", other);
    let told = super::told(&archived(sources), &FAKE);
    let taken = "notes/moved.md: its example 1 is taken for `nearer`";
    assert!(told.iter().any(|t| t.starts_with(taken)), "{told:#?}");
}

#[test]
fn ties_and_errors_of_the_course_without_a_note_are_told() {
    let mut sources = with_note(NOTE);
    sources.put("notes/second.md", NOTE.to_owned());
    let tied = told(&archived(sources), &FAKE).join("\n");
    assert!(
        tied.contains("its example 1 is a tie between moved, second"),
        "{tied}"
    );
    let of_starter =
        "exercises/01_a/one.rs: the coach cannot choose between the notes moved and second";
    assert!(tied.contains(of_starter), "{tied}");
    let mut sources = with_note(NOTE);
    sources.take_out("notes/ptr_arg.md");
    let told = told(&archived(sources), &FAKE);
    let [only] = told.as_slice() else {
        panic!("{told:#?}");
    };
    assert!(
        only.contains("the coach has no note for clippy::ptr_arg"),
        "{only}"
    );
}

#[test]
fn a_rung_speaks_to_those_whose_error_the_coach_knows() {
    let rung = |when: &str| {
        let mut sources = with_note(NOTE);
        let manifest = sources.text(MANIFEST).unwrap();
        let rung = format!("{{ hint = \"strong\", when = {{ {when} = \"look\" }} }}");
        let manifest = manifest.replace("\"strong\"", &rung);
        sources.put(MANIFEST, manifest);
        told(&archived(sources), &FAKE)
    };
    for known in ["E0382", "moved", "hang", "\"clippy::ptr_arg\""] {
        assert_eq!(rung(known), Vec::<String>::new(), "{known}");
    }
    let told = rung("E0499");
    let [only] = told.as_slice() else {
        panic!("{told:#?}");
    };
    assert!(only.contains("no note is for `E0499`"), "{only}");
}
