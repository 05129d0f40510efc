//! What was solved comes back, and nothing that a learner wrote is lost on the way.

use std::fs;
use std::process::Command;
use std::time::SystemTime;
use std::time::UNIX_EPOCH;

use crate::course::Course;
use crate::course::RIGHT;
use crate::course::double;

const JOURNAL: &str = ".goferris/journal.jsonl";
const ONE: &str = "exercises/one.rs";
const DAY: u64 = 86_400_000;

/// So many days ago.
fn ago(days: u64) -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    u64::try_from(now.as_millis()).unwrap() - days * DAY
}

/// The journal's lines of somebody who failed once and solved it after so many seconds.
fn solved(name: &str, days: u64, seconds: u64) -> String {
    let line = |at: u64, verdict: &str| {
        format!(
            "{{\"v\":1,\"at\":{at},\"event\":\"checked\",\"exercise\":\"{name}\",\"verdict\":\"{verdict}\"}}\n"
        )
    };
    line(ago(days) - seconds * 1000, "unsolved") + &line(ago(days), "solved")
}

/// A course of three and one more: `one` and `two` were solved days ago, `two` was harder.
fn course() -> Course {
    let hints = "hints = [\"mild\"]";
    let course = Course::new()
        .exercise_with("one", hints, &double("todo!()"), &double(RIGHT))
        .exercise("two", &double("todo!()"), &double(RIGHT))
        .exercise("three", &double("todo!()"), &double(RIGHT))
        .seen();
    for name in ["one", "two"] {
        course.write(&format!("exercises/{name}.rs"), mine(name));
    }
    let started = "{\"v\":1,\"at\":5,\"event\":\"started\",\"exercise\":\"three\"}\n";
    course.write(
        JOURNAL,
        solved("one", 2, 60) + &solved("two", 3, 120) + started,
    );
    course
}

/// The learner's own right answer.
fn mine(name: &str) -> String {
    double(&format!("// {name}\n    {RIGHT}"))
}

/// Every text in the backups.
fn backups(course: &Course) -> Vec<String> {
    let all = fs::read_dir(course.at(".goferris/backups"));
    let all = all.into_iter().flatten().flatten();
    all.map(|b| fs::read_to_string(b.path()).unwrap()).collect()
}

/// What the list of reviews says of an exercise.
fn turn(course: &Course, name: &str) -> serde_json::Value {
    course.run(&["review", "--list", "--json"]).row(name)
}

#[test]
fn the_dearest_one_comes_back_and_is_open_until_it_is_solved_once_more() {
    let course = course();
    let answer = course.run(&["review", "--list"]);
    answer.expect(0, &["due", "1 of 5 (1 day)", "1 day ago", "2 days ago"]);
    let answer = course.run_changing(&["review"]);
    answer.expect(
        0,
        &["two is back", "Your text is kept in .goferris/backups/two."],
    );
    assert_eq!(course.read("exercises/two.rs"), double("todo!()"));
    assert_eq!(backups(&course), [mine("two")]);
    let list = course.run(&["list"]);
    list.expect(0, &["unsolved   two    in review", "1 of 4 solved"]);
    assert_eq!(course.run(&["list", "--json"]).row("two")["review"], true);
    course.run(&["solution", "two"]).expect(2, &[]);
    // Without a name it is the one to go on with; a failed check is not its end.
    course.run(&["run"]).expect(1, &["two: not solved"]);
    course.write("exercises/two.rs", mine("two"));
    course.run(&["run"]).expect(0, &["two: solved"]);
    let turn = turn(&course, "two");
    assert_eq!((&turn["step"], &turn["due"]), (&2.into(), &false.into()));
    // Afterwards the course goes on where it was.
    course.run(&["run"]).expect(1, &["three: not solved"]);
}

#[test]
fn a_review_that_is_given_up_brings_the_text_back_and_keeps_what_was_written() {
    let course = course();
    course
        .run_changing(&["review", "one"])
        .expect(0, &["one is back"]);
    course.write(ONE, "// half an idea\n");
    let answer = course.run_changing(&["review", "--stop"]);
    answer.expect(
        0,
        &[
            "it counts as solved",
            "What you wrote meanwhile is kept in .goferris/",
        ],
    );
    assert_eq!(course.read(ONE), mine("one"));
    let mut kept = backups(&course);
    kept.sort();
    assert_eq!(kept, ["// half an idea\n".to_owned(), mine("one")]);
    assert_eq!(
        course.run(&["list", "--json"]).row("one")["verdict"],
        "solved"
    );
    assert_eq!(turn(&course, "one")["due"], true);
    // Nothing was written, nothing is told.
    course.run_changing(&["review", "one"]).expect(0, &[]);
    let answer = course.run_changing(&["review", "--stop"]);
    assert!(!answer.said().contains("meanwhile"), "{answer:?}");
    assert_eq!(course.read(ONE), mine("one"));
    course.run(&["run"]).expect(1, &["three: not solved"]);
}

#[test]
fn what_makes_no_sense_is_refused_with_what_to_do() {
    let course = course();
    let refused = |args: &[&str], code, words: &[&str]| {
        let before = course.read(JOURNAL);
        course.run(args).expect(code, words);
        assert_eq!(course.read(JOURNAL), before, "{args:?}");
    };
    refused(
        &["review", "thre"],
        2,
        &["no exercise `thre`", "did you mean `three`?"],
    );
    refused(
        &["review", "three"],
        2,
        &["`three` is not solved", "goferris run three"],
    );
    refused(
        &["review", "--stop"],
        2,
        &["no exercise is in review", "goferris review"],
    );
    refused(&["review", "--list", "one"], 2, &["cannot be used with"]);
    refused(&["review", "--json", "--stop"], 2, &["cannot be used with"]);
    fs::remove_file(course.at(ONE)).unwrap();
    refused(&["review", "one"], 3, &["is not there"]);
    course.write(ONE, mine("one"));
    course.run_changing(&["review", "one"]).expect(0, &[]);
    for args in [&["review"][..], &["review", "one"], &["review", "two"]] {
        refused(args, 2, &["`one` is in review already", "--stop"]);
    }
    course.write(ONE, mine("one"));
    course.run(&["run", "one"]).expect(0, &[]);
    course.run_changing(&["review"]).expect(0, &["two is back"]);
    course.write("exercises/two.rs", mine("two"));
    course.run(&["run", "two"]).expect(0, &[]);
    refused(
        &["review"],
        0,
        &["no exercise is due", "`one` is the next one"],
    );
    refused(&["review", "--list"], 0, &["in 3 days"]);
}

#[test]
fn a_file_that_is_as_the_course_has_it_comes_back_without_anything_to_keep() {
    let course = course();
    course.write(ONE, double("todo!()"));
    let answer = course.run(&["review", "one"]);
    answer.expect(0, &["one is back"]);
    assert!(!answer.said().contains("is kept in"), "{answer:?}");
    let answer = course.run(&["review", "--stop"]);
    answer.expect(0, &["its file stays as it is"]);
    assert_eq!(
        course.run(&["list", "--json"]).row("one")["verdict"],
        "solved"
    );
}

#[test]
fn a_review_of_an_exercise_that_the_course_has_lost_is_in_nobodys_way() {
    let course = course();
    let lost = "{\"v\":1,\"at\":1,\"event\":\"review\",\"exercise\":\"lost\"}\n";
    course.write(JOURNAL, course.read(JOURNAL) + &solved("lost", 4, 9) + lost);
    course
        .run(&["review", "--stop"])
        .expect(2, &["no exercise is in review"]);
    course.run_changing(&["review"]).expect(0, &["two is back"]);
    course
        .run_changing(&["review", "--stop"])
        .expect(0, &["two is given up"]);
}

#[test]
fn a_hint_in_a_review_goes_back_a_step_and_hints_begin_anew() {
    let course = course();
    course.run(&["hint", "one"]).expect(0, &["hint 1 of 1"]);
    for expected in [2, 1] {
        course.run_changing(&["review", "one"]).expect(0, &[]);
        if expected == 1 {
            course.run(&["hint"]).expect(0, &["hint 1 of 1 for one"]);
        }
        course.write(ONE, mine("one"));
        course.run(&["run"]).expect(0, &["one: solved"]);
        assert_eq!(turn(&course, "one")["step"], expected);
    }
}

#[test]
fn a_reset_in_a_review_begins_it_anew_and_a_reset_of_all_ends_it() {
    let course = course();
    course.run_changing(&["review", "one"]).expect(0, &[]);
    course.write(ONE, "// half an idea\n");
    course
        .run_changing(&["reset", "one"])
        .expect(0, &["your text is kept"]);
    assert_eq!(course.run(&["list", "--json"]).row("one")["review"], true);
    course.run_changing(&["review", "--stop"]).expect(0, &[]);
    assert_eq!(course.read(ONE), mine("one"));
    course.run_changing(&["review", "one"]).expect(0, &[]);
    course.run_changing(&["reset", "--all"]).expect(0, &[]);
    let row = course.run(&["list", "--json"]).row("one");
    assert_eq!(
        (&row["review"], &row["verdict"]),
        (&false.into(), &"unsolved".into())
    );
    assert!(backups(&course).contains(&mine("one")));
}

#[test]
fn a_backup_that_is_gone_or_is_none_loses_nothing_and_leads_nowhere() {
    let course = course();
    course.run_changing(&["review", "one"]).expect(0, &[]);
    let journal = course.read(JOURNAL);
    let backup = fs::read_dir(course.at(".goferris/backups")).unwrap().next();
    let backup = backup.unwrap().unwrap();
    let file = backup.file_name().into_string().unwrap();
    for other in ["../../info.toml", "/etc/passwd", "..", "", "gone.rs"] {
        course.write(JOURNAL, journal.replace(&file, other));
        let answer = course.run(&["review", "--stop"]);
        answer.expect(
            3,
            &[
                "cannot bring your text back",
                "solve the exercise once more",
            ],
        );
    }
    // A line without one, of whoever wrote it, leaves the file alone.
    course.write(
        JOURNAL,
        journal.replace(&format!(",\"kept\":\"{file}\""), ""),
    );
    let answer = course.run(&["review", "--stop"]);
    answer.expect(0, &["its file stays as it is"]);
}

#[test]
fn a_review_that_cannot_be_recorded_does_not_begin() {
    let course = course();
    // The journal has no room any more; a backup and a starter have.
    let journal = course.read(JOURNAL) + &"\n".repeat(1 << 17);
    course.write(JOURNAL, &journal);
    let program = env!("CARGO_BIN_EXE_goferris");
    let mut small = Command::new("sh");
    small.args(["-c", &format!("ulimit -f 64; exec {program} review one")]);
    course.surround(&mut small);
    course
        .finish(small)
        .expect(3, &["cannot write", "journal.jsonl"]);
    assert_eq!(course.read(ONE), mine("one"));
    assert_eq!(course.read(JOURNAL), journal);
    course
        .run(&["review", "--stop"])
        .expect(2, &["no exercise is in review"]);
}
