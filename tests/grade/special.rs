//! Files that are not what they seem, and files that we may not read.

use std::fs;
use std::fs::Permissions;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::fs::chown;

use super::Class;
use super::machine;
use super::mark;
use crate::course::RIGHT;
use crate::course::double;
use crate::course::wait;

#[test]
fn a_hard_link_is_a_file_if_it_is_the_learners_own() {
    let class = Class::of(&[("own", ""), ("other", "")]);
    class.write("kept.rs", double(RIGHT));
    fs::create_dir(class.at("exercises")).unwrap();
    fs::hard_link(class.at("kept.rs"), class.at("exercises/own.rs")).unwrap();
    let beside = class.course.beside("secret");
    let secret = beside.join("key");
    fs::write(&secret, "the_key_is_20351 of somebody else\n").unwrap();
    fs::hard_link(&secret, class.at("exercises/other.rs")).unwrap();
    // What belongs to the learner they may read anyway, and only root can give a file away.
    let is_theirs = chown(&secret, Some(65_534), None).is_err();
    let answer = class.grade(&["--format", "json"]);
    assert_eq!(mark(&answer, "own")["status"], "pass", "{answer:?}");
    if is_theirs {
        eprintln!("not tested: the file of somebody else, which takes root");
        return;
    }
    let mark = mark(&answer, "other");
    assert_eq!(mark["status"], "missing", "{mark}");
    assert!(mark.to_string().contains("somebody else's file"), "{mark}");
    assert!(!answer.said().contains("20351"), "{answer:?}");
}

#[test]
fn a_device_is_no_text() {
    let class = Class::of(&[("zero", "")]);
    let path = class.at("zero.rs");
    let (kind, mode) = (
        rustix::fs::FileType::CharacterDevice,
        rustix::fs::Mode::from_raw_mode(0o666),
    );
    let zero = rustix::fs::makedev(1, 5);
    if let Err(error) = rustix::fs::mknodat(rustix::fs::CWD, &path, kind, mode, zero) {
        eprintln!("not tested: a device cannot be made here: {error}");
        return;
    }
    let answer = class.grade(&["--format", "json"]);
    let mark = mark(&answer, "zero");
    assert_eq!(mark["status"], "missing", "{mark}");
    assert!(mark.to_string().contains("not a regular file"), "{mark}");
}

#[test]
fn what_we_may_not_read_is_nobodys_zero() {
    for closed in ["exercises/one.rs", "exercises"] {
        let Some(program) = machine::modest_program() else {
            return;
        };
        let class = Class::of(&[("one", "")]);
        class.write("exercises/one.rs", double(RIGHT));
        let mode = |mode| fs::set_permissions(class.at(closed), Permissions::from_mode(mode));
        mode(0).unwrap();
        let answer = wait(class.start_by(program, &class.at(""), &["--format", "json"]));
        mode(0o700).unwrap();
        class.machine.assert_untouched();
        assert_eq!(answer.code, Some(3), "{answer:?}");
        let mark = mark(&answer, "one");
        assert_eq!(mark["status"], "infra_error", "{mark}");
        assert!(mark["score"].is_null() && answer.json()["score"].is_null());
        let message = mark["message"].as_str().unwrap();
        assert!(message.contains("permission denied"), "{message}");
    }
}

#[test]
fn names_that_are_no_text_and_folders_without_end_are_passed_over() {
    let class = Class::of(&[("one", "")]);
    class.write("exercises/one.rs", double(RIGHT));
    let odd = std::ffi::OsStr::from_bytes(b"exercises/o\xff\xfe\nne.rs");
    fs::write(class.at("").join(odd), double("n")).unwrap();
    std::os::unix::fs::symlink("..", class.at("exercises/exercises")).unwrap();
    fs::create_dir_all(class.at(&"deep/".repeat(100))).unwrap();
    class.grade(&[]).expect(0, &["1 of 1"]);
    class.write("exercises/one.rs", "");
    let answer = class.grade(&["--format", "json"]);
    assert_ne!(mark(&answer, "one")["status"], "pass", "{answer:?}");
}
