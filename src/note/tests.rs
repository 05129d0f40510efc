use super::*;

const MOVED: &str = "+++
title = \"A value has one owner\"
drills = [\"moved_string\"]

[[match]]
code = \"E0382\"
message = [\"borrow of moved value\"]
+++

## Seen

The value has moved on.
Its old name is empty.

```rust,compile_fail,E0382
fn f(s: String) -> String { let t = s; s }
```

## In Go

Both names are good.

## Ways out

1. Lend it: `&s`.
2. Read first, then move.

```rust
fn f(s: &str) -> usize { s.len() }
```

## Not this way

`clone` makes a second one.
";

fn refused(from: &str, to: &str) -> String {
    assert!(MOVED.contains(from), "{from}");
    Note::parse("notes/moved.md", &MOVED.replace(from, to))
        .unwrap_err()
        .to_string()
}

#[test]
fn a_note_has_a_head_four_parts_and_examples() {
    let note = Note::parse("notes/moved.md", MOVED).unwrap();
    assert_eq!((note.name.as_str(), note.drills.len()), ("moved", 1));
    assert_eq!(note.patterns[0].weight(), 11);
    assert_eq!(
        note.parts.each_ref().map(|part| brief(part)),
        [
            "The value has moved on. Its old name is empty.",
            "Both names are good.",
            "Lend it: `&s`.",
            "`clone` makes a second one.",
        ]
    );
    let page = note.page();
    assert!(page.contains("\n```rust\nfn f(s: String)"), "{page}");
    assert!(!page.contains("compile_fail"), "{page}");
    let examples = note.examples();
    assert_eq!(examples.len(), 2);
    assert!(examples[0].fails && !examples[1].fails);
    assert_eq!(examples[0].code.as_deref(), Some("E0382"));
    assert!(examples[0].text.ends_with("s }\n\nfn main() {}\n"));
}

#[test]
fn what_is_wrong_with_a_note_is_told_with_its_place() {
    for (from, to, why) in [
        (
            "+++\ntitle",
            "title",
            "notes/moved.md:1:1: a note begins with a head",
        ),
        ("title = ", "titel = ", "unknown field `titel`"),
        (
            "code = \"E0382\"\nmessage",
            "mesage",
            "unknown field `mesage`",
        ),
        (
            "code = \"E0382\"\nmessage = [\"borrow of moved value\"]",
            "",
            "names a code, a fault or some words",
        ),
        (
            "code = \"E0382\"",
            "fault = \"gone\"",
            "there is no fault `gone`",
        ),
        ("## In Go", "## Go", "its part 2 is `## In Go`"),
        (
            "Both names are good.",
            "",
            "its part 2 is `## In Go`, with text",
        ),
        ("`clone` makes", "a\n\n## Again\n\n", "more than 4 parts"),
        (
            "\n## Seen",
            "Hello.\n\n## Seen",
            "text above the first part",
        ),
    ] {
        let told = refused(from, to);
        assert!(told.contains(why), "{why}: {told}");
    }
}

#[test]
fn an_example_says_which_crates_it_needs_and_how_it_ends() {
    let example = example(",should_panic,tokio", "fn main() { panic!() }");
    assert!(example.fails && example.code.is_none());
    assert_eq!(example.deps, ["tokio"]);
    let crates = super::example(",compile_fail,E0277,serde_json", "");
    assert_eq!(crates.code.as_deref(), Some("E0277"));
    assert_eq!(crates.deps, ["serde_json"]);
    assert_eq!(super::example(",serde_json", "").deps, ["serde_json"]);
    assert_eq!(example.text, "fn main() { panic!() }\n");
}
