//! What a learner has met and what it cost, told by the real program from its journal.

use crate::course::Answer;
use crate::course::Course;
use crate::course::RIGHT;
use crate::course::double;

const JOURNAL: &str = ".goferris/journal.jsonl";

/// The commands that look back, each for people and for scripts.
const LOOKING_BACK: [&[&str]; 6] = [
    &["errors"],
    &["errors", "--json"],
    &["stats"],
    &["stats", "--json"],
    &["review", "--list"],
    &["review", "--list", "--json"],
];

fn two() -> Course {
    Course::new()
        .exercise("one", &double("todo!()"), &double(RIGHT))
        .exercise("two", &double("todo!()"), &double(RIGHT))
}

/// A body that uses a value after it has moved.
const MOVED: &str = "let s = String::new();\n    drop(s);\n    n * 2 + s.len() as u32";

fn line(at: &str, event: &str, name: &str, more: &str) -> String {
    format!("{{\"v\":1,\"at\":{at},\"event\":\"{event}\",\"exercise\":\"{name}\"{more}}}\n")
}

fn failed(at: &str, name: &str) -> String {
    let more = ",\"verdict\":\"unsolved\",\"stage\":\"build\",\"codes\":[\"E0382\"]";
    line(at, "checked", name, more)
}

fn solved(at: &str, name: &str) -> String {
    line(at, "checked", name, ",\"verdict\":\"solved\"")
}

/// The first error of an answer in JSON.
#[track_caller]
fn first(answer: &Answer) -> serde_json::Value {
    assert_eq!(answer.code, Some(0), "{answer:?}");
    answer.json()["errors"][0].clone()
}

#[test]
fn an_error_is_remembered_by_the_coachs_note_and_its_state_follows_the_learner() {
    let course = two().seen();
    course.run(&["run", "one"]).expect(1, &[]);
    let met = first(&course.run(&["errors", "--json"]));
    assert_eq!(
        (&met["kind"], &met["state"]),
        (&"note".into(), &"open".into())
    );
    assert_eq!((&met["times"], &met["own"]), (&1.into(), &0.into()));
    course.write("exercises/one.rs", double(MOVED));
    course.run(&["run", "one"]).expect(1, &["E0382"]);
    let journal = course.read(JOURNAL);
    let last = journal.lines().last().unwrap();
    assert!(last.contains("\"note\":\"moved\""), "{last}");
    assert!(!last.contains("starter"), "{last}");
    let answer = course.run(&["errors"]);
    answer.expect(0, &["open", "(moved)", "in one", "mastered: you did"]);
    course.write("exercises/one.rs", double(RIGHT));
    course.run(&["run", "one"]).expect(0, &[]);
    let answer = course.run(&["errors", "--json"]).json();
    let states: Vec<_> = answer["errors"].as_array().unwrap().iter().collect();
    assert_eq!(states.len(), 2);
    assert!(states.iter().all(|met| met["state"] == "met"), "{answer}");
    assert!(
        states
            .iter()
            .any(|met| met["name"] == "moved" && met["own"] == 1)
    );
    let total = &course.run(&["stats", "--json"]).json()["total"];
    assert_eq!((&total["solved"], &total["tries"]), (&2.into(), &3.into()));
}

#[test]
fn nothing_met_is_an_answer_too() {
    let course = two();
    course
        .run(&["errors"])
        .expect(0, &["You have not met an error yet."]);
    course
        .run(&["stats"])
        .expect(0, &["0/2", "No time is known yet"]);
    course
        .run(&["review", "--list"])
        .expect(0, &["nothing to review yet"]);
    course.run(&["review"]).expect(0, &["no exercise is due"]);
    course.run(&["errors", "--jsno"]).expect(2, &["--json"]);
    course.run(&["stats", "one"]).expect(2, &[]);
}

#[test]
fn no_journal_is_too_damaged_to_look_back() {
    let good = failed("1000", "one") + &solved("61000", "one");
    let damaged: [(&str, Vec<u8>); 9] = [
        (
            "torn",
            format!("{good}{}", &failed("62000", "two")[..50]).into(),
        ),
        (
            "garbage",
            [
                &b"\xff\xfe\0\0\n\x1b[2J\n"[..],
                good.as_bytes(),
                b"\x80\x00",
            ]
            .concat(),
        ),
        (
            "another course",
            (failed("1", "nobody")
                + &solved("2", "nobody")
                + &line("3", "review", "nobody", "")
                + &good)
                .into(),
        ),
        (
            "backwards",
            (solved("5000000", "two") + &failed("4000000", "two") + &good).into(),
        ),
        (
            "far future",
            (good.clone() + &failed("99999999999999", "two") + &solved("99999999999999", "two"))
                .into(),
        ),
        (
            "no such time",
            (line("18446744073709551615", "started", "two", "")
                + &failed("18446744073709551615", "two")
                + &solved("18446744073709551615", "two")
                + &failed("0", "two")
                + &good)
                .into(),
        ),
        (
            "escapes",
            (good.clone() + &failed("61000", "two").replace("E0382", "\\u001b[2J\\u0007\\nE9"))
                .into(),
        ),
        ("blank", format!("\n\n{good}\n\r\n").into()),
        (
            "later",
            (line("1000", "danced", "one", ",\"tempo\":1") + &good).into(),
        ),
    ];
    let course = two();
    for (what, bytes) in damaged {
        course.write(JOURNAL, &bytes);
        for args in LOOKING_BACK {
            let answer = course.run(args);
            assert_eq!(answer.code, Some(0), "{what}: {answer:?}");
            assert_eq!(answer.stderr, "", "{what}");
            assert!(
                !answer.stdout.contains(['\x1b', '\x07']),
                "{what}: {answer:?}"
            );
        }
        let met = course.run(&["errors", "--json"]).json();
        let all = met["errors"].as_array().unwrap();
        let met = all.iter().find(|met| met["name"] == "E0382").unwrap();
        assert_eq!(met["exercises"][0], "one", "{what}");
        let total = &course.run(&["stats", "--json"]).json()["total"];
        assert_eq!(total["time_ms"].as_u64(), Some(60_000), "{what}");
        assert_eq!(course.read_bytes(JOURNAL), bytes, "{what}");
    }
    for empty in ["", "\n"] {
        course.write(JOURNAL, empty);
        for args in LOOKING_BACK {
            course.run(args).expect(0, &[]);
        }
    }
}

#[test]
fn a_break_is_no_time_and_the_answer_says_so() {
    let course = two();
    let ten = 600_000;
    let lines = [
        line("0", "started", "one", ""),
        failed(&ten.to_string(), "one"),
        solved(&(2 * ten + 1).to_string(), "one"),
        line(&(2 * ten + 2).to_string(), "hint", "two", ",\"rung\":1"),
    ];
    course.write(JOURNAL, lines.concat());
    let stats = course.run(&["stats", "--json"]).json();
    assert_eq!(stats["total"]["time_ms"], ten);
    assert_eq!(stats["total"]["hints"], 1);
    assert_eq!(stats["total"]["tries"], 2);
    course
        .run(&["stats"])
        .expect(0, &["10 min", "a gap of more than 10"]);
}

#[test]
fn every_width_gets_lines_that_fit_and_bars_of_what_it_can_draw() {
    let course = two();
    course.write(JOURNAL, failed("0", "one") + &solved("90000", "one"));
    for columns in [40, 41, 59, 60, 71, 72, 80, 120, 200] {
        for args in [LOOKING_BACK[0], LOOKING_BACK[2], LOOKING_BACK[4]] {
            let mut command = course.command(args);
            command.env("COLUMNS", columns.to_string());
            let answer = course.finish(command);
            answer.expect(0, &[]);
            for line in answer.stdout.lines() {
                assert!(line.chars().count() <= columns, "{columns}: {line}");
            }
        }
    }
    let bars = |locale: &str, term: &str| {
        let mut command = course.command(&["stats"]);
        command.env("LANG", locale).env("TERM", term);
        course.finish(command).stdout
    };
    assert!(bars("C.UTF-8", "xterm").contains("████"));
    assert!(bars("C", "xterm").contains("####") && bars("C", "xterm").is_ascii());
    assert!(bars("C.UTF-8", "dumb").is_ascii());
}
