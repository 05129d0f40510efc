//! Statements on their way to a store that fails in every way that stores fail.

use std::fs;
use std::path::PathBuf;
use std::sync::mpsc;
use std::time::Duration;

use super::store::Lrs;
use super::store::Reply;
use super::*;

/// The files in the spool that wait.
fn waiting(out: &Path) -> Vec<PathBuf> {
    let spools = fs::read_dir(out.join("xapi-spool")).unwrap();
    let entries = spools.flat_map(|spool| fs::read_dir(spool.unwrap().path()).unwrap());
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .collect()
}

fn ids(statements: &[Statement]) -> Vec<String> {
    let mut ids: Vec<String> = statements.iter().map(|one| one.id.clone()).collect();
    ids.sort();
    ids
}

#[test]
fn a_request_is_as_the_specification_wants_it() {
    let out = tempfile::tempdir().unwrap();
    let lrs = Lrs::scripted(vec![]);
    let all = statements(&book(250), &secret());
    let told = run(&reached(&lrs.url()), out.path(), &all);
    assert_eq!((told.sent, told.waiting, told.trouble), (250, 0, None));
    assert_eq!(lrs.asked(), 3);
    lrs.each(|request| {
        assert_eq!(request.first, "POST /xapi/statements HTTP/1.1");
        assert_eq!(request.headers["x-experience-api-version"], "1.0.3");
        assert_eq!(request.headers["content-type"], "application/json");
        // teacher:pa"ss\word
        assert_eq!(
            request.headers["authorization"],
            "Basic dGVhY2hlcjpwYSJzc1x3b3Jk"
        );
        for one in request.statements() {
            assert_eq!(problems(&one), [""; 0]);
        }
        let text = String::from_utf8_lossy(&request.body).to_lowercase();
        assert!(
            !text.contains("ana") && !text.contains("lovelace"),
            "{text}"
        );
    });
}

#[test]
fn everything_arrives_once_however_often_the_store_fails() {
    let out = tempfile::tempdir().unwrap();
    let lrs = Lrs::scripted(vec![
        Reply::Say(500, "out of order"),
        Reply::Take,
        Reply::HangUp,
        Reply::TakeAndHangUp,
        Reply::Say(503, ""),
        Reply::TakeSlowly,
    ]);
    let store = reached(&lrs.url());
    let all = statements(&book(250), &secret());
    let told = run(&store, out.path(), &all);
    assert_eq!((told.sent, told.waiting), (0, 250));
    let said = told.to_string();
    assert!(
        said.contains("500: out of order") && said.contains("250 kept"),
        "{said}"
    );
    let told = run(&store, out.path(), &all);
    assert_eq!(told.sent + told.waiting, 250);
    assert!(told.sent > 0 && told.trouble.is_some(), "{told:?}");
    // The statements of later runs wait behind, and none is spooled twice.
    for _ in 0..3 {
        run(&store, out.path(), &all);
    }
    assert_eq!(lrs.ids(), ids(&all));
    assert!(waiting(out.path()).is_empty());
    let asked = lrs.asked();
    let told = run(&store, out.path(), &all);
    assert_eq!((told.sent, told.waiting), (0, 0));
    assert_eq!(lrs.asked(), asked, "what it has was sent again");
}

#[test]
fn a_statement_that_is_refused_keeps_no_other_back_and_is_not_sent_for_ever() {
    for (status, body) in [(409, "known with \u{1b}[31mother content"), (400, "")] {
        let out = tempfile::tempdir().unwrap();
        let all = statements(&book(150), &secret());
        let bad = all[42].id.clone();
        let refuses = bad.clone();
        let lrs = Lrs::new(move |request| match request.has(&refuses) {
            true => Reply::Say(status, body),
            false => Reply::Take,
        });
        let store = reached(&lrs.url());
        let told = run(&store, out.path(), &all);
        assert_eq!((told.sent, told.waiting, told.refused.len()), (149, 0, 1));
        let mut wanted = ids(&all);
        wanted.retain(|id| *id != bad);
        assert_eq!(lrs.ids(), wanted);
        assert!(waiting(out.path()).is_empty());
        let said = told.to_string();
        assert!(
            said.contains("1 set aside") && said.contains(&status.to_string()),
            "{said}"
        );
        assert!(!said.contains('\u{1b}'));
        let kept = fs::read_to_string(&told.refused[0].path).unwrap();
        assert!(kept.contains(&bad));
        let asked = lrs.asked();
        assert_eq!(run(&store, out.path(), &all), Told::default());
        assert_eq!(lrs.asked(), asked);
    }
}

#[test]
fn a_store_that_says_nothing_is_given_up_and_what_it_should_have_waits() {
    let out = tempfile::tempdir().unwrap();
    let lrs = Lrs::scripted(vec![Reply::Never]);
    let hasty = Store::new(&lrs.url(), None, Duration::from_secs(1)).unwrap();
    let all = statements(&book(3), &secret());
    let told = run(&hasty, out.path(), &all);
    assert_eq!((told.sent, told.waiting), (0, 3));
    assert!(told.trouble.unwrap().contains("curl:"));
    assert_eq!(run(&hasty, out.path(), &all).sent, 3);
    lrs.each(|request| assert!(!request.headers.contains_key("authorization")));
}

#[test]
fn a_store_that_is_not_there_is_no_error() {
    let out = tempfile::tempdir().unwrap();
    // A port that nobody is given by chance.
    let gone = "http://127.0.0.1:1/xapi";
    let told = run(&reached(gone), out.path(), &statements(&book(3), &secret()));
    assert_eq!((told.sent, told.waiting), (0, 3));
    assert_eq!(waiting(out.path()).len(), 1);
    // Another store has its own spool: what waits for the one is not sent to the other.
    let lrs = Lrs::scripted(vec![]);
    run(&reached(&lrs.url()), out.path(), &[]);
    assert_eq!(lrs.asked(), 0);
}

#[test]
fn the_password_is_in_no_list_of_processes() {
    let out = tempfile::tempdir().unwrap();
    let (here, arrived) = mpsc::channel();
    let (go_on, told) = mpsc::channel();
    let lrs = Lrs::scripted(vec![Reply::TakeWhenTold(here, told)]);
    let store = reached(&lrs.url());
    let path = out.path().to_owned();
    let sending = std::thread::spawn(move || run(&store, &path, &statements(&book(1), &secret())));
    arrived.recv_timeout(Duration::from_secs(60)).unwrap();
    let (mut curls, mut leaks) = (0, Vec::new());
    for process in fs::read_dir("/proc").unwrap() {
        let process = process.unwrap().path();
        let line = fs::read(process.join("cmdline")).unwrap_or_default();
        let line = String::from_utf8_lossy(&line).replace('\0', " ");
        let around = fs::read(process.join("environ")).unwrap_or_default();
        let around = String::from_utf8_lossy(&around).into_owned();
        if line.starts_with("curl -q --config -") {
            curls += 1;
        }
        for secret in ["pa\"ss\\word", "dGVhY2hlcjpwYSJzc1x3b3Jk"] {
            if line.contains(secret) || around.contains(secret) {
                leaks.push(line.clone());
            }
        }
    }
    // The store must go on before anything fails, or it would wait for ever.
    go_on.send(()).unwrap();
    assert_eq!(leaks, [""; 0]);
    assert!(curls > 0, "curl was not seen");
    assert_eq!(sending.join().unwrap().sent, 1);
    let found = std::process::Command::new("grep")
        .args(["-r", "-e", "pa\"ss", "-e", "dGVhY2hl"])
        .arg(out.path())
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&found.stdout), "");
}

#[test]
fn a_report_goes_where_it_was_asked_to_and_nowhere_unasked() {
    let out = tempfile::tempdir().unwrap();
    let at = |name: &str| out.path().join(name).to_str().unwrap().to_owned();
    let lrs = Lrs::scripted(vec![]);
    let book = book(2);
    let none = goferris::xapi::report(&book, Extent::Course, &asked(&[]), out.path()).unwrap();
    assert_eq!(none, []);
    assert_eq!(fs::read_dir(out.path()).unwrap().count(), 0);
    let (file, salt) = (at("all.jsonl"), at("salt"));
    let words = ["--xapi", &file, "--xapi", &lrs.url(), "--xapi-salt", &salt];
    let told = goferris::xapi::report(&book, Extent::Course, &asked(&words), out.path()).unwrap();
    assert_eq!(told.iter().map(|told| told.sent).collect::<Vec<_>>(), [2]);
    let text = fs::read_to_string(&file).unwrap();
    let lines = text
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    let mut written: Vec<String> = lines
        .map(|one| one["id"].as_str().unwrap().to_owned())
        .collect();
    written.sort();
    assert_eq!(lrs.ids(), written);
    let unsalted = goferris::xapi::report(
        &book,
        Extent::Course,
        &asked(&["--xapi", &file]),
        out.path(),
    );
    assert_eq!(unsalted.unwrap_err().exit_code(), 2);
}

#[test]
fn a_store_that_may_not_be_told_is_refused_before_anything_is_graded() {
    let out = tempfile::tempdir().unwrap();
    let salt = out.path().join("salt");
    let salt = salt.to_str().unwrap();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_goferris"));
    command.args(["cohort", "no-such-roster.csv", "--xapi-salt", salt]);
    command.args(["--xapi", "http://lrs.example/xapi"]);
    command.env("GOFERRIS_XAPI_AUTH", "teacher:secret");
    let output = command.current_dir(out.path()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    // Before even the roster was looked at.
    assert!(said.contains("use https"), "{said}");
    assert!(
        !said.contains("secret") && !said.contains("roster"),
        "{said}"
    );
    assert_eq!(output.status.code(), Some(2));
}
