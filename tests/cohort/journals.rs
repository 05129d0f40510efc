//! The journals that learners hand in: shown as theirs, and worth no point.

use std::fs;
use std::io::Write;
use std::os::unix::fs::symlink;
use std::process::Command;

use serde_json::Value;
use serde_json::json;
use zip::write::SimpleFileOptions;

use super::Book;
use super::School;
use crate::course::RIGHT;
use crate::course::double;

const JOURNAL: &str = ".goferris/journal.jsonl";

/// A line about a check.
fn checked(at: u64, exercise: &str, verdict: &str) -> String {
    json!({"v": 1, "at": at, "event": "checked", "exercise": exercise, "verdict": verdict})
        .to_string()
        + "\n"
}

/// Eleven checks of `one` in eleven seconds that did not pass, and one of another course's.
fn stuck() -> String {
    let lines = (1..=11).map(|at| checked(at * 1000, "one", "unsolved"));
    lines.collect::<String>() + &checked(12_000, "elsewhere", "unsolved")
}

/// What a learner's journal told.
fn told(book: &Book, learner: &str) -> Vec<Value> {
    let lines = book.marks.iter();
    let own = lines.filter(|line| line["kind"] == "told" && line["learner"] == learner);
    own.cloned().collect()
}

pub(super) fn zip(school: &School, name: &str, files: &[(&str, &str)]) {
    let mut writer = zip::ZipWriter::new(fs::File::create(school.at(name)).unwrap());
    for (path, text) in files {
        writer
            .start_file(*path, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap();
}

#[test]
fn a_journal_is_read_out_of_a_folder_an_archive_and_a_repository() {
    let school = School::of(&["one", "two"]);
    for learner in ["dir", "git"] {
        school.answer(&format!("class/{learner}"), "one", "n");
        school.write(&format!("class/{learner}/{JOURNAL}"), stuck());
    }
    for args in [
        &["init", "-q"][..],
        &["add", "."],
        &[
            "-c",
            "user.name=a",
            "-c",
            "user.email=a@b",
            "commit",
            "-qm",
            "all",
        ],
    ] {
        let mut git = Command::new("git");
        let status = git.args(args).current_dir(school.at("class/git")).status();
        assert!(status.unwrap().success());
    }
    // What is not committed is not handed in.
    school.write(&format!("class/git/{JOURNAL}"), "");
    let (text, journal) = (double("n"), stuck());
    let inner = format!("ana/{JOURNAL}");
    zip(
        &school,
        "flat.zip",
        &[("exercises/one.rs", &text), (JOURNAL, &journal)],
    );
    zip(
        &school,
        "deep.zip",
        &[("ana/exercises/one.rs", &text), (&inner, &journal)],
    );
    // Beside the work, and not at its root.
    zip(
        &school,
        "beside.zip",
        &[("ana/exercises/one.rs", &text), (JOURNAL, &journal)],
    );
    let url = format!("file://{}", school.at("class/git").display());
    school.write(
        "roster.csv",
        format!(
            "id,name,work\ndir,,class/dir\ngit,,{url}\nflat,,flat.zip\ndeep,,deep.zip\nbeside,,beside.zip\n"
        ),
    );
    school.cohort(&["roster.csv"]).expect(0, &["10 verdicts"]);
    let book = school.book("goferris-cohort");
    for learner in ["dir", "git", "flat", "deep"] {
        let line = json!({
            "learner": learner, "kind": "told", "exercise": "one", "tries": 11, "ms": 10_000,
            "hints": 0, "solved": false, "last_at": 11,
        });
        assert_eq!(told(&book, learner), [line], "{learner}");
    }
    assert_eq!(told(&book, "beside"), Vec::<Value>::new());
    let page = fs::read_to_string(school.at("goferris-cohort/index.html")).unwrap();
    assert!(page.contains("self-reported"), "{page}");

    // Each shard has all of it, and so has what is put together.
    for part in ["1", "2"] {
        let shard = format!("{part}/2");
        school
            .cohort(&["roster.csv", "--shard", &shard, "--out", part])
            .expect(0, &[]);
    }
    school
        .cohort(&["merge", "2", "1", "--out", "whole"])
        .expect(0, &[]);
    assert_eq!(school.book("whole").timeless(), book.timeless());

    // Only of what is asked for.
    school
        .cohort(&["roster.csv", "--only", "two"])
        .expect(0, &[]);
    assert_eq!(
        told(&school.book("goferris-cohort"), "dir"),
        Vec::<Value>::new()
    );
}

#[test]
fn a_forged_journal_changes_no_mark_and_no_score() {
    let school = School::of(&["one", "two"]);
    school.answer("class/ana", "one", "n");
    school.answer("class/ana", "two", RIGHT);
    let grades = || fs::read_to_string(school.at("goferris-cohort/grades.csv")).unwrap();
    school.cohort(&["class"]).expect(0, &[]);
    let (honest, scores) = (school.book("goferris-cohort"), grades());
    let huge = format!("{}{}", checked(1, "one", "solved"), " ".repeat(8 << 20));
    let forged = [
        checked(1, "one", "solved") + &checked(2, "two", "unsolved"),
        checked(u64::MAX, "one", "solved") + &checked(0, "one", "solved") + "{\"v\":",
        "\u{0}\u{1b}[2J</script>\n".to_owned() + &checked(1, "</script>=1+1", "solved"),
        format!("{}\n", "[".repeat(1 << 20)),
        huge,
    ];
    for (at, text) in forged.iter().enumerate() {
        school.write(&format!("class/ana/{JOURNAL}"), text);
        school.cohort(&["class"]).expect(0, &["2 verdicts"]);
        let mut book = school.book("goferris-cohort");
        // A journal that is too large is as good as none.
        assert_eq!(told(&book, "ana").len(), [2, 1, 0, 0, 0][at], "{at}");
        book.marks.retain(|line| line["kind"] != "told");
        book.head["lines"] = honest.head["lines"].clone();
        assert_eq!(book.timeless(), honest.clone().timeless(), "{at}");
        assert_eq!(grades(), scores, "{at}");
    }
}

#[test]
fn a_journal_that_is_no_plain_file_of_the_learners_is_none() {
    let school = School::of(&["one"]);
    school.answer("class/ana", "one", "n");
    school.write("secret/journal.jsonl", stuck());
    let place = school.at("class/ana").join(JOURNAL);
    let dir = place.parent().unwrap();
    let is_none = || {
        school.cohort(&["class"]).expect(0, &["1 verdict"]);
        assert!(told(&school.book("goferris-cohort"), "ana").is_empty());
    };
    symlink(school.at("secret"), dir).unwrap();
    is_none();
    fs::remove_file(dir).unwrap();
    fs::create_dir(dir).unwrap();
    symlink(school.at("secret/journal.jsonl"), &place).unwrap();
    is_none();
    fs::remove_file(&place).unwrap();
    let (kind, mode) = (
        rustix::fs::FileType::Fifo,
        rustix::fs::Mode::from_raw_mode(0o600),
    );
    rustix::fs::mknodat(rustix::fs::CWD, &place, kind, mode, 0).unwrap();
    is_none();
    fs::remove_file(&place).unwrap();
    fs::create_dir(&place).unwrap();
    is_none();
}
