//! Machines that lack something: we say what, and what to do; the learner's text is not judged.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use crate::course::Course;
use crate::course::RIGHT;
use crate::course::double;
use crate::course::toolchain;
use crate::course::wait;
use crate::course::wait_until;

/// A toolchain like the real one, in which one program is another: a script, or missing.
pub(crate) fn toolchain_with(course: &Course, program: &str, script: Option<&str>) -> PathBuf {
    let sysroot = course.beside("toolchain");
    let bin = sysroot.join("bin");
    fs::create_dir(&bin).unwrap();
    for tool in fs::read_dir(toolchain()).unwrap().flatten() {
        if tool.file_name() != program {
            symlink(tool.path(), bin.join(tool.file_name())).unwrap();
        }
    }
    if let Some(script) = script {
        executable(&bin.join(program), script);
    }
    let path = course.beside("path");
    let rustc = toolchain().join("rustc");
    let (sysroot, rustc) = (sysroot.display(), rustc.display());
    executable(
        &path.join("rustc"),
        &format!("[ \"$1 $2\" = \"--print sysroot\" ] && echo {sysroot} || exec {rustc} \"$@\""),
    );
    path
}

fn executable(path: &Path, script: &str) {
    fs::write(path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

const USUAL: [&str; 2] = ["/usr/bin", "/bin"];

pub(crate) fn with_usual(course: Course, first: &Path) -> Course {
    let mut all = vec![first];
    all.extend(USUAL.map(Path::new));
    course.with_path(&all)
}

fn right() -> Course {
    Course::of_one(&double(RIGHT))
}

/// Both commands say so, for people and for scripts; nothing is in the journal but that.
#[track_caller]
fn expect_unchecked(course: &Course, words: &[&str]) {
    let answer = course.run(&["check", "--json"]);
    assert_eq!(answer.code, Some(3), "{answer:?}");
    let row = answer.row("one");
    assert_eq!(row["verdict"], "unchecked", "{row}");
    let note = row["note"].as_str().unwrap_or_default();
    for word in words {
        assert!(note.contains(word), "no {word:?} in {note}");
    }
    assert!(note.contains("hint: "), "{note}");
    assert_eq!(course.run(&["run", "one"]).code, Some(3));
    course
        .run(&["solution", "one"])
        .expect(2, &["once you have solved it"]);
}

#[test]
fn without_a_compiler_we_say_what_installs_one() {
    let course = right();
    let empty = course.beside("empty");
    let course = course.with_path(&[&empty]);
    for args in [
        &["run", "one"][..],
        &["check"],
        &["check", "--json"],
        &["explain", "E0382"],
    ] {
        let words = [
            "`rustc` does not work here",
            "not installed",
            "rustup",
            "goferris doctor",
        ];
        course.run(args).expect(3, &words);
    }
    // What needs no compiler works.
    course.run(&["list"]).expect(0, &["one"]);
    let answer = course.run(&["doctor"]);
    assert_ne!(answer.code, Some(0), "{answer:?}");
}

#[test]
fn a_compiler_that_only_complains_is_quoted() {
    let course = right();
    let path = course.beside("path");
    executable(
        &path.join("rustc"),
        "echo 'error: no default toolchain is set' >&2; exit 1",
    );
    let course = with_usual(course, &path);
    course
        .run(&["run", "one"])
        .expect(3, &["no default toolchain is set", "goferris doctor"]);
}

#[test]
fn without_clippy_we_say_what_installs_it() {
    let course = right();
    let path = toolchain_with(&course, "clippy-driver", None);
    let course = with_usual(course, &path);
    course
        .run(&["run", "one"])
        .expect(3, &["clippy-driver", "rustup component add clippy"]);
}

#[test]
fn without_cargo_we_say_so() {
    let course = right();
    let path = toolchain_with(&course, "cargo", None);
    let course = with_usual(course, &path);
    expect_unchecked(&course, &["`cargo` does not work here", "goferris doctor"]);
}

#[test]
fn without_a_linker_we_say_what_installs_one() {
    let course = right();
    let course = course.with_path(&[toolchain()]);
    expect_unchecked(&course, &["linker `cc` not found", "install a C compiler"]);
}

#[test]
fn a_linker_that_vanishes_after_the_first_check_is_ours_too() {
    let course = right().seen().with_path(&[toolchain()]);
    expect_unchecked(&course, &["linker `cc` not found", "install a C compiler"]);
}

#[test]
fn a_compiler_that_is_killed_or_talks_nonsense_is_not_the_learners_fault() {
    let garbage = "printf 'some \\377\\0 garbage\\n{\"not\": \"ours\"}\\n{\\n'; exit 1";
    let crash = "echo 'thread rustc panicked at compiler/x.rs: a bug' >&2; exit 101";
    for (script, words) in [
        ("kill -9 $$", &["killed"][..]),
        ("kill -SEGV $$", &["killed"]),
        (garbage, &["named no error in your file", "some", "garbage"]),
        (crash, &["ended with code 101", "a bug"]),
        ("exit 1", &["it said", "nothing"]),
        // It claims success and builds nothing.
        ("exit 0", &["does not start"]),
        ("yes '{}'", &["wrote more than"]),
    ] {
        let course = right();
        let path = toolchain_with(&course, "clippy-driver", Some(script));
        let course = with_usual(course, &path);
        expect_unchecked(&course, words);
    }
}

#[test]
fn a_disk_that_takes_nothing_is_named() {
    let course = right();
    let mut command = Command::new("sh");
    let script = "ulimit -f 0; exec \"$@\"";
    command.args([
        "-c",
        script,
        "sh",
        env!("CARGO_BIN_EXE_goferris"),
        "run",
        "one",
    ]);
    course.surround(&mut command);
    let answer = course.finish(command);
    answer.expect(3, &["cannot write", "too large", "hint: "]);
    // The same with a build that is kept, where only the new files cannot be written.
    let course = right().seen();
    let mut command = Command::new("sh");
    command.args([
        "-c",
        script,
        "sh",
        env!("CARGO_BIN_EXE_goferris"),
        "run",
        "one",
    ]);
    course.surround(&mut command);
    course
        .finish(command)
        .expect(3, &["cannot write", "too large", "hint: "]);
}

#[test]
fn a_file_in_the_place_of_our_folder_is_named() {
    let course = right();
    course.write(".goferris", "mine");
    for args in [&["run", "one"][..], &["check"]] {
        course.run(args).expect(3, &[".goferris", "move it away"]);
    }
    assert_eq!(course.read(".goferris"), "mine");
}

#[test]
fn a_verdict_that_cannot_be_recorded_is_shown_all_the_same() {
    let course = right();
    fs::create_dir_all(course.at(".goferris/journal.jsonl")).unwrap();
    let answer = course.run(&["run", "one"]);
    answer.expect(3, &["solved", "journal.jsonl", "hint: "]);
}

#[test]
fn the_courses_cargo_manifest_may_be_broken_too() {
    let course = right();
    course.write("Cargo.toml", "[package]\nname = \n");
    expect_unchecked(&course, &["Cargo.toml", "line 2"]);
    course.write(
        "Cargo.toml",
        "[package]\nname = \"x\"\n[dependencies]\nnone = { path = \"none\" }\n",
    );
    expect_unchecked(&course, &["none"]);
}

#[test]
fn a_command_that_begins_while_another_asks_cargo_waits_for_its_answer() {
    let course = right();
    let marks = course.beside("marks");
    let at = |name: &str| marks.join(name);
    // The first build has its answer and dawdles; a second one, if it comes, would take it away.
    let script = "\
        wait_for() { n=0; while [ ! -e \"$1\" ] && [ $n -lt 3000 ]; do sleep 0.02; n=$((n+1)); done; }
        [ \"$1\" = build ] || exec CARGO \"$@\"
        if mkdir MARKS/first; then CARGO \"$@\"; code=$?; touch MARKS/asked; wait_for MARKS/go; exit $code
        else touch MARKS/second; wait_for MARKS/done; exec CARGO \"$@\"; fi"
        .replace("CARGO", &toolchain().join("cargo").to_string_lossy())
        .replace("MARKS", &marks.to_string_lossy());
    let path = toolchain_with(&course, "cargo", Some(&script));
    let course = with_usual(course, &path);
    let start = || {
        let mut command = course.command(&["run", "one"]);
        let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().unwrap()
    };
    let first = start();
    wait_until("cargo is not asked", || at("asked").exists());
    let second = start();
    // There is nothing to see of one that waits, so it gets a while to show that it does not.
    let began = Instant::now();
    while !at("second").exists() && began.elapsed() < Duration::from_secs(2) {
        std::thread::park_timeout(Duration::from_millis(10));
    }
    fs::write(at("go"), "").unwrap();
    let first = wait(first);
    fs::write(at("done"), "").unwrap();
    first.expect(0, &["solved"]);
    wait(second).expect(0, &["solved"]);
}
