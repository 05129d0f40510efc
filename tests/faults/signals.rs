//! Signals to a command at work: it ends by them, after all that it started.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::path::PathBuf;
use std::process::Stdio;

use crate::course::Answer;
use crate::course::Course;
use crate::course::RIGHT;
use crate::course::double;
use crate::course::toolchain;
use crate::course::wait;
use crate::course::wait_until;

use rustix::process::Pid;
use rustix::process::Signal;

/// Starts a command, waits until the mark is there, and sends a signal.
fn interrupted(course: &Course, args: &[&str], mark: &Path, signal: Signal) -> Answer {
    let mut command = course.command(args);
    let child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    wait_until("it does not begin", || mark.exists());
    let pid = Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
    rustix::process::kill_process(pid, signal).unwrap();
    let answer = wait(child);
    course.assert_nothing_runs();
    answer
}

/// A course whose one exercise makes a mark and never ends.
fn endless() -> (Course, PathBuf) {
    let course = Course::new();
    let mark = course.beside("marks").join("running");
    let body = format!(
        "std::fs::write({mark:?}, \"\").unwrap(); std::process::Command::new(\"sleep\").arg(\"100000\").status().unwrap(); n * 2"
    );
    let limits = "limits = { time_ms = 600000 }";
    (
        course.exercise_with("one", limits, &double(&body), &double(RIGHT)),
        mark,
    )
}

#[test]
fn a_command_that_is_told_to_stop_stops_with_all_that_it_started() {
    for signal in [Signal::TERM, Signal::INT, Signal::HUP] {
        for args in [&["check", "--json"][..], &["run", "one"]] {
            let (course, mark) = endless();
            let answer = interrupted(&course, args, &mark, signal);
            assert_eq!(answer.signal, Some(signal.as_raw()), "{answer:?}");
            assert!(answer.stderr.contains("stopped"), "{answer:?}");
            let work = std::fs::read_dir(course.at(".goferris/work")).unwrap();
            assert_eq!(work.count(), 0, "what it built is left");
            assert!(!course.at(".goferris/journal.jsonl").exists());
        }
    }
}

#[test]
fn a_compiler_that_hangs_is_stopped_too() {
    let course = Course::of_one(&double(RIGHT)).seen();
    let mark = course.beside("marks").join("running");
    let bin = course.beside("toolchain/bin");
    for tool in ["rustc", "cargo"] {
        std::os::unix::fs::symlink(toolchain().join(tool), bin.join(tool)).unwrap();
    }
    let path = course.beside("path");
    let sysroot = bin.parent().unwrap().display();
    for (file, script) in [
        (
            bin.join("clippy-driver"),
            format!("touch {}; sleep 100000", mark.display()),
        ),
        (path.join("rustc"), format!("echo {sysroot}")),
    ] {
        std::fs::write(&file, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    let course = course.with_path(&[&path, Path::new("/usr/bin"), Path::new("/bin")]);
    let answer = interrupted(&course, &["run", "one"], &mark, Signal::TERM);
    assert_eq!(answer.signal, Some(Signal::TERM.as_raw()), "{answer:?}");
}

#[test]
fn what_a_killed_command_built_is_removed_by_the_next() {
    let (course, mark) = endless();
    let mut command = course.command(&["run", "one"]);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = child.spawn().unwrap();
    wait_until("it does not begin", || mark.exists());
    let pid = Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
    rustix::process::kill_process(pid, Signal::KILL).unwrap();
    assert_eq!(wait(child).signal, Some(9));
    // Nobody can stop what a killed process started; here the test does.
    course.kill_all();
    course.write("exercises/one.rs", double(RIGHT));
    course.run(&["run", "one"]).expect(0, &["solved"]);
    let work = std::fs::read_dir(course.at(".goferris/work")).unwrap();
    assert_eq!(work.count(), 0);
}
