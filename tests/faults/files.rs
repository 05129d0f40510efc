//! Anything may stand where an exercise's file should be.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::course::Course;
use crate::course::RIGHT;
use crate::course::double;

fn fifo(path: &Path) {
    let mode = rustix::fs::Mode::from_raw_mode(0o600);
    rustix::fs::mknodat(rustix::fs::CWD, path, rustix::fs::FileType::Fifo, mode, 0).unwrap();
}

/// Each oddity, and a word of the sentence about it.
const ODD: [(&str, &str); 8] = [
    ("missing", "is not there"),
    ("renamed", "is not there"),
    ("folder", "is a folder"),
    ("pipe", "is not a file"),
    ("latin1", "is not UTF-8 text from line 2 on"),
    ("binary", "is not UTF-8 text from line 1 on"),
    ("huge", "has 10 MiB"),
    ("dangling", "is not there"),
];

fn course() -> Course {
    let mut course = Course::new();
    for (name, _) in ODD {
        course = course.exercise(name, &double("todo!()"), &double(RIGHT));
    }
    course
}

fn make_odd(course: &Course) {
    let at = |name: &str| course.at(&format!("exercises/{name}.rs"));
    for (name, _) in ODD {
        fs::remove_file(at(name)).unwrap();
    }
    fs::write(course.at("exercises/renamed.txt"), double(RIGHT)).unwrap();
    fs::create_dir(at("folder")).unwrap();
    fs::write(at("folder").join("mine.txt"), "mine").unwrap();
    fifo(&at("pipe"));
    fs::write(at("latin1"), b"fn main() {}\n// caf\xe9\n").unwrap();
    fs::write(at("binary"), [0xff, 0xfe, 0, 0, 0x7f, 0x45]).unwrap();
    fs::write(at("huge"), vec![b'\n'; 10 << 20]).unwrap();
    std::os::unix::fs::symlink("nowhere.rs", at("dangling")).unwrap();
}

#[test]
fn whatever_stands_there_is_unsolved_with_a_sentence_and_stays() {
    let course = course().seen();
    make_odd(&course);
    let answer = course.run(&["check", "--json"]);
    assert_eq!(answer.code, Some(1));
    for (name, sentence) in ODD {
        let row = answer.row(name);
        assert_eq!(row["verdict"], "unsolved", "{row}");
        assert_eq!(
            (&row["stage"], &row["fault"]),
            (&"intact".into(), &"unreadable".into())
        );
        let note = row["note"].as_str().unwrap();
        assert!(note.contains(&format!("exercises/{name}.rs")), "{note}");
        assert!(
            note.contains(sentence) && note.contains("goferris reset"),
            "{note}"
        );
        assert_eq!(course.run(&["run", name]).code, Some(1));
    }
}

#[test]
fn a_reset_gives_the_exercise_back_and_keeps_whatever_stood_there() {
    let course = course().seen();
    make_odd(&course);
    for (name, _) in ODD {
        let answer = course.run_changing(&["reset", name]);
        answer.expect(0, &["1 exercise reset"]);
        assert_eq!(
            course.read(&format!("exercises/{name}.rs")),
            double("todo!()")
        );
        let is_kept = answer.said().contains("backups/");
        assert_eq!(
            is_kept,
            !["missing", "renamed"].contains(&name),
            "{answer:?}"
        );
    }
    let backups: Vec<_> = fs::read_dir(course.at(".goferris/backups"))
        .unwrap()
        .collect();
    assert_eq!(backups.len(), ODD.len() - 2);
    let of = |name: &str| {
        let mut all = backups.iter().flatten().map(fs::DirEntry::path);
        all.find(|path| path.to_string_lossy().contains(name))
            .unwrap()
    };
    assert_eq!(fs::read(of("/huge")).unwrap().len(), 10 << 20);
    assert_eq!(fs::read(of("/folder").join("mine.txt")).unwrap(), b"mine");
}

#[test]
fn a_reset_of_something_odd_that_was_never_seen_says_so_and_does_not_hang() {
    let course = course();
    make_odd(&course);
    for (name, _) in ODD {
        let answer = course.run(&["reset", name]);
        answer.expect(3, &["cannot give", name, "where the course came from"]);
        assert!(answer.stderr.contains("hint: "), "{answer:?}");
    }
    // The check of all is as good as if nothing else were wrong.
    assert_eq!(course.run(&["check"]).code, Some(1));
}

#[test]
fn a_read_only_file_is_checked_and_can_be_reset() {
    let course = Course::of_one(&double(RIGHT)).seen();
    let mut mode = fs::metadata(course.at("exercises/one.rs"))
        .unwrap()
        .permissions();
    mode.set_mode(0o444);
    fs::set_permissions(course.at("exercises/one.rs"), mode).unwrap();
    course.run(&["run", "one"]).expect(0, &["solved"]);
    course.run_changing(&["reset", "one"]).expect(0, &[]);
}

#[test]
fn a_path_is_a_name_and_a_slip_is_asked_about() {
    let course = Course::of_one(&double(RIGHT));
    course
        .run(&["run", "exercises/one.rs"])
        .expect(0, &["solved"]);
    for command in ["run", "check", "hint", "go", "solution", "reset"] {
        let answer = course.run(&[command, "onne"]);
        answer.expect(2, &["there is no exercise `onne`", "did you mean `one`"]);
        assert_eq!(answer.stdout, "");
    }
    course
        .run(&["run", "zzzzzzzz"])
        .expect(2, &["goferris list"]);
    course.run(&["dance"]).expect(2, &[]);
    let elsewhere = course.beside("elsewhere");
    let mut command = course.command(&["list"]);
    command.current_dir(elsewhere);
    course
        .finish(command)
        .expect(3, &["there is no course", "goferris init"]);
}
