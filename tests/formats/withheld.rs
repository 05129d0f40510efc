//! What cannot be graded is nobody's zero, and what an earlier run wrote is not this run's.

use std::fs;

use super::FILES;
use super::RUNNER;
use super::Reports;
use super::assert_valid;
use super::assert_valid_junit;
use super::grade;
use super::json;
use crate::course::RIGHT;
use crate::course::double;
use crate::grade::Class;

const ABORT: &str = "std::process::abort()";

/// Two exercises, and a solution of the second that fares no better than the learner's text.
fn broken() -> Class {
    let class = Class::of(&[("one", ""), ("two", "")]);
    class.course.write("solutions/two.rs", double(ABORT));
    class.write("one.rs", double(RIGHT));
    class.write("two.rs", double(&format!("// mine\n    {ABORT}")));
    class
}

#[test]
fn no_gradebook_gets_a_zero_and_no_old_report_stays() {
    let dir = tempfile::tempdir().unwrap();
    for (_, file) in FILES {
        fs::write(dir.path().join(file), "old").unwrap();
    }
    // Not even `--exit-zero` makes a grade of it.
    let answer = Reports::again(dir.path(), &broken(), &["--exit-zero"]);
    answer.expect(
        3,
        &["1 exercise could not be graded (two)", "nobody's zero"],
    );
    for (word, file) in FILES {
        let path = dir.path().join(file);
        let says_so = ["json", "junit", "md"].contains(&word);
        assert_eq!(path.exists(), says_so, "{word}: {answer:?}");
    }
    let verdict = json(&fs::read_to_string(dir.path().join("verdict.json")).unwrap());
    assert_valid("../../docs/schemas/verdict-v1", &verdict);
    assert!(verdict["score"].is_null(), "{verdict:#}");
    assert_valid_junit(&dir.path().join("junit.xml"));
    let junit = fs::read_to_string(dir.path().join("junit.xml")).unwrap();
    assert!(junit.contains("<error type=\"infra_error\""), "{junit}");
    let table = fs::read_to_string(dir.path().join("table.md")).unwrap();
    assert!(table.contains("there is no score yet"), "{table}");
}

#[test]
fn nothing_is_printed_that_could_be_read_as_a_grade() {
    let class = broken();
    for format in ["exercism-v2", "exercism-v3", "autolab", "gradescope"] {
        let answer = grade(&class, &["--only", "two", "--format", format], &[]);
        answer.expect(3, &["no report was written as", format]);
        assert_eq!(answer.stdout, "", "{format}");
    }
    let fine = grade(&class, &["--only", "one", "--format", "exercism-v2"], &[]);
    fine.expect(0, &["\"status\": \"pass\""]);
}

#[test]
fn an_old_report_is_gone_before_anything_can_go_wrong() {
    let class = Class::of(&[("one", "")]);
    let old = class.at("results.json");
    let asked = format!("gradescope={}", old.display());
    for more in [["--rev", "no-such"], ["--only", "no-such"]] {
        fs::write(&old, "old").unwrap();
        let answer = grade(&class, &[&["--format", &asked], &more[..]].concat(), &[]);
        assert_eq!(answer.code, Some(2), "{answer:?}");
        assert!(!old.exists(), "{more:?}");
    }
}

#[test]
fn exit_zero_is_for_what_was_graded() {
    let class = Class::of(&[("one", "")]);
    grade(&class, &["--exit-zero"], &[]).expect(0, &["missing"]);
    grade(&class, &[], &[]).expect(1, &["missing"]);
    grade(&class, &["--exit-zero", "--only", "tow"], &[]).expect(2, &["tow"]);
    let ours = grade(&broken(), &["--exit-zero", "--format", "json"], &[]);
    ours.expect(3, &["\"status\": \"infra_error\""]);
}

#[test]
fn what_classroom_50_does_not_say_is_told_by_its_name() {
    let class = Class::of(&[("one", "")]);
    let asked = ["--format", "classroom50"];
    for missing in RUNNER.iter().filter(|(name, _)| *name != "REVIEW_URL") {
        let rest: Vec<_> = RUNNER.into_iter().filter(|row| row != missing).collect();
        grade(&class, &asked, &rest).expect(2, &["needs the environment variable", missing.0]);
    }
    let mut odd = RUNNER;
    odd[2].1 = "v1";
    grade(&class, &asked, &odd).expect(2, &["SUBMISSION_TAG must begin with `submit/`"]);
    let team = [&RUNNER[..6], &[("MODE", "group")]].concat();
    let report = grade(&class, &asked, &team).json();
    assert_valid("classroom50", &report);
    assert_eq!(report["assignment_type"], "group");
    assert_eq!(report["review"], "https://example.org/c");
}

#[test]
fn reports_that_cannot_be_written_are_told_before_grading() {
    let class = Class::of(&[("one", "")]);
    class.write("one.rs", double(RIGHT));
    let nowhere = class.at("no/such/folder/out.json");
    let args = ["--format", &format!("json={}", nowhere.display())];
    grade(&class, &args, &[]).expect(3, &["cannot write", "no/such/folder"]);
    let same = format!("json={}", class.at("out").display());
    let other = format!("junit={}", class.at("out").display());
    let args = ["--format", &same, "--format", &other];
    grade(&class, &args, &[]).expect(2, &["two reports cannot go to one file"]);
    grade(&class, &["--format", "json="], &[]).expect(2, &["a file is missing"]);
    let zip = class.at("work.zip");
    fs::write(&zip, "PK").unwrap();
    let own = format!("json={}", zip.display());
    class
        .grade_at(&zip, &["--format", &own])
        .expect(2, &["is the work"]);
    assert_eq!(fs::read(&zip).unwrap(), b"PK");
}
