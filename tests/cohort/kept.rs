//! What is kept between runs, and what is not believed.

use std::fs;

use serde_json::Value;

use super::School;
use super::counts;
use crate::course::RIGHT;
use crate::course::double;

#[test]
fn the_same_text_is_graded_once_and_what_is_known_not_at_all() {
    let school = School::of(&["one", "two"]);
    for learner in ["ana", "bo", "cy"] {
        school.answer(&format!("class/{learner}"), "one", RIGHT);
        school.answer(&format!("class/{learner}"), "two", "n");
    }
    school.write(
        "class/cy/exercises/one.rs",
        double(RIGHT).replace('\n', "\r\n"),
    );
    let answer = school.cohort(&["class"]);
    answer.expect(0, &["6 verdicts"]);
    assert_eq!(counts(&answer), (2, 0));
    let first = school.book("goferris-cohort");
    let answer = school.cohort(&["class", "--out", "again"]);
    assert_eq!(counts(&answer), (0, 2));
    let mut again = school.book("again");
    again.head["graded_at"] = first.head["graded_at"].clone();
    assert_eq!(again, first, "kept marks are the same to the millisecond");

    // A text, an exercise's rules and the course's tests each make it another question.
    school.answer("class/ana", "one", "n + n");
    assert_eq!(counts(&school.cohort(&["class"])), (1, 2));
    let manifest = school.course.read("info.toml");
    school.course.write(
        "info.toml",
        manifest.replace("name = \"two\"", "name = \"two\"\nstrict_clippy = true"),
    );
    assert_eq!(counts(&school.cohort(&["class"])), (1, 2));
    let other = school
        .course
        .read("exercises/two.rs")
        .replace("double(2), 4", "double(3), 6");
    school.course.write("exercises/two.rs", &other);
    school
        .course
        .write("solutions/two.rs", other.replace("todo!()", RIGHT));
    assert_eq!(counts(&school.cohort(&["class"])), (1, 2));
}

#[test]
fn what_a_busy_machine_can_cause_is_not_kept() {
    let school = School::of(&["one", "two"]);
    let manifest = school.course.read("info.toml");
    let limits = "name = \"one\"\nlimits = { time_ms = 1000 }";
    school
        .course
        .write("info.toml", manifest.replace("name = \"one\"", limits));
    school.answer("ana", "one", "while std::hint::black_box(n) > 0 {} n");
    // It fails at one try and passes at the next.
    let flag = school.at("flag");
    let body = format!("if std::fs::remove_file({flag:?}).is_ok() {{ n }} else {{ n * 2 }}",);
    school.answer("ana", "two", &body);
    for _ in 0..2 {
        school.write("flag", "");
        // In a jail it could not remove the file.
        let answer = school.cohort(&["ana", "--jail", "off"]);
        answer.expect(0, &["2 verdicts"]);
        assert_eq!(counts(&answer), (2, 0));
        let book = school.book("goferris-cohort");
        assert_eq!(book.status("ana", "one"), "timeout");
        assert_eq!(book.status("ana", "two"), "pass", "the better try counts");
        assert_eq!(school.kept().len(), 0);
    }
}

#[test]
fn a_crash_is_kept_if_it_comes_back_and_is_the_programs_own() {
    let school = School::of(&["one", "two", "three"]);
    school.answer("ana", "one", "if n > 1 { std::process::abort() } n");
    // It crashes at one run and passes at the next.
    let flag = school.at("flag");
    let body =
        format!("if std::fs::remove_file({flag:?}).is_ok() {{ std::process::abort() }} n * 2");
    school.answer("ana", "two", &body);
    // Who sent this signal, nobody can tell.
    let kill = "std::process::Command::new(\"kill\").arg(\"-9\")";
    let body = format!("{kill}.arg(std::process::id().to_string()).status().unwrap(); n");
    school.answer("ana", "three", &body);
    for (fresh, known) in [(3, 0), (2, 1)] {
        school.write("flag", "");
        // In a jail it could neither remove the file nor send a signal.
        let answer = school.cohort(&["ana", "--jail", "off"]);
        answer.expect(0, &["3 verdicts"]);
        assert_eq!(counts(&answer), (fresh, known));
        let book = school.book("goferris-cohort");
        assert_eq!(book.status("ana", "one"), "crashed");
        assert_eq!(book.status("ana", "two"), "pass", "the better try counts");
        assert_eq!(book.status("ana", "three"), "crashed");
        assert_eq!(school.kept().len(), 1);
    }
}

#[test]
fn a_kept_mark_that_is_damaged_or_forged_is_graded_anew() {
    let school = School::of(&["one", "two"]);
    school.answer("ana", "one", RIGHT);
    school.answer("ana", "two", "n");
    school.cohort(&["ana"]).expect(0, &[]);
    let book = school.book("goferris-cohort").timeless();
    let kept = school.kept();
    assert_eq!(kept.len(), 2);
    let read = |at: usize| fs::read_to_string(&kept[at]).unwrap();
    let texts = [read(0), read(1)];
    let (right, wrong) = match texts[0].contains("\"pass\"") {
        true => (0, 1),
        false => (1, 0),
    };
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut entry: Value = serde_json::from_str(&texts[wrong]).unwrap();
        change(&mut entry);
        entry.to_string()
    };
    let forged = [
        // Cut, nothing, somebody else's, a mark of another text, of another exercise, of no verdict,
        // and more points than there are.
        texts[wrong][..texts[wrong].len() / 2].to_owned(),
        String::new(),
        "{\"verdict\":\"pass\"}".to_owned(),
        texts[right].clone(),
        changed(&|entry| entry["mark"]["id"] = "one".into()),
        changed(&|entry| entry["mark"]["source_sha"] = "0".into()),
        changed(&|entry| entry["mark"]["status"] = "timeout".into()),
        changed(&|entry| entry["mark"]["score"] = 1.into()),
        changed(&|entry| entry["key"] = "0".into()),
    ];
    for text in forged {
        fs::write(&kept[wrong], &text).unwrap();
        let answer = school.cohort(&["ana"]);
        assert_eq!(counts(&answer), (1, 1), "{text}");
        assert_eq!(school.book("goferris-cohort").timeless(), book, "{text}");
        assert_eq!(school.kept(), kept);
    }
    // Something that is no file at all.
    fs::remove_file(&kept[wrong]).unwrap();
    let mode = rustix::fs::Mode::from_raw_mode(0o600);
    let kind = rustix::fs::FileType::Fifo;
    rustix::fs::mknodat(rustix::fs::CWD, &kept[wrong], kind, mode, 0).unwrap();
    assert_eq!(counts(&school.cohort(&["ana"])), (1, 1));
}
