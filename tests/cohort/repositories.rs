//! Work that is a git repository, on this machine or elsewhere.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use super::School;
use super::counts;
use crate::course::RIGHT;
use crate::course::double;
use crate::course::wait;

/// Runs git in a folder of the school's.
pub(super) fn git(school: &School, dir: &str, args: &[&str]) {
    let mut git = Command::new("git");
    git.args(["-c", "user.name=ana", "-c", "user.email=ana@example.org"]);
    git.args(["-c", "init.defaultBranch=main"]).args(args);
    let output = git.current_dir(school.at(dir)).output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

/// A repository whose first commit is right and tagged `v1`, whose second is wrong and on `main`, and
/// whose files are the starter's.
pub(super) fn repository(school: &School, dir: &str) {
    school.answer(dir, "one", RIGHT);
    school.answer(dir, "two", RIGHT);
    git(school, dir, &["init", "-q"]);
    git(school, dir, &["add", "."]);
    git(school, dir, &["commit", "-qm", "right"]);
    git(school, dir, &["tag", "v1"]);
    school.answer(dir, "one", "n");
    git(school, dir, &["commit", "-qam", "wrong"]);
    school.answer(dir, "one", "todo!()");
}

#[test]
fn a_repository_is_graded_as_it_was_pushed_and_a_work_tree_as_it_is() {
    let school = School::of(&["one", "two"]);
    repository(&school, "ana");
    git(&school, "", &["clone", "-q", "--bare", "ana", "bare"]);
    let url = format!("file://{}", school.at("ana").display());
    let roster = format!(
        "learner_id,name,git\ntree,A,ana\nbare,B,bare\nurl,C,{url}\ntag,D,{url}#v1\n\
         none,E,{url}#gone\nport,F,https://me:secret@localhost:1/x.git\nhttp,G,http://localhost/x\n\
         ext,H,ext::touch ran\ndash,I,file://--upload-pack=touch ran\n"
    );
    school.write("roster.csv", roster);
    let answer = school.cohort(&["roster.csv"]);
    answer.expect(
        3,
        &[
            "9 learners",
            "8 verdicts",
            "the work of 5 learners could not be opened",
        ],
    );
    let book = school.book("goferris-cohort");
    for (learner, status) in [
        ("tree", "not_attempted"),
        ("bare", "fail"),
        ("url", "fail"),
        ("tag", "pass"),
    ] {
        assert_eq!(book.status(learner, "one"), status, "{learner}");
        assert_eq!(book.status(learner, "two"), "pass", "{learner}");
    }
    let learners = book.head["learners"].as_array().unwrap();
    let revs: Vec<usize> = learners
        .iter()
        .map(|l| l["rev"].as_str().map_or(0, str::len))
        .collect();
    assert_eq!(revs, [0, 40, 40, 40, 0, 0, 0, 0, 0]);
    assert!(
        book.problem("none")
            .unwrap()
            .contains("cannot fetch `gone`")
    );
    assert!(
        book.problem("port")
            .unwrap()
            .contains("https://localhost:1/x.git")
    );
    assert!(book.problem("http").unwrap().contains("only by https"));
    assert!(!answer.stderr.contains("secret"), "{answer:?}");
    let csv = fs::read_to_string(school.at("goferris-cohort/grades.csv")).unwrap();
    assert!(csv.contains("none,E,,,,2,,"), "{csv}");
    for file in ["ran", "goferris-cohort/ran", "cache/ran", "cache/repos/ran"] {
        assert!(!school.at(file).exists(), "{file}");
    }
    assert_eq!(school.kept().len(), 3);

    // What is pushed later is fetched later.
    git(&school, "ana", &["commit", "-qam", "the starter again"]);
    school.cohort(&["roster.csv"]);
    assert_eq!(
        school.book("goferris-cohort").status("url", "one"),
        "not_attempted"
    );
}

#[test]
fn one_revision_can_be_asked_of_all() {
    let school = School::of(&["one", "two"]);
    repository(&school, "class/ana");
    repository(&school, "class/bo");
    school.answer("class/plain", "one", RIGHT);
    let answer = school.cohort(&["class", "--rev", "v1"]);
    answer.expect(3, &["the work of 1 learner could not be opened"]);
    let book = school.book("goferris-cohort");
    assert_eq!(book.status("ana", "one"), "pass");
    assert_eq!(book.status("bo", "one"), "pass");
    assert!(book.problem("plain").unwrap().contains("no revision `v1`"));
    assert_eq!(counts(&answer), (2, 0));
}

#[test]
fn all_texts_of_a_revision_are_read_by_one_process() {
    let names: Vec<String> = (0..20).map(|n| format!("number_{n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut school = School::of(&names);
    for name in &names {
        school.write(&format!("ana/{name}.rs"), double("todo!()"));
    }
    // A text that looks like an answer of git's, without a line's end.
    school.write("ana/number_0.rs", b"\xef\xbb\xbf0123456789 blob 5\nabc");
    school.write("ana/number_1.rs", "");
    git(&school, "ana", &["init", "-q"]);
    git(&school, "ana", &["add", "."]);
    git(&school, "ana", &["commit", "-qm", "all"]);
    let log = school.at("log");
    school.write(
        "bin/git",
        format!(
            "#!/bin/sh\necho \"$@\" >> {}\nexec /usr/bin/git \"$@\"\n",
            log.display()
        ),
    );
    fs::set_permissions(school.at("bin/git"), fs::Permissions::from_mode(0o755)).unwrap();
    let folders = [school.at("bin"), crate::course::toolchain().to_owned()];
    let mut path: Vec<&Path> = folders.iter().map(|path| path.as_path()).collect();
    path.extend([Path::new("/usr/bin"), Path::new("/bin")]);
    school.course = school.course.with_path(&path);
    school
        .cohort(&["ana", "--rev", "HEAD"])
        .expect(0, &["20 verdicts"]);
    let book = school.book("goferris-cohort");
    assert_eq!(book.status("ana", "number_0"), "compile_error");
    assert_ne!(book.status("ana", "number_1"), "missing");
    assert_eq!(book.status("ana", "number_19"), "not_attempted");
    let log = fs::read_to_string(log).unwrap();
    assert_eq!(log.matches("cat-file").count(), 1, "{log}");
}

#[test]
fn a_repository_that_many_fetch_at_once_or_that_a_killed_git_has_locked_is_fetched() {
    let school = School::of(&["one", "two"]);
    repository(&school, "ana");
    let url = format!("file://{}", school.at("ana").display());
    let mut roster = "learner_id,name,git\n".to_owned();
    for n in 0..8 {
        let rev = if n % 2 == 0 { "main" } else { "v1" };
        roster.push_str(&format!("{n},,{url}#{rev}\n"));
    }
    school.write("roster.csv", roster);
    let runs = ["a", "b"].map(|out| school.start(&["roster.csv", "--out", out]));
    for (run, out) in runs.into_iter().zip(["a", "b"]) {
        wait(run).expect(0, &["8 learners", "16 verdicts"]);
        let book = school.book(out);
        assert_eq!(book.status("0", "one"), "fail");
        assert_eq!(book.status("1", "one"), "pass");
    }
    let repositories = fs::read_dir(school.at("cache/repos")).unwrap();
    let repositories = repositories.map(|entry| entry.unwrap().path());
    let repository = repositories
        .filter(|path| path.is_dir())
        .collect::<Vec<_>>();
    assert_eq!(repository.len(), 1);
    for lock in ["shallow.lock", "config.lock", "refs/goferris/fetched.lock"] {
        fs::write(repository[0].join(lock), "").unwrap();
    }
    fs::remove_file(repository[0].join("HEAD")).unwrap();
    school
        .cohort(&["roster.csv"])
        .expect(0, &["16 verdicts", "0 texts graded"]);
}
