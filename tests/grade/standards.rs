//! The course that work is held against, and the report.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;
use std::process::Stdio;

use super::Class;
use super::mark;
use crate::course::RIGHT;
use crate::course::double;
use crate::course::wait;

#[test]
fn an_outdated_lock_stops_the_grading_and_costs_nobody_a_point() {
    let class = Class::of(&[("one", "")]);
    class.write("one.rs", double(RIGHT));
    class
        .course
        .run(&["dev", "lock"])
        .expect(0, &["wrote course.lock"]);
    class
        .course
        .run(&["dev", "lock"])
        .expect(0, &["nothing has changed"]);
    class.grade(&[]).expect(0, &["1 of 1"]);
    let weaker = double("todo!()").replace("double(2), 4", "double(0), 0");
    class.course.write("exercises/one.rs", weaker);
    class
        .grade(&[])
        .expect(3, &["course.lock", "goferris dev lock"]);
    class.course.write("course.lock", "version = 7\n");
    class.grade(&[]).expect(3, &["version 7"]);
}

#[test]
fn a_course_whose_own_solution_does_not_pass_gives_no_zero() {
    let class = Class::of(&[("one", "limits = { time_ms = 1000 }")]);
    let endless = "while std::hint::black_box(n) > 0 {} n";
    class.course.write("solutions/one.rs", double(endless));
    class.write("one.rs", double(&format!("// mine\n    {endless}")));
    let answer = class.grade(&["--format", "json"]);
    assert_eq!(answer.code, Some(3), "{answer:?}");
    assert_eq!(mark(&answer, "one")["status"], "infra_error");
    assert!(answer.json()["score"].is_null());
    let message = mark(&answer, "one")["message"].to_string();
    assert!(
        message.contains("own solution fares no better"),
        "{message}"
    );
}

#[test]
fn what_is_built_for_a_user_without_a_home_lies_where_nobody_else_writes() {
    let class = Class::of(&[]);
    let temporary = tempfile::tempdir().unwrap();
    let grade = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_goferris"));
        command.arg("grade").arg(class.at(""));
        class.course.surround(&mut command);
        command.env_remove("HOME").env("TMPDIR", temporary.path());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        wait(command.spawn().unwrap())
    };
    grade().expect(1, &["missing"]);
    let made: Vec<_> = fs::read_dir(temporary.path()).unwrap().collect();
    let [Ok(own)] = &made[..] else {
        panic!("{made:?}");
    };
    assert_eq!(own.metadata().unwrap().permissions().mode() & 0o777, 0o700);
    fs::set_permissions(own.path(), fs::Permissions::from_mode(0o777)).unwrap();
    grade().expect(3, &["permission denied"]);
    fs::rename(own.path(), class.at("elsewhere")).unwrap();
    std::os::unix::fs::symlink(class.at("elsewhere"), own.path()).unwrap();
    grade().expect(3, &["permission denied"]);
}

#[test]
fn a_course_without_markers_is_graded_by_its_own_tests() {
    let plain = |body: &str| {
        let text = double(body);
        let (marker, _) = crate::course::GIVEN.split_once('\n').unwrap();
        text.replace(&format!("{marker}\n"), "")
    };
    let class = Class::of(&[]);
    let course = class
        .course
        .exercise("one", &plain("todo!()"), &plain(RIGHT));
    let course = course.exercise("two", &plain("todo!()"), &plain(RIGHT));
    let class = Class {
        course,
        ..Class::of(&[])
    };
    class.write("exercises/one.rs", plain(RIGHT));
    let shadow = "macro_rules! assert_eq { ($($t:tt)*) => {} }\n";
    class.write("exercises/two.rs", format!("{shadow}{}", plain("n")));
    let answer = class.grade(&["--format", "json"]);
    assert_eq!(mark(&answer, "one")["status"], "pass", "{answer:?}");
    assert_eq!(mark(&answer, "two")["status"], "fail", "{answer:?}");
}

#[test]
fn reports_go_where_they_are_asked_to_and_usage_is_told() {
    let class = Class::of(&[("one", ""), ("two", "")]);
    class.write("one.rs", double(RIGHT));
    let (xml, json) = (class.at("out.xml"), class.at("out.json"));
    let xml_arg = format!("junit={}", xml.display());
    let json_arg = format!("json={}", json.display());
    let learner = "a/../b\n<x>";
    let args = [
        "--learner",
        learner,
        "--format",
        &xml_arg,
        "--format",
        &json_arg,
        "--format",
        "md",
    ];
    let answer = class.grade(&args);
    assert_eq!(answer.code, Some(1), "{answer:?}");
    assert!(answer.stdout.contains("| two | missing |"), "{answer:?}");
    assert!(
        answer.stdout.starts_with("# a/../b &lt;x&gt;: 1 of 2"),
        "{answer:?}"
    );
    assert!(fs::read_to_string(xml).unwrap().contains("<testsuites"));
    let json: serde_json::Value = serde_json::from_str(&fs::read_to_string(json).unwrap()).unwrap();
    assert_eq!(json["schema"], "goferris/verdict/v1");
    assert_eq!((&json["score"], &json["max"]), (&1.into(), &2.into()));
    assert_eq!(json["learner"], learner);
    class.grade(&["--only", "one"]).expect(0, &["1 of 1"]);
    class
        .grade(&["--only", "tow"])
        .expect(2, &["no exercise `tow`"]);
    class
        .grade(&["--format", "pdf"])
        .expect(2, &["json, junit, md"]);
    class
        .grade(&["--format", "md", "--format", "json"])
        .expect(2, &["FORMAT=FILE"]);
}

#[test]
fn the_course_in_the_binary_is_what_its_lock_says_and_its_solutions_pass() {
    let class = Class::of(&[]);
    let chapter = "01_first_steps";
    for file in goferris::built_in::files() {
        if let Some(path) = file.path.strip_prefix("solutions/")
            && path.starts_with(chapter)
        {
            class.write(&format!("exercises/{path}"), file.text);
        }
    }
    let cache = tempfile::tempdir().unwrap();
    let grade = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_goferris"));
        command.arg("grade").arg(class.at("")).args(args);
        class.course.surround(&mut command);
        command.env("XDG_CACHE_HOME", cache.path());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        wait(command.spawn().unwrap())
    };
    let answer = grade(&["--only", chapter, "--format", "json"]);
    assert_eq!(answer.code, Some(0), "{answer:?}");
    assert_eq!(answer.json()["course"]["id"], "goferris");
    fs::remove_dir_all(class.at("exercises")).unwrap();
    let answer = grade(&["--format", "json"]);
    let json = answer.json();
    let marks = json["exercises"].as_array().unwrap();
    assert!(marks.len() >= 140, "{}", marks.len());
    for mark in marks {
        assert_eq!(mark["status"], "missing", "{mark}");
    }
}
