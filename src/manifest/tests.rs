use proptest::prelude::any;
use proptest::prelude::prop;
use proptest::proptest;

use crate::course::Disallowed;
use crate::course::DisallowedKind;
use crate::course::Limits;
use crate::course::Mode;
use crate::fault::Fault;
use crate::hint::Hint;
use crate::symptom::Symptom;

use super::*;

/// The problems as an author reads them.
fn problems(text: &str) -> Vec<String> {
    let problems = parse(text).expect_err("the text has problems");
    problems.iter().map(ToString::to_string).collect()
}

/// The only problem of an exercise with these lines.
fn of_exercise(lines: &str) -> String {
    let text =
        format!("format_version = 1\ncourse = \"c\"\n[[exercises]]\nname = \"a\"\n{lines}\n");
    let mut problems = problems(&text);
    assert_eq!(problems.len(), 1, "{problems:#?}");
    problems.remove(0)
}

#[test]
fn a_course_of_ours_is_read_whole() {
    let course = parse(include_str!("good.toml")).unwrap();
    assert_eq!(course.id.as_deref(), Some("goferris"));
    assert_eq!(
        (course.welcome.as_str(), course.farewell.as_str()),
        ("Hello.\n", "Done.")
    );
    let [first, second, third] = course.exercises.as_slice() else {
        panic!("{course:#?}");
    };
    assert_eq!(first.name, "moved_string");
    assert_eq!(first.dir.as_deref(), Some("02_moves"));
    assert_eq!(first.task, "Return both.");
    assert_eq!(first.expect, Some(Symptom::Code("E0382".into())));
    assert_eq!((first.mode, first.grade), (Mode::Fmt, 2));
    let says: Vec<&str> = first.hints.iter().map(|h| h.text.as_str()).collect();
    assert_eq!(says, ["mild", "stronger", "the answer"]);
    let lint = first.hints[1].for_those_with(&["clippy::ptr_arg"]);
    assert_eq!(lint, "ask for less");
    assert_eq!(first.deny, ["unsafe_code", "clippy::unwrap_used"]);
    assert_eq!(
        first.disallow,
        [Disallowed {
            kind: DisallowedKind::Method,
            path: "alloc::slice::<impl [T]>::to_vec".into(),
            reason: "not a copy".into(),
        }]
    );
    let limits = Limits {
        time_ms: Some(5000),
        memory_mib: None,
        output_kib: Some(16),
    };
    assert_eq!(first.limits, limits);
    assert_eq!(first.seed, ["fork: let s2 = s1;"]);
    assert_eq!(first.deps, Some(vec![]), "the course's own default");
    assert!(!first.strict && !first.may_start_solved);

    let message = "cannot be sent between threads";
    assert_eq!(second.expect, Some(Symptom::Message(message.into())));
    assert_eq!(
        (second.mode, second.deps.clone()),
        (Mode::Run, Some(vec!["tokio".into()]))
    );
    assert!(second.strict && second.may_start_solved);
    assert_eq!(third.expect, Some(Symptom::Fault(Fault::LostWork)));
    assert_eq!((third.mode, third.dir.clone()), (Mode::Test, None));
}

#[test]
fn every_problem_of_a_bad_manifest_is_told_with_its_place() {
    let told = problems(include_str!("bad.toml")).join("\n") + "\n";
    let wanted = include_str!("bad.txt");
    assert!(told == wanted, "told:\n{told}\nwanted:\n{wanted}");
}

#[test]
fn a_text_that_is_not_toml_has_its_errors_told_and_no_echoes_of_them() {
    let told = problems(
        "format_version = 1\nwelcome_message = oops\n\n[[exercises]]\nname = \"a\ndir = \"01_x\"\ngrade = 9\n",
    );
    assert_eq!(
        told,
        [
            "info.toml:2:19: this is not TOML: string values must be quoted, expected literal string",
            "info.toml:5:10: this is not TOML: invalid basic string, expected `\"`",
            "info.toml:7:9: `grade` must be a whole number from 1 to 5",
        ]
    );
}

#[test]
fn a_line_that_is_not_toml_says_nothing_of_what_is_there_or_missing() {
    let told = problems("format_version = 1\n[[exercises]]\nname \"a\"\n");
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("info.toml:3:"), "{told:?}");
    let told = problems("format_version = 1\n[[exercises]]\nname = \"a\"\ngrade = 9 9\n");
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("this is not TOML"), "{told:?}");
}

#[test]
fn a_name_is_a_file_and_a_crate_and_never_a_way_out_of_the_folder() {
    for name in [
        "../a", "a/b", "a\\\\b", ".", "", "a.b", "C:a", "A", "ü", "a-b", "1a", "con", "build",
    ] {
        let text =
            format!("format_version = 1\ncourse = \"c\"\n[[exercises]]\nname = \"{name}\"\n");
        let told = problems(&text);
        assert!(told[0].starts_with("info.toml:4:8: `"), "{told:?}");
        assert!(told[0].contains("cannot name an exercise: "), "{told:?}");
    }
    assert!(of_exercise("dir = \"../..\"").contains("cannot name a chapter's folder"));
    assert!(refused_name("02_moves", Dialect::Ours).is_none());
    assert!(refused_exercise("Ünits1", Dialect::Rustlings).is_none());
    assert!(refused_exercise("../a", Dialect::Rustlings).is_some());
    assert!(refused_exercise(&"a".repeat(65), Dialect::Rustlings).is_some());
}

#[test]
fn an_expectation_is_a_code_a_lint_or_a_fault() {
    for word in [
        "E0382",
        "unused_imports",
        "deprecated",
        "clippy::ptr_arg",
        "rustdoc::bare_urls",
        "lost work",
    ] {
        let text =
            format!("format_version = 1\n[[exercises]]\nname = \"a\"\nexpect = \"{word}\"\n");
        assert!(parse(&text).is_ok(), "{word}");
    }
    let expectations = [
        ("E382", "a code is an `E` and four digits"),
        ("e0382", "a code is an `E` and four digits"),
        ("deadlok", "did you mean `deadlock`?"),
        ("lost_work", "did you mean `lost work`?"),
        ("clippy::ptr-arg", "did you mean `clippy::ptr_arg`?"),
        ("borrow of moved value", "{ message = \"…\" }"),
        ("", "a code looks like"),
    ];
    for (word, advice) in expectations {
        let told = of_exercise(&format!("expect = \"{word}\""));
        assert!(
            told.starts_with("info.toml:5:10: ") && told.contains(advice),
            "{told}"
        );
    }
}

#[test]
fn what_rustlings_lets_pass_passes_in_a_course_of_its_format() {
    let rustlings =
        "format_version = 1\n[[exercises]]\nname = \"Intro1\"\nhint = \"\"\nsomething_else = 1\n";
    assert!(parse(rustlings).unwrap().exercises[0].hints.is_empty());
    let ours = format!("course = \"c\"\n{rustlings}");
    assert_eq!(problems(&ours).len(), 3);
}

#[test]
fn two_names_are_one_where_a_file_system_does_not_tell_them_apart() {
    let told = problems(
        "format_version = 1\n[[exercises]]\nname = \"if1\"\n[[exercises]]\nname = \"If1\"\n",
    );
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("info.toml:5:8: `If1` and `if1` differ only in case"));
}

#[test]
fn rustlings_keys_have_rustlings_meaning() {
    let told = "format_version = 1\n[[exercises]]\nname = \"a\"\ntest = false\nhint = \"h\"\n";
    let course = parse(told).unwrap();
    let exercise = &course.exercises[0];
    assert_eq!(
        (exercise.mode, exercise.hints.clone()),
        (Mode::Run, vec![Hint::from("h")])
    );
    assert_eq!((exercise.deps.clone(), exercise.grade), (None, 0));
    assert_eq!((course.id, course.welcome), (None, String::new()));
}

#[test]
fn a_newer_format_asks_for_a_newer_goferris() {
    let told = problems("format_version = 2\n[[exercises]]\nname = \"a\"\n");
    assert_eq!(told.len(), 1);
    assert!(told[0].starts_with("info.toml:1:18: ") && told[0].contains("update goferris"));
    assert!(
        problems("format_version = 0\n[[exercises]]\nname = \"a\"\n")[0]
            .contains("no format_version 0")
    );
    assert!(
        problems("format_version = -1\n[[exercises]]\nname = \"a\"\n")[0].contains("whole number")
    );
}

#[test]
fn nothing_at_all_is_told_as_what_is_missing() {
    let told = problems("");
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told.iter()
            .any(|problem| problem.contains("`format_version` is missing"))
    );
    assert!(
        told.iter()
            .any(|problem| problem.contains("there are no exercises"))
    );
}

/// Pieces of manifests, good and bad, of which the parser gets any row.
const PIECES: [&str; 22] = [
    "format_version",
    "[[exercises]]",
    "exercises",
    "name",
    "expect",
    "hints",
    "disallow",
    "limits",
    " = ",
    "\n",
    "\"",
    "\"\"\"",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "message",
    "\"a\"",
    "-1",
    "ü\\u00",
    "\r\n",
];

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = parse(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn no_row_of_pieces_makes_it_panic(row in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40)) {
        let _ = parse(&row.concat());
    }

    #[test]
    fn a_manifest_cut_anywhere_is_told_and_never_a_panic(cut in 0..include_str!("bad.toml").len()) {
        let text = String::from_utf8_lossy(&include_bytes!("bad.toml")[..cut]);
        if let Err(problems) = parse(&text) {
            assert!(problems.iter().all(|problem| problem.place.is_some()));
        }
    }
}
