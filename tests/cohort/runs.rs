//! Runs that are disturbed: killed, beside one another, with a toolchain that cannot be trusted.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::fs::symlink;
use std::path::Path;

use super::School;
use super::counts;
use crate::course::RIGHT;
use crate::course::toolchain;
use crate::course::wait;
use crate::course::wait_until;

const NAMES: [&str; 4] = ["one", "two", "three", "four"];

/// Two learners whose answers are all different.
pub(super) fn school() -> School {
    let school = School::of(&NAMES);
    for (at, name) in NAMES.iter().enumerate() {
        school.answer("class/ana", name, &format!("n * 2 + {at} - {at}"));
        school.answer("class/bo", name, &format!("n * 3 + {at}"));
    }
    school
}

#[test]
fn after_each_kill_the_next_run_goes_on_and_the_last_gives_the_same() {
    let school = school();
    school
        .cohort(&["class", "--out", "whole", "--cache", "undisturbed"])
        .expect(0, &[]);
    fs::create_dir(school.at("tmp")).unwrap();
    let mut done = 0;
    // Before the first look at the grader has ended, after the first text, in the middle, near the end.
    for moment in [0, 1, 3, 6] {
        let mut command = school.command(&["class", "--out", "out", "--jobs", "1"]);
        // What a killed run leaves behind is left where it is cleaned up.
        let mut child = command.env("TMPDIR", school.at("tmp")).spawn().unwrap();
        let begun = || fs::read_dir(school.at("tmp")).unwrap().next().is_some();
        wait_until("it did not come so far", || {
            begun() && school.kept().len() >= moment
        });
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(!school.at("out").exists());
        assert!(school.kept().len() >= done, "what was kept is lost");
        done = school.kept().len();
        assert!(done < 8, "the run was over before it was killed");
    }
    let answer = school.cohort(&["class", "--out", "out"]);
    answer.expect(0, &["8 verdicts"]);
    assert_eq!(counts(&answer), (8 - done, done));
    assert!(school.timeless("out") == school.timeless("whole"));
}

#[test]
fn a_kill_while_the_gradebook_is_written_leaves_no_half_of_a_file() {
    let school = school();
    school.cohort(&["class", "--out", "whole"]).expect(0, &[]);
    let whole = school.timeless("whole");
    // Twice, since a kill may come a moment later.
    for _ in 0..2 {
        let _ = fs::remove_dir_all(school.at("out"));
        let mut child = school.start(&["class", "--out", "out"]);
        wait_until("nothing is written", || school.at("out").exists());
        child.kill().unwrap();
        child.wait().unwrap();
        for (path, bytes) in super::contents(&school.at("out")) {
            let name = path.file_name().unwrap().to_str().unwrap();
            let Some(wanted) = whole.get(name) else {
                // One that was being written, under a name that nobody takes for a report.
                assert!(name.starts_with('.') && name.ends_with(".tmp"), "{name}");
                continue;
            };
            let text = String::from_utf8(bytes).unwrap();
            assert_eq!(text.lines().count(), wanted.lines().count(), "{name}");
        }
        school.cohort(&["class", "--out", "out"]).expect(0, &[]);
        for (name, text) in &whole {
            let written = fs::read_to_string(school.at("out").join(name)).unwrap();
            assert_eq!(written.lines().count(), text.lines().count(), "{name}");
        }
    }
}

#[test]
fn two_at_once_on_one_cache_both_come_to_the_end() {
    let school = school();
    let runs = ["a", "b"].map(|out| school.start(&["class", "--out", out]));
    for run in runs {
        wait(run).expect(0, &["8 verdicts"]);
    }
    assert!(school.timeless("a") == school.timeless("b"));
    assert_eq!(school.kept().len(), 8);
    for (path, bytes) in super::contents(&school.at("cache")) {
        assert!(path.extension().is_none_or(|e| e != "tmp"), "{path:?}");
        let is_whole = serde_json::from_slice::<serde_json::Value>(&bytes).is_ok();
        assert!(is_whole || bytes.is_empty(), "{path:?}");
    }
    assert_eq!(counts(&school.cohort(&["class"])), (0, 8));
}

#[test]
fn many_texts_of_one_exercise_at_once_do_not_get_in_each_others_way() {
    let school = School::of(&["one"]);
    let learners: Vec<String> = (0..12).map(|n| format!("class/{n:02}")).collect();
    for (n, learner) in learners.iter().enumerate() {
        school.answer(learner, "one", &format!("n * {} + {n} - {n}", 2 + n % 2));
    }
    school
        .cohort(&["class", "--jobs", "6"])
        .expect(0, &["12 verdicts"]);
    let book = school.book("goferris-cohort");
    for n in 0..12 {
        let status = if n % 2 == 0 { "pass" } else { "fail" };
        assert_eq!(book.status(&format!("{n:02}"), "one"), status);
    }
}

fn script(path: &Path, text: &str) {
    fs::write(path, format!("#!/bin/sh\n{text}")).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

/// A toolchain whose compiler accepts everything and builds nothing while the file `broken` is there,
/// which it makes itself when it sees a text that says so.
pub(super) fn with_a_toolchain_that_breaks(mut school: School) -> School {
    let (sysroot, bin) = (school.at("sysroot"), school.at("sysroot/bin"));
    fs::create_dir_all(&bin).unwrap();
    fs::create_dir_all(school.at("path")).unwrap();
    symlink(toolchain().with_file_name("lib"), sysroot.join("lib")).unwrap();
    for tool in fs::read_dir(toolchain()).unwrap() {
        let tool = tool.unwrap();
        if tool.file_name() != "clippy-driver" {
            symlink(tool.path(), bin.join(tool.file_name())).unwrap();
        }
    }
    let driver = toolchain().join("clippy-driver");
    let broken = school.at("broken");
    script(
        &bin.join("clippy-driver"),
        &format!(
            "for word in \"$@\"; do\n  if [ -f \"$word\" ] && grep -q break_it \"$word\"; then : > {broken:?}; fi\ndone\n\
             [ -e {broken:?} ] && exit 0\nexec {driver:?} \"$@\"\n"
        ),
    );
    script(&school.at("path/rustc"), &format!("echo {sysroot:?}\n"));
    let path = school.at("path");
    school.course = school
        .course
        .with_path(&[&path, Path::new("/usr/bin"), Path::new("/bin")]);
    school
}

#[test]
fn a_grader_that_is_wrong_before_or_after_voids_the_run() {
    let school = with_a_toolchain_that_breaks(school());
    // The compiler's double writes where a jail would not let it.
    school
        .cohort(&["class", "--jail", "off", "--only", "one"])
        .expect(0, &["2 verdicts"]);
    assert_eq!(school.kept().len(), 2);
    fs::remove_dir_all(school.at("goferris-cohort")).unwrap();
    // It breaks in the middle: the first look is good, and the last is not.
    school.answer("class/ana", "four", "/* break_it */ n * 2");
    let answer = school.cohort(&["class", "--jail", "off", "--jobs", "1"]);
    answer.expect(
        3,
        &[
            "not to be trusted",
            "nothing was written",
            "goferris doctor",
        ],
    );
    assert!(school.at("broken").exists());
    assert!(!school.at("goferris-cohort").exists());
    assert_eq!(
        school.kept().len(),
        2,
        "only what an earlier run has vouched for"
    );
    // It is broken from the start.
    let answer = school.cohort(&["class", "--jail", "off"]);
    answer.expect(3, &["not to be trusted", "`canary`"]);
    assert!(!school.at("goferris-cohort").exists());
    fs::remove_file(school.at("broken")).unwrap();
    school.answer("class/ana", "four", RIGHT);
    school
        .cohort(&["class", "--jail", "off"])
        .expect(0, &["8 verdicts"]);
}

#[test]
fn a_course_whose_first_solution_is_wrong_grades_nobody() {
    let school = school();
    let wrong = school.course.read("solutions/one.rs").replace(RIGHT, "n");
    school.course.write("solutions/one.rs", wrong);
    school
        .cohort(&["class"])
        .expect(3, &["a text of `one`", "`pass` got `fail`"]);
    assert!(!school.at("goferris-cohort").exists());
}
