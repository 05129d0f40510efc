//! What stands around the messages: files of nobody's, a runner beside it, what is missing, a kill.

use std::fs;
use std::os::unix::process::CommandExt;
use std::process::Stdio;

use super::Desk;
use super::lines;
use super::messages;
use super::path_of;
use super::solution;
use crate::course::Answer;
use crate::course::Course;
use crate::course::double;
use crate::course::wait;
use crate::course::wait_until;
use crate::faults::machine::toolchain_with;
use crate::faults::machine::with_usual;
use crate::seat::Seat;

const NAME: &str = "moved_string";

fn asked(desk: &Desk, path: &str) -> Answer {
    let path = desk.at(path);
    desk.course.run(&["diagnostics", path.to_str().unwrap()])
}

#[test]
fn a_solved_exercise_gets_no_message_and_its_solution_is_checked_like_it() {
    let desk = Desk::new();
    desk.write(&path_of(NAME), &solution(NAME));
    assert!(desk.diagnostics(&path_of(NAME)).is_empty());
    fs::create_dir_all(desk.at("solutions/02_moves")).unwrap();
    desk.write(
        "solutions/02_moves/moved_string.rs",
        "fn f() -> u8 { \"\" }\nfn main() {}\n",
    );
    let messages = desk.diagnostics("solutions/02_moves/moved_string.rs");
    let spans = messages[0]["message"]["spans"].as_array().unwrap();
    let wanted = desk.at("solutions/02_moves/moved_string.rs");
    assert_eq!(spans[0]["file_name"].as_str(), wanted.to_str());
}

#[test]
fn beside_the_exercises_there_is_nothing_to_say() {
    let desk = Desk::new();
    desk.write("scratch.rs", "fn main() { broken }\n");
    desk.write("exercises/02_moves/scratch.rs", "fn main() { broken }\n");
    for path in [
        "scratch.rs",
        "exercises/02_moves/scratch.rs",
        "exercises/02_moves/moved_string.go",
        "README.md",
        "Cargo.toml",
    ] {
        let answer = asked(&desk, path);
        assert_eq!(
            (answer.code, answer.said().as_str()),
            (Some(0), ""),
            "{path}"
        );
    }
}

const MANIFEST: &str = "[package]\nname = \"other\"\nedition = \"2024\"\n[workspace]\n";
const BROKEN: &str = "pub fn f() -> u32 { \"\" }\n";

#[track_caller]
fn assert_checked_by_cargo(answer: &Answer) {
    let said = lines(&answer.stdout);
    let named = said.iter().filter(|m| m["target"]["name"] == "other");
    let mut codes = named.map(|m| &m["message"]["code"]["code"]);
    assert!(codes.any(|code| code == "E0308"), "{answer:?}");
}

#[test]
fn a_file_of_another_package_is_handed_to_cargo() {
    let desk = Desk::new();
    let package = desk.course.beside("package");
    fs::create_dir(package.join("src")).unwrap();
    fs::write(package.join("Cargo.toml"), MANIFEST).unwrap();
    let file = package.join("src/lib.rs");
    fs::write(&file, BROKEN).unwrap();
    let answer = desk.course.run(&["diagnostics", file.to_str().unwrap()]);
    assert_checked_by_cargo(&answer);
    // A file that belongs to no package at all.
    let file = desk.course.beside("nowhere").join("a.rs");
    fs::write(&file, BROKEN).unwrap();
    let answer = desk.course.run(&["diagnostics", file.to_str().unwrap()]);
    assert_eq!((answer.code, answer.said().as_str()), (Some(0), ""));
}

#[test]
fn in_a_clone_the_runners_own_files_are_cargos_and_the_exercises_are_not() {
    let course = Course::of_one(&double("n * true"));
    course.write("Cargo.toml", MANIFEST);
    course.write("dev/Cargo.toml", MANIFEST.replace("other", "exercises"));
    course.write("src/lib.rs", BROKEN);
    course.write("exercises/scratch.rs", BROKEN);
    assert_checked_by_cargo(&course.run(&["diagnostics", "src/lib.rs"]));
    let answer = course.run(&["diagnostics", "exercises/scratch.rs"]);
    assert_eq!((answer.code, answer.said().as_str()), (Some(0), ""));
    let answer = course.run(&["diagnostics", "exercises/one.rs"]);
    let message = &messages(&answer)[0];
    assert_eq!(message["message"]["code"]["code"], "E0277");
    let manifest = course.at("dev/Cargo.toml").canonicalize().unwrap();
    assert_eq!(message["manifest_path"].as_str(), manifest.to_str());
}

#[test]
fn what_cannot_be_checked_is_said_in_the_file_and_on_standard_error() {
    let desk = Desk::new();
    asked(&desk, "exercises/02_moves/none.rs").expect(3, &["cannot read", "none.rs"]);
    fs::write(desk.at(&path_of(NAME)), b"// caf\xe9\n").unwrap();
    let answer = asked(&desk, &path_of(NAME));
    answer.expect(3, &["is not UTF-8 text from line 1 on"]);
    let message = &lines(&answer.stdout)[0]["message"];
    assert_eq!(
        (&message["level"], &message["spans"][0]["line_start"]),
        (&"error".into(), &1.into())
    );
    assert!(
        message["message"]
            .as_str()
            .unwrap()
            .contains("It is not your code.")
    );
    // No compiler, though there is a course.
    let bare = Course::of_one("fn main() {}\n").with_path(&[]);
    let answer = bare.run(&["diagnostics", "exercises/one.rs"]);
    answer.expect(3, &["rustc", "goferris doctor"]);
    let message = &lines(&answer.stdout)[0]["message"];
    assert!(
        message["message"].as_str().unwrap().contains("rustc"),
        "{message}"
    );
    // A course that cannot be read.
    bare.write("info.toml", "format_version = 2\n");
    bare.run(&["diagnostics", "exercises/one.rs"])
        .expect(3, &["info.toml"]);
}

#[test]
fn it_works_beside_a_runner_that_watches_and_leaves_no_trace_of_itself() {
    let course = Course::of_one(&double("n * true"));
    let mut seat = Seat::at(&course);
    seat.wait_for("E0277");
    let checked = || course.read(".goferris/journal.jsonl").contains("checked");
    wait_until("the check is not recorded", checked);
    let journal = course.read(".goferris/journal.jsonl");
    let lock = course.read(".goferris/lock");
    let path = course.at("exercises/one.rs");
    let child = course
        .command(&["diagnostics", path.to_str().unwrap()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let answer = wait(child);
    assert_eq!(answer.code, Some(0), "{answer:?}");
    assert_eq!(messages(&answer)[0]["message"]["code"]["code"], "E0277");
    assert_eq!(course.read(".goferris/journal.jsonl"), journal);
    assert_eq!(course.read(".goferris/lock"), lock);
    assert!(course.at(".goferris/work/editor/one").is_dir());
    assert!(course.at(".goferris/work/watch/one").is_dir());
    seat.leave(&course);
}

#[test]
fn a_kill_of_its_group_ends_the_compiler_too() {
    let course = Course::of_one(&double("n * 2"));
    // So that only the compiler is still to run.
    course
        .run(&["diagnostics", "exercises/one.rs"])
        .expect(0, &[]);
    let endless = Some("touch started; exec sleep 1000");
    let first = toolchain_with(&course, "clippy-driver", endless);
    let course = with_usual(course, &first);
    let mut command = course.command(&["diagnostics", "exercises/one.rs"]);
    let mut child = command
        .process_group(0)
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let started = course.at(".goferris/work/editor/one/started");
    wait_until("no compiler was started", || started.exists());
    let group = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process_group(group, rustix::process::Signal::KILL).unwrap();
    child.wait().unwrap();
    course.assert_nothing_runs();
}
