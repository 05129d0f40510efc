//! `goferris ci init`: the files that it writes are read as their engines read them, and run in the
//! layout of their engines, with a goferris on the path that writes down what it is asked.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use serde_json::Value;
use tempfile::TempDir;

use crate::course::Answer;
use crate::course::wait;

mod arguments;
mod engines;
mod workflows;

/// The engines, and the files that each needs: no others may appear.
const FILES: [(&str, &[&str]); 5] = [
    (
        "github",
        &[
            ".github/workflows/cohort.yml",
            "for-learners/.github/workflows/goferris.yml",
        ],
    ),
    ("gitlab", &[".gitlab-ci.yml", "for-learners/.gitlab-ci.yml"]),
    ("classroom50", &["autograder.py"]),
    ("gradescope", &["run_autograder", "setup.sh"]),
    ("container", &["Dockerfile"]),
];

/// A stand-in for goferris, cargo and the rest: writes down where it was and what it was asked. As
/// goferris it writes the report, even when it then fails: a half report must not be believed.
const STUB: &str = r#"#!/bin/sh
{ echo "$(basename "$0") in $(pwd -P)"; for word in "$@"; do echo "  $word"; done; } >> "$STUB_LOG"
case "$(basename "$0") $1" in
  "goferris init") mkdir -p "$2/exercises/01"; echo 'fn main() {}' > "$2/exercises/01/a.rs" ;;
  "goferris grade")
    grep -qs '^// tried' "$2"/exercises/01/a.rs && echo "  (tried)" >> "$STUB_LOG"
    for word in "$@"; do case "$word" in *=*) echo '{}' > "${word#*=}" ;; esac; done
    exit "${STUB_CODE:-0}" ;;
  "goferris cohort") printf '%s\n' "${STUB_SAID:-}" >&2; exit "${STUB_CODE:-0}" ;;
  "cargo install") mkdir -p "$4/bin"; cp "$0" "$4/bin/goferris" ;;
esac
exit 0
"#;

/// What an engine needs, in a folder, and the programs that it finds.
struct Desk {
    dir: TempDir,
}

impl Desk {
    /// A folder into which the files of an engine were written.
    fn of(engine: &str) -> Desk {
        let desk = Desk {
            dir: tempfile::tempdir().unwrap(),
        };
        fs::create_dir(desk.at("bin")).unwrap();
        let wrote = desk.init(engine, &[]);
        wrote.expect(0, &["wrote ", "next: "]);
        desk
    }

    fn at(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    /// The text of a file that was written.
    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.at("out").join(path)).unwrap()
    }

    fn init(&self, engine: &str, args: &[&str]) -> Answer {
        let mut command = Command::new(env!("CARGO_BIN_EXE_goferris"));
        command.args(["ci", "init", engine, "--out"]);
        command.arg(self.at("out")).args(args);
        finish(command)
    }

    /// Puts stand-ins on the path.
    fn stubs(&self, names: &[&str]) {
        for name in names {
            self.stub_at(&self.at("bin").join(name));
        }
    }

    fn stub_at(&self, path: &Path) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, STUB).unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// A command in a folder of its own, which sees the stand-ins and the system's programs.
    fn command(&self, program: impl AsRef<std::ffi::OsStr>, code: i32) -> Command {
        fs::create_dir_all(self.at("work")).unwrap();
        fs::create_dir_all(self.at("home")).unwrap();
        let mut path = self.at("bin").into_os_string();
        path.push(":/usr/bin:/bin");
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", path)
            .env("HOME", self.at("home"))
            .env("STUB_LOG", self.at("log"))
            .env("STUB_CODE", code.to_string())
            .current_dir(self.at("work"));
        command
    }

    /// What the stand-ins were asked, a word a line.
    fn log(&self) -> String {
        fs::read_to_string(self.at("log")).unwrap_or_default()
    }

    /// That goferris was asked this, and would have understood whatever it was asked.
    #[track_caller]
    fn assert_asked(&self, words: &[&str]) {
        arguments::assert_understood(&self.log());
        let asked = words.join("\n  ");
        assert!(
            self.log().contains(&asked),
            "no {words:?} in {}",
            self.log()
        );
    }
}

fn finish(mut command: Command) -> Answer {
    command.stdin(Stdio::null());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    wait(command.spawn().unwrap())
}

/// Every file below a folder, sorted.
fn files(dir: &Path, below: &str, into: &mut Vec<String>) {
    for entry in fs::read_dir(dir).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        match entry.path().is_dir() {
            true => files(&entry.path(), &format!("{name}/"), into),
            false => into.push(name),
        }
    }
    into.sort();
}

/// The text as YAML.
fn yaml(text: &str) -> Value {
    serde_yaml_ng::from_str(text).unwrap_or_else(|error| panic!("{error}:\n{text}"))
}

#[test]
fn each_engine_gets_its_files_and_no_others() {
    for (engine, wanted) in FILES {
        let desk = Desk::of(engine);
        let mut found = Vec::new();
        files(&desk.at("out"), "", &mut found);
        assert_eq!(found, wanted, "{engine}");
        for path in wanted {
            let text = desk.read(path);
            let version = format!("goferris@{}", env!("CARGO_PKG_VERSION"));
            let pinned = text.contains(&version) || *path == "run_autograder";
            assert!(pinned, "{path} does not say which goferris");
            assert!(text.contains(goferris::ci::TOOLCHAIN), "{path}: which Rust");
            assert!(!text.contains("@VERSION@") && !text.contains("@TOOLCHAIN@"));
            let mode = fs::metadata(desk.at("out").join(path)).unwrap();
            let is_program = mode.permissions().mode() & 0o111 != 0;
            assert_eq!(is_program, text.starts_with("#!") || path.ends_with(".py"));
        }
        let said = desk.init(engine, &["--force"]).said();
        assert!(said.lines().count() <= 5, "{said}");
    }
}

#[test]
fn the_files_and_the_docs_name_one_toolchain_and_it_can_build_this_program() {
    let docs = include_str!("../docs/instructors.md");
    let named = format!("Rust {}", goferris::ci::TOOLCHAIN);
    assert!(docs.contains(&named), "docs/instructors.md: no {named}");
    let numbers = |version: &str| -> Vec<u32> {
        let numbers = version.split('.').map(|number| number.parse().unwrap());
        numbers.collect()
    };
    let least = numbers(env!("CARGO_PKG_RUST_VERSION"));
    assert!(numbers(goferris::ci::TOOLCHAIN) >= least);
    for (engine, paths) in FILES {
        for word in [&[engine][..], paths].concat() {
            assert!(docs.contains(&format!("`{word}`")), "the docs lack {word}");
        }
    }
}

#[test]
fn what_is_there_is_not_replaced_unless_it_must_be() {
    let desk = Desk::of("gradescope");
    let mine = desk.at("out/run_autograder");
    fs::write(&mine, "mine").unwrap();
    fs::remove_file(desk.at("out/setup.sh")).unwrap();
    let refused = desk.init("gradescope", &[]);
    refused.expect(
        2,
        &["run_autograder` would be replaced", "--force", "--out"],
    );
    assert_eq!(fs::read_to_string(&mine).unwrap(), "mine");
    assert!(!desk.at("out/setup.sh").exists(), "half of it was written");
    desk.init("gradescope", &["--force"]).expect(0, &["wrote"]);
    assert_ne!(fs::read_to_string(&mine).unwrap(), "mine");
    // A link that leads nowhere is somebody's too, and what it would lead to even more.
    fs::remove_file(&mine).unwrap();
    std::os::unix::fs::symlink(desk.at("elsewhere"), &mine).unwrap();
    desk.init("gradescope", &[])
        .expect(2, &["would be replaced"]);
    desk.init("gradescope", &["--force"]).expect(0, &["wrote"]);
    assert!(!desk.at("elsewhere").exists());
}

#[test]
fn an_engine_that_nobody_knows_is_a_question_of_usage() {
    let desk = Desk::of("container");
    desk.init("jenkins", &[])
        .expect(2, &["jenkins", "github, gitlab, classroom50"]);
}

#[test]
fn a_folder_that_cannot_be_written_is_told() {
    let desk = Desk::of("container");
    fs::write(desk.at("file"), "").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_goferris"));
    command.args(["ci", "init", "github", "--out"]);
    command.arg(desk.at("file/inner"));
    finish(command).expect(3, &["cannot write", "hint:"]);
}
