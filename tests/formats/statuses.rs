//! What each status is to each system.

use serde_json::Value;

use super::Reports;
use super::assert_valid;
use super::grade;
use super::json;
use super::last_line;
use crate::course::RIGHT;
use crate::course::double;
use crate::grade::Class;
use crate::grade::mark;

/// One exercise for each status that a text can earn; it is called so.
fn class() -> Class {
    let rows = [
        ("pass", "", Some(double(RIGHT))),
        ("fail", "", Some(double("n"))),
        ("compile_error", "", Some(double("n *"))),
        (
            "tests_mismatch",
            "",
            Some(double(RIGHT).replacen("double", "twice", 1)),
        ),
        (
            "timeout",
            "limits = { time_ms = 1000 }",
            Some(double("while std::hint::black_box(n) > 0 {} n")),
        ),
        (
            "output_limit",
            "",
            Some(double(
                "use std::io::Write; while std::io::stdout().write_all(&[b'x'; 999]).is_ok() {} n",
            )),
        ),
        ("crashed", "", Some(double("std::process::abort()"))),
        ("incomplete", "", Some(double("std::process::exit(0)"))),
        ("not_attempted", "", Some(double("todo!()"))),
        ("missing", "", None),
    ];
    let class = Class::of(&rows.each_ref().map(|(name, keys, _)| (*name, *keys)));
    for (name, _, text) in rows {
        if let Some(text) = text {
            class.write(&format!("exercises/{name}.rs"), text);
        }
    }
    class
}

/// The item of a list whose name ends so.
fn of<'a>(list: &'a Value, key: &str, name: &str) -> &'a Value {
    let mut all = list.as_array().unwrap().iter();
    let own = all.find(|item| item[key] == name);
    own.unwrap_or_else(|| panic!("no {name} in {list:#}"))
}

#[test]
fn every_status_has_its_place_in_every_format() {
    let class = class();
    let reports = Reports::of(&class, &[]);
    assert_eq!(reports.answer.code, Some(1), "{:?}", reports.answer);
    reports.assert_valid();
    let verdict = reports.json("json");
    for mark in verdict["exercises"].as_array().unwrap() {
        assert_eq!(mark["status"], mark["id"], "{mark:#}");
    }
    let gradescope = reports.json("gradescope");
    assert_eq!(gradescope["score"], 1);
    let listed = gradescope["tests"].as_array().unwrap();
    assert_eq!(listed.len(), 9, "{gradescope:#}");
    assert!(!listed.iter().any(|test| test["name"] == "not_attempted"));
    assert_eq!(of(&gradescope["tests"], "name", "pass")["status"], "passed");
    let crashed = of(&gradescope["tests"], "name", "crashed");
    assert_eq!(crashed["status"], "failed");
    assert!(crashed["output"].as_str().unwrap().contains("signal 6"));

    let classroom50 = reports.json("classroom50");
    assert_eq!(
        (&classroom50["score"], &classroom50["max-score"]),
        (&1.into(), &10.into())
    );
    assert_eq!(classroom50["owner"], "ana");
    assert_eq!(classroom50["review"], "https://example.org/d");
    let passed = |test: &&Value| test["passed"] == true;
    let tests = classroom50["tests"].as_array().unwrap();
    assert_eq!((tests.len(), tests.iter().filter(passed).count()), (10, 1));

    let prairielearn = reports.json("prairielearn");
    assert_eq!(prairielearn["gradable"], true);
    assert_eq!(prairielearn["score"], 0.1);
    assert_eq!(prairielearn["tests"].as_array().unwrap().len(), 10);

    let classroom = reports.json("classroom");
    let sum = classroom["tests"].as_array().unwrap().iter();
    let sum = sum.filter_map(|test| test["score"].as_f64()).sum::<f64>();
    assert_eq!((sum, &classroom["max_score"]), (1.0, &10.into()));
    let broken = of(&classroom["tests"], "name", "compile_error");
    assert_eq!(broken["filename"], "exercises/compile_error.rs");
    assert!(broken["line_no"].as_u64().unwrap() > 0, "{broken}");

    let autolab = reports.text("autolab");
    let scores = json(last_line(&autolab));
    assert_eq!(
        (&scores["scores"]["pass"], &scores["scoreboard"][0]),
        (&1.into(), &1.into())
    );
    assert_eq!(scores["scores"]["fail"], 0);
    assert!(autolab.starts_with("pass: pass\nfail: fail "), "{autolab}");

    let junit = reports.text("junit");
    for (name, element) in [
        ("fail", "failure"),
        ("crashed", "error"),
        ("timeout", "error"),
    ] {
        assert!(
            junit.contains(&format!("<{element} type=\"{name}\"")),
            "{junit}"
        );
    }
    assert!(
        junit.contains("message=\"crashed ended by signal 6"),
        "{junit}"
    );
    assert_eq!(junit.matches("<skipped/>").count(), 1, "{junit}");
}

#[test]
fn exercism_is_told_of_one_exercise_what_it_shows() {
    let class = class();
    for (name, status, first) in [
        ("pass", "pass", Some("pass")),
        ("fail", "fail", Some("fail")),
        ("timeout", "fail", Some("error")),
        ("crashed", "fail", Some("error")),
        ("incomplete", "fail", Some("error")),
        ("compile_error", "error", None),
        ("tests_mismatch", "error", None),
        ("not_attempted", "error", None),
        ("missing", "error", None),
    ] {
        let answer = grade(&class, &["--only", name, "--format", "exercism-v2"], &[]);
        let report = answer.json();
        assert_valid("exercism", &report);
        assert_eq!(
            (&report["version"], &report["status"]),
            (&2.into(), &status.into())
        );
        match first {
            Some(first) => {
                assert_eq!(report["tests"][0]["name"], "tests::two_are_doubled");
                assert_eq!(report["tests"][0]["status"], first, "{report:#}");
            }
            None => assert!(report["tests"].is_null(), "{report:#}"),
        }
    }
    let answer = grade(&class, &["--only", "fail", "--format", "exercism-v3"], &[]);
    assert_valid("exercism", &answer.json());
    assert_eq!(answer.json()["version"], 3);
    let several = grade(&class, &["--format", "exercism-v2"], &[]);
    several.expect(2, &["one exercise and these are 10", "--only NAME"]);
}

#[test]
fn an_answer_that_does_not_compile_is_no_attempt_at_prairielearn() {
    let class = class();
    let asked = ["--only", "compile_error", "--format", "prairielearn"];
    let report = grade(&class, &asked, &[]).json();
    assert_valid("prairielearn", &report);
    assert_eq!(report["gradable"], false);
    assert_eq!(report["format_errors"][0], "compile_error does not compile");
}

#[test]
fn a_chapter_is_a_problem_at_autolab() {
    let mut class = Class::of(&[]);
    for (name, dir) in [("a", "01_one"), ("b", "01_one"), ("c", "02_two")] {
        let keys = format!("dir = \"{dir}\"");
        class.course = class.course.exercise_with(name, &keys, "", "");
        let path = format!("{dir}/{name}.rs");
        let course = &class.course;
        course.write(&format!("exercises/{path}"), double("todo!()"));
        course.write(&format!("solutions/{path}"), double(RIGHT));
    }
    for path in ["01_one/a", "01_one/b", "02_two/c"] {
        class.write(&format!("exercises/{path}.rs"), double(RIGHT));
    }
    let answer = grade(&class, &["--format", "autolab"], &[]);
    let scores = json(last_line(&answer.stdout));
    assert_eq!(scores["scores"]["01_one"], 2, "{answer:?}");
    assert_eq!(scores["scores"]["02_two"], 1, "{answer:?}");
    assert!(answer.stdout.starts_with("01_one/a: pass\n"), "{answer:?}");
}

#[test]
fn every_key_of_our_own_report_is_in_its_schema() {
    let class = class();
    let answer = grade(
        &class,
        &["--only", "fail,compile_error", "--format", "json"],
        &[],
    );
    let schema = include_str!("../../docs/schemas/verdict-v1.json");
    let schema = json(schema);
    let known = |of: &Value, document: &Value| {
        for key in document.as_object().unwrap().keys() {
            assert!(of["properties"][key].is_object(), "{key} is in no schema");
        }
    };
    known(&schema, &answer.json());
    known(&schema["$defs"]["mark"], &mark(&answer, "fail"));
    known(&schema["$defs"]["test"], &mark(&answer, "fail")["tests"][0]);
    let said = &mark(&answer, "compile_error")["diagnostics"][0];
    known(&schema["$defs"]["said"], said);
}
