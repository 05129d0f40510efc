//! Classroom 50 and Gradescope: what their runners start, in the layout that they give.

use std::fs;
use std::process::Command;

use super::Desk;
use super::finish;
use crate::course::Answer;

/// A test of a Python script needs Python: where it is missing nothing is proved, and that is not
/// accepted where everything must be.
fn has_python() -> bool {
    let found = Command::new("python3").arg("--version").output();
    let found = found.is_ok_and(|output| output.status.success());
    let is_ci = std::env::var_os("CI").is_some();
    assert!(found || !is_ci, "this machine has no python3");
    if !found {
        eprintln!("there is no python3 here: autograder.py was not tried");
    }
    found
}

fn autograde(desk: &Desk, code: i32) -> Answer {
    let mut command = desk.command("python3", code);
    command.arg(desk.at("out/autograder.py"));
    finish(command)
}

#[test]
fn classroom50_gets_a_result_only_of_what_was_graded() {
    if !has_python() {
        return;
    }
    for (code, ends) in [(0, 0), (1, 0), (2, 2), (3, 3), (101, 101)] {
        let desk = Desk::of("classroom50");
        desk.stubs(&["goferris"]);
        fs::create_dir_all(desk.at("work")).unwrap();
        // The learner's own idea of the result.
        let result = desk.at("work/result.json");
        fs::write(&result, "{\"score\": 100}").unwrap();
        let answer = autograde(&desk, code);
        assert_eq!(answer.code, Some(ends), "{code}: {answer:?}");
        assert_eq!(result.exists(), ends == 0, "{code}");
        if ends == 0 {
            assert_eq!(fs::read_to_string(&result).unwrap(), "{}\n");
        }
        desk.assert_asked(&[
            "grade",
            ".",
            "--format",
            "classroom50=result.json",
            "--jail",
            "require",
            "--exit-zero",
        ]);
        let checkout = desk.at("work").canonicalize().unwrap();
        let place = format!("goferris in {}\n", checkout.display());
        assert!(desk.log().contains(&place), "{}", desk.log());
    }
}

#[test]
fn a_result_that_the_learner_made_a_link_or_a_folder_is_not_followed() {
    if !has_python() {
        return;
    }
    let desk = Desk::of("classroom50");
    desk.stubs(&["goferris"]);
    fs::create_dir_all(desk.at("work")).unwrap();
    fs::write(desk.at("precious"), "precious").unwrap();
    std::os::unix::fs::symlink(desk.at("precious"), desk.at("work/result.json")).unwrap();
    autograde(&desk, 0).expect(0, &[]);
    assert_eq!(fs::read_to_string(desk.at("precious")).unwrap(), "precious");
    fs::remove_file(desk.at("work/result.json")).unwrap();
    fs::create_dir_all(desk.at("work/result.json/inner")).unwrap();
    autograde(&desk, 3).expect(3, &["::error::"]);
    assert!(!desk.at("work/result.json").exists());
}

#[test]
fn classroom50_installs_goferris_away_from_the_learners_settings() {
    if !has_python() {
        return;
    }
    let desk = Desk::of("classroom50");
    desk.stubs(&["cargo", "rustup"]);
    autograde(&desk, 0).expect(0, &[]);
    let version = format!("goferris@{}", env!("CARGO_PKG_VERSION"));
    let root = desk.at("home/.goferris");
    let root = root.to_str().unwrap();
    desk.assert_asked(&["install", "--locked", "--root", root, &version]);
    let checkout = desk.at("work").canonicalize().unwrap();
    for tool in ["cargo", "rustup"] {
        let place = format!("{tool} in {}\n", checkout.display());
        assert!(!desk.log().contains(&place), "{}", desk.log());
        assert!(desk.log().contains(&format!("{tool} in ")));
    }
    // A machine where it cannot be installed is not the learner's fault.
    let desk = Desk::of("classroom50");
    autograde(&desk, 0).expect(3, &["goferris cannot be run"]);
    assert!(!desk.at("work/result.json").exists());
}

#[test]
fn the_scripts_for_gradescope_are_scripts() {
    let desk = Desk::of("gradescope");
    for script in ["setup.sh", "run_autograder"] {
        let mut command = desk.command("bash", 0);
        command.arg("-n").arg(desk.at("out").join(script));
        finish(command).expect(0, &[]);
    }
}

#[test]
fn gradescope_gets_results_only_of_what_was_graded() {
    for (code, ends) in [(0, 0), (1, 0), (2, 2), (3, 3), (101, 101)] {
        let desk = Desk::of("gradescope");
        desk.stubs(&["goferris"]);
        fs::create_dir_all(desk.at("autograder/submission")).unwrap();
        fs::create_dir_all(desk.at("autograder/results")).unwrap();
        let results = desk.at("autograder/results/results.json");
        fs::write(&results, "{\"score\": 100}").unwrap();
        let mut command = desk.command(desk.at("out/run_autograder"), code);
        command.env("AUTOGRADER", desk.at("autograder"));
        let answer = finish(command);
        assert_eq!(answer.code, Some(ends), "{code}: {answer:?}");
        assert_eq!(results.exists(), ends == 0, "{code}");
        let submission = desk.at("autograder/submission");
        let format = format!("gradescope={}", results.display());
        desk.assert_asked(&[
            "grade",
            submission.to_str().unwrap(),
            "--format",
            &format,
            "--jail",
            "auto",
            "--exit-zero",
        ]);
    }
}

#[test]
fn gradescope_without_goferris_is_no_zero() {
    let desk = Desk::of("gradescope");
    let mut command = desk.command(desk.at("out/run_autograder"), 0);
    command.env("AUTOGRADER", desk.at("autograder"));
    command.env("PREFIX", desk.at("prefix"));
    let answer = finish(command);
    answer.expect(127, &["could not grade"]);
    assert!(!desk.at("autograder/results/results.json").exists());
}

#[test]
fn the_setup_for_gradescope_installs_what_is_pinned_and_builds_the_crates_once() {
    let desk = Desk::of("gradescope");
    desk.stubs(&["apt-get", "rustup", "cargo", "goferris"]);
    let mut command = desk.command(desk.at("out/setup.sh"), 0);
    command.env("PREFIX", desk.at("prefix"));
    finish(command).expect(0, &[]);
    let version = format!("goferris@{}", env!("CARGO_PKG_VERSION"));
    let prefix = desk.at("prefix");
    let prefix = prefix.to_str().unwrap();
    desk.assert_asked(&["toolchain", "install", goferris::ci::TOOLCHAIN]);
    desk.assert_asked(&["install", "--locked", "--root", prefix, &version]);
    desk.assert_asked(&["(tried)"]);
    // A step that fails ends it: an image that is half made would fail every learner.
    let desk = Desk::of("gradescope");
    desk.stubs(&["apt-get", "rustup", "cargo", "goferris"]);
    let mut command = desk.command(desk.at("out/setup.sh"), 3);
    command.env("PREFIX", desk.at("prefix"));
    finish(command).expect(3, &[]);
}

/// Runs the setup where nothing is installed but what the test puts there; gives what apt was asked.
fn set_up_with(apt_get: &str) -> (Answer, String) {
    let desk = Desk::of("gradescope");
    desk.stubs(&["apt-get", "rustup", "cargo", "goferris"]);
    // Not even a rustup of the machine that runs the test.
    for tool in [
        "basename", "cat", "chmod", "cp", "dirname", "echo", "find", "grep", "mkdir", "mktemp",
        "mv", "pwd", "rm", "sed", "sh",
    ] {
        let found = ["/usr/bin", "/bin"].map(|dir| std::path::Path::new(dir).join(tool));
        let found = found.iter().find(|path| path.exists()).unwrap();
        std::os::unix::fs::symlink(found, desk.at("bin").join(tool)).unwrap();
    }
    fs::rename(desk.at("bin/rustup"), desk.at("rustup")).unwrap();
    fs::write(
        desk.at("bin/apt-get"),
        format!("#!/bin/sh\necho \"$*\" >> \"$STUB_LOG.apt\"\n{apt_get}\n"),
    )
    .unwrap();
    let mut command = desk.command("/bin/bash", 0);
    command.arg(desk.at("out/setup.sh"));
    command
        .env("PATH", desk.at("bin"))
        .env("HERE", desk.dir.path());
    command.env("PREFIX", desk.at("prefix"));
    let answer = finish(command);
    (answer, fs::read_to_string(desk.at("log.apt")).unwrap())
}

#[test]
fn the_setup_for_gradescope_takes_rust_from_the_system_and_says_if_that_has_none() {
    let has = "case \"$*\" in *rustup*) mv \"$HERE/rustup\" \"$HERE/bin/rustup\" ;; esac";
    let (answer, asked) = set_up_with(has);
    answer.expect(0, &[]);
    let packages: Vec<&str> = asked.lines().collect();
    assert_eq!(packages[0], "update");
    assert!(packages[1].ends_with("ca-certificates gcc git libc6-dev"));
    assert!(packages[2].ends_with("--no-install-recommends rustup"));
    let (answer, _) = set_up_with("case \"$*\" in *rustup*) exit 100 ;; esac");
    answer.expect(1, &["no package rustup", "24.04"]);
}
