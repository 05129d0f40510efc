//! What we keep may be damaged by anybody, and what is asked may make no sense.

use std::fs;

use crate::course::Course;
use crate::course::RIGHT;
use crate::course::double;

const JOURNAL: &str = ".goferris/journal.jsonl";

fn solved(name: &str) -> String {
    format!(
        "{{\"v\":1,\"at\":1,\"event\":\"checked\",\"exercise\":\"{name}\",\"verdict\":\"solved\"}}\n"
    )
}

fn two() -> Course {
    Course::new()
        .exercise("one", &double("todo!()"), &double(RIGHT))
        .exercise("two", &double("todo!()"), &double(RIGHT))
}

#[test]
fn a_damaged_journal_loses_only_what_is_damaged() {
    let one = solved("one");
    let damaged: [(&str, Vec<u8>); 8] = [
        ("torn", format!("{one}{}", &solved("two")[..40]).into()),
        (
            "garbage",
            [&b"\xff\xfe\0\0\n"[..], one.as_bytes(), b"\x80\n"].concat(),
        ),
        ("json", format!("[]\nnull\n3\n\"x\"\n{{}}\n{one}").into()),
        (
            "later",
            format!("{{\"v\":9,\"at\":1,\"event\":\"danced\",\"exercise\":\"two\"}}\n{one}").into(),
        ),
        ("unknown", format!("{}{one}", solved("nobody")).into()),
        ("blank", format!("\n\n{one}\n\n").into()),
        ("crlf", one.replace('\n', "\r\n").into()),
        ("long", format!("{}\n{one}", "x".repeat(1 << 20)).into()),
    ];
    let course = two();
    for (what, bytes) in damaged {
        course.write(JOURNAL, &bytes);
        let list = course.run(&["list", "--json"]);
        assert_eq!(list.row("one")["verdict"], "solved", "{what}");
        assert_ne!(list.row("two")["verdict"], "solved", "{what}");
        course.run(&["solution", "one"]).expect(0, &[]);
        // What comes after it is not damaged by it, and it stays as it is.
        assert_eq!(course.run(&["hint", "two"]).code, Some(2), "{what}");
        course.write("exercises/two.rs", double(RIGHT));
        course.run(&["run", "two"]).expect(0, &["solved"]);
        let after = fs::read(course.at(JOURNAL)).unwrap();
        assert!(after.starts_with(&bytes), "{what}");
        assert!(after.ends_with(b"}\n"), "{what}");
        let list = course.run(&["list", "--json"]);
        assert_eq!(list.row("one")["verdict"], "solved", "{what}");
        assert_eq!(list.row("two")["verdict"], "solved", "{what}");
        course.write("exercises/two.rs", double("todo!()"));
    }
}

#[test]
fn every_problem_of_a_manifest_is_told_with_its_place() {
    let course = two();
    course.write(
        "info.toml",
        "format_version = 1\ncourse = \"mine\"\n\n[[exercises]]\nname = \"one\"\ngrade = 9\ntsak = \"x\"\n\
         [[exercises]]\nname = \"one\"\nlimits = { time_ms = 0 }\n",
    );
    let places = [
        "info.toml:6:9:",
        "info.toml:7:1:",
        "did you mean `task`?",
        "info.toml:9:8:",
        "info.toml:10:",
    ];
    for args in [
        &["run"][..],
        &["check", "--json"],
        &["list"],
        &["hint", "one"],
    ] {
        course.run(args).expect(3, &places);
    }
    course.write(
        "info.toml",
        "format_version = 1\n[[exercises]\nname = \"one\"\n",
    );
    course
        .run(&["list"])
        .expect(3, &["info.toml:2:", "this is not TOML"]);
    course.write("info.toml", b"\xff\xfe\0garbage");
    course.run(&["list"]).expect(3, &["info.toml:1:"]);
    course.write("info.toml", "");
    course.run(&["list"]).expect(
        3,
        &["`format_version` is missing", "there are no exercises"],
    );
}

#[test]
fn a_damaged_cache_is_not_believed() {
    let course = Course::of_one(&double(RIGHT));
    course.run(&["run", "one"]).expect(0, &["solved"]);
    let cached = course.run(&["check", "--json"]);
    assert_eq!(cached.row("one")["cached"], true);
    let mut damaged = 0;
    for dir in fs::read_dir(course.at(".goferris/verdicts"))
        .unwrap()
        .flatten()
    {
        for file in fs::read_dir(dir.path()).unwrap().flatten() {
            fs::write(file.path(), b"{\"verdict\":\"solved\",\"rep").unwrap();
            damaged += 1;
        }
    }
    assert_eq!(damaged, 1);
    let answer = course.run(&["check", "--json"]);
    assert_eq!(answer.row("one")["cached"], false);
    assert_eq!(answer.row("one")["verdict"], "solved");
    let fresh = course.run(&["check", "--json", "--fresh"]);
    assert_eq!(fresh.row("one")["cached"], false);
}

#[test]
fn a_build_that_was_half_removed_is_built_again() {
    let course = Course::of_one(&double(RIGHT)).seen();
    for dir in ["bare", "crates"] {
        let _ = fs::remove_dir_all(course.at(".goferris/build").join(dir));
    }
    for file in fs::read_dir(course.at(".goferris/build"))
        .unwrap()
        .flatten()
    {
        if file.path().is_file() {
            fs::write(file.path(), "{").unwrap();
        }
    }
    course.run(&["run", "one"]).expect(0, &["solved"]);
}

#[test]
fn hints_come_one_at_a_time_and_the_last_one_stays() {
    let hints = "hints = [\"mild\", \"strong\", \"nearly it\"]";
    let course = Course::new()
        .exercise_with("one", hints, &double("todo!()"), &double(RIGHT))
        .exercise("bare", &double("todo!()"), &double(RIGHT));
    for (hint, rung) in [
        ("mild", 1),
        ("strong", 2),
        ("nearly it", 3),
        ("nearly it", 3),
    ] {
        let answer = course.run(&["hint", "one"]);
        answer.expect(0, &[hint, &format!("hint {rung} of 3")]);
    }
    course.run(&["hint"]).expect(0, &["nearly it"]);
    assert_eq!(course.read(JOURNAL).lines().count(), 3);
    course
        .run(&["hint", "bare"])
        .expect(2, &["`bare` has no hint"]);
    course.run(&["go", "one"]).expect(2, &["no Go twin"]);
    course.run_changing(&["reset", "one"]);
    course.run(&["hint", "one"]).expect(0, &["mild"]);
}

#[test]
fn a_solution_shows_after_solving_and_not_before() {
    let course = Course::of_one(&double("todo!()"));
    let answer = course.run(&["solution", "one"]);
    answer.expect(2, &["once you have solved it", "goferris hint one"]);
    assert!(!answer.said().contains(RIGHT));
    course.run(&["run", "one"]).expect(1, &[]);
    course.run(&["solution", "one"]).expect(2, &[]);
    course.write("exercises/one.rs", double("n + n"));
    course.run(&["run", "one"]).expect(0, &["solved"]);
    course.run(&["solution", "one"]).expect(0, &[RIGHT]);
    course
        .run(&["run"])
        .expect(0, &["every exercise of this course is solved"]);
    // Going back to play does not take it away; a reset does.
    course.write("exercises/one.rs", double("n"));
    course.run(&["run", "one"]).expect(1, &[]);
    course.run(&["solution", "one"]).expect(0, &[RIGHT]);
    course.run_changing(&["reset", "one"]).expect(0, &[]);
    course.run(&["solution", "one"]).expect(2, &[]);
}

#[test]
fn a_reset_keeps_every_text_that_it_replaces() {
    let course = two().seen();
    let texts = ["// first try\n", "// second try\n"];
    for text in texts {
        course.write("exercises/one.rs", text);
        course
            .run_changing(&["reset", "one"])
            .expect(0, &["one: your text is kept in .goferris/backups"]);
        assert_eq!(course.read("exercises/one.rs"), double("todo!()"));
    }
    // Nothing to keep, nothing kept.
    let answer = course.run(&["reset", "one"]);
    answer.expect(0, &["1 exercise reset"]);
    assert!(!answer.said().contains("backups"), "{answer:?}");
    let backups = fs::read_dir(course.at(".goferris/backups"))
        .unwrap()
        .flatten();
    let mut kept: Vec<String> = backups
        .map(|b| fs::read_to_string(b.path()).unwrap())
        .collect();
    kept.sort();
    assert_eq!(kept, texts);
    course.write("exercises/two.rs", "// third\n");
    course
        .run_changing(&["reset", "--all"])
        .expect(0, &["3 exercises reset", "two: your text is kept"]);
    course.run(&["reset"]).expect(2, &[]);
}
