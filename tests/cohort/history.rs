//! Every commit of a learner's git repository.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use serde_json::Value;

use super::Book;
use super::School;
use super::counts;
use super::story::BEGAN;
use super::story::Does;
use super::story::Story;
use super::story::answer;
use super::story::git;
use crate::course::RIGHT;

const ONE: &str = "exercises/one.rs";
const TWO: &str = "exercises/two.rs";

/// The steps of a learner: the commit by the second of its author, the exercise, the status.
fn steps(book: &Book, learner: &str) -> Vec<(i64, String, String)> {
    let lines = book.marks.iter();
    let lines = lines.filter(|line| line["kind"] == "step" && line["learner"] == learner);
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    lines
        .map(|step| {
            let at = step["at"].as_i64().unwrap();
            (at - BEGAN, word(&step["exercise"]), word(&step["status"]))
        })
        .collect()
}

/// The same in a line: `0 one fail, 2 two pass`.
pub(super) fn told(book: &Book, learner: &str) -> String {
    let steps = steps(book, learner).into_iter();
    let steps: Vec<String> = steps
        .map(|(at, id, status)| format!("{at} {id} {status}"))
        .collect();
    steps.join(", ")
}

#[test]
fn each_commit_that_changed_a_text_is_a_step_in_its_order() {
    let school = School::of(&["one", "two"]);
    let mut story = Story::new();
    story.then(&[answer(TWO, "todo!()"), answer(ONE, "todo!()")]);
    story.then(&[answer(TWO, "n"), answer(ONE, "n")]);
    story.then(&[answer(ONE, "\"x\"")]);
    // The text that was there before, and then the same with other ends of lines.
    story.then(&[answer(ONE, "n")]);
    let same = crate::course::double("n").replace('\n', "\r\n");
    story.then(&[Does::Write(ONE, same.into_bytes()), answer("README", "x")]);
    // Removed, and back.
    story.then(&[Does::Remove(ONE)]);
    story.then(&[answer(ONE, "n")]);
    // Moved to another layout, and changed there; hidden by the first; seen again.
    story.then(&[Does::Remove(ONE), answer("one.rs", "n")]);
    story.then(&[answer("one.rs", "n + 6")]);
    story.then(&[answer(ONE, "n + 6")]);
    story.then(&[answer("one.rs", "n + 3")]);
    story.then(&[Does::Remove(ONE), answer("one.rs", RIGHT)]);
    story.told_in(&school, "class/ana");
    school.answer("class/ana", "one", "n + 4");
    git(&school, "class", &["clone", "-q", "--bare", "ana", "bare"]);
    school.answer("class/plain", "one", RIGHT);

    let answer = school.cohort(&["class", "--history"]);
    answer.expect(0, &["3 learners, 6 verdicts"]);
    assert!(!answer.stderr.contains("not all there"), "{answer:?}");
    let book = school.book("goferris-cohort");
    let all = "1 one fail, 1 two fail, 2 one compile_error, 3 one fail, 8 one fail, 11 one pass";
    assert_eq!(told(&book, "ana"), all);
    assert_eq!(told(&book, "bare"), all);
    assert_eq!(told(&book, "plain"), "");
    assert_eq!(book.status("ana", "one"), "fail", "its files are graded");
    assert_eq!(book.status("bare", "one"), "pass");
    let step = book
        .marks
        .iter()
        .find(|line| line["status"] == "compile_error")
        .unwrap();
    assert_eq!(step["codes"], serde_json::json!(["E0308"]));
    assert_eq!(step["source_sha"].as_str().unwrap().len(), 64);
    let commit = git(&school, "class/ana", &["rev-parse", "main~9"]);
    assert_eq!(step["commit"], commit.as_str());

    // Without being asked it looks at nothing but the present.
    school.cohort(&["class", "--out", "now"]).expect(0, &[]);
    assert!(
        school
            .book("now")
            .marks
            .iter()
            .all(|line| line["kind"].is_null())
    );
    // An older revision has the history that led to it.
    school
        .cohort(&[
            "class/ana",
            "--rev",
            "main~9",
            "--history",
            "--out",
            "older",
        ])
        .expect(0, &["2 verdicts"]);
    let older = "1 one fail, 1 two fail, 2 one compile_error";
    assert_eq!(told(&school.book("older"), "ana"), older);
}

#[test]
fn a_text_counts_where_it_first_appears_whatever_was_merged() {
    let school = School::of(&["one", "two"]);
    let mut story = Story::new();
    let root = story.then(&[answer(ONE, "n"), answer(TWO, "n")]);
    let side = story.after(&[root], &[answer(ONE, "n + 1")]);
    let side = story.after(&[side], &[answer(ONE, "n + 3")]);
    let main = story.after(&[root], &[answer(TWO, "n + 1")]);
    // Takes the branch's text; the next commit merges a branch and nothing of it.
    let main = story.after(&[main, side], &[answer(ONE, "n + 3")]);
    let lost = story.after(&[main], &[answer(TWO, "n + 4")]);
    let main = story.after(&[main], &[answer(ONE, "n + 5")]);
    let main = story.after(&[main, lost], &[]);
    // A merge that writes what none of its parents had.
    let other = story.after(&[root], &[answer(ONE, "n + 6")]);
    story.after(&[main, other], &[answer(ONE, RIGHT)]);
    story.told_in(&school, "ana");
    school
        .cohort(&["ana", "--history", "--rev", "main"])
        .expect(0, &[]);
    let mut all = steps(&school.book("goferris-cohort"), "ana");
    assert_eq!(
        all.last().unwrap(),
        &(9, "one".to_owned(), "pass".to_owned())
    );
    // Each branch in its own order, none before what it came from.
    let place = |at: i64| all.iter().position(|step| step.0 == at).unwrap();
    assert!(
        place(0) < place(1) && place(1) < place(2) && place(0) < place(3),
        "{all:?}"
    );
    assert!(
        place(2) < place(6) && place(5) < place(9) && place(8) < place(9),
        "{all:?}"
    );
    all.sort();
    let at: Vec<i64> = all.iter().map(|step| step.0).collect();
    assert_eq!(at, [0, 0, 1, 2, 3, 5, 6, 8, 9]);
}

#[test]
fn three_commits_that_do_not_pass_are_being_stuck() {
    let school = School::of(&["one", "two"]);
    let mut story = Story::new();
    story.then(&[answer(ONE, RIGHT), answer(TWO, RIGHT)]);
    for body in ["\"a\"", "\"b\"", "\"c\""] {
        story.then(&[answer(ONE, body)]);
    }
    story.told_in(&school, "ana");
    school
        .cohort(&["ana", "--history", "--rev", "HEAD"])
        .expect(0, &[]);
    let text = fs::read_to_string(school.at("goferris-cohort/cohort.json")).unwrap();
    let insight: Value = serde_json::from_str(&text).unwrap();
    let stuck = &insight["stuck"][0];
    assert_eq!(stuck["evidence"], "history");
    assert_eq!(stuck["exercise"], "one");
    assert_eq!((&stuck["tries"], &stuck["repeats"]), (&3.into(), &2.into()));
    assert_eq!(stuck["since"], "2026-09-21T14:13:21Z");
    let page = fs::read_to_string(school.at("goferris-cohort/index.html")).unwrap();
    assert!(page.contains("their commits, last on 2026-09-21"), "{page}");
    let again = school.cohort(&["ana", "--history", "--rev", "HEAD", "--out", "again"]);
    assert_eq!(counts(&again), (0, 5), "what is known is not graded again");
}

#[test]
fn shards_of_a_history_merged_are_what_one_machine_makes() {
    let school = School::of(&["one", "two"]);
    for learner in ["ana", "bo"] {
        let mut story = Story::in_a_second();
        story.then(&[answer(ONE, "todo!()"), answer(TWO, "todo!()")]);
        for n in 0..6 {
            let body = format!("n + {}", n % 4);
            story.then(&[answer(TWO, &body), answer(ONE, &body)]);
        }
        // What is no text, and goes by the learner.
        story.then(&[Does::Write(ONE, vec![0xff; 9]), answer(TWO, RIGHT)]);
        story.told_in(&school, &format!("class/{learner}"));
        school.answer(&format!("class/{learner}"), "one", RIGHT);
    }
    let whole = ["class", "--history", "--out", "whole"];
    school.cohort(&whole).expect(0, &[]);
    let again = school.cohort(&whole);
    again.expect(0, &["4 verdicts"]);
    // 9 texts and `RIGHT` are known; two starters and two files without a text take no compiler, nor do
    // two exercises that are not there.
    assert_eq!(counts(&again).1, 10, "{again:?}");
    let read = |path: &str| fs::read_to_string(school.at(path)).unwrap();
    let timeless = |path: &str| {
        let text = read(&format!("{path}/verdicts.jsonl"));
        let (head, lines) = text.split_once('\n').unwrap();
        let mut head: Value = serde_json::from_str(head).unwrap();
        head["graded_at"] = "".into();
        format!("{head}\n{lines}")
    };
    for shard in ["1", "2"] {
        let (part, out) = (format!("{shard}/2"), format!("part{shard}"));
        let args = ["class", "--history", "--shard", &part, "--out", &out];
        school.cohort(&args).expect(0, &[]);
        let steps = school
            .book(&out)
            .marks
            .iter()
            .filter(|line| line["kind"] == "step")
            .count();
        assert!((1..28).contains(&steps), "{steps}");
    }
    school
        .cohort(&["merge", "part2", "part1", "part2", "--out", "merged"])
        .expect(0, &["4 verdicts (merged)"]);
    assert_eq!(timeless("merged"), timeless("whole"));
    let book = school.book("merged");
    assert_eq!(steps(&book, "bo").len(), 14);
    assert!(
        told(&book, "bo").ends_with("0 one compile_error, 0 two pass"),
        "{book:?}"
    );
}

/// A git that fails where its arguments hold a word and not the other.
fn failing(school: &mut School, with: &str, without: &str) {
    let script = format!(
        "#!/bin/sh\ncase \"$*\" in *\"{without}\"*) ;; *\"{with}\"*) echo 'fatal: too much'; exit 1;; esac\n\
         exec /usr/bin/git \"$@\"\n"
    );
    school.write("bin/git", script);
    fs::set_permissions(school.at("bin/git"), fs::Permissions::from_mode(0o755)).unwrap();
    let folders = [school.at("bin"), crate::course::toolchain().to_owned()];
    let mut path: Vec<&Path> = folders.iter().map(|path| path.as_path()).collect();
    path.extend([Path::new("/usr/bin"), Path::new("/bin")]);
    let course = std::mem::replace(&mut school.course, crate::course::Course::new());
    school.course = course.with_path(&path);
}

#[test]
fn a_repository_elsewhere_is_fetched_as_far_back_as_it_is_asked_for() {
    let mut school = School::of(&["one", "two"]);
    let mut story = Story::new();
    story.then(&[answer(ONE, "n"), answer(TWO, RIGHT)]);
    story.then(&[answer(ONE, "n + 3")]);
    story.then(&[answer(ONE, RIGHT)]);
    story.told_in(&school, "ana");
    let url = format!("file://{}", school.at("ana").display());
    school.write(
        "roster.csv",
        format!("learner_id,name,git\nana,A,{url}#main\n"),
    );
    let all = "0 one fail, 0 two pass, 1 one fail, 2 one pass";
    let shallow = || {
        let repositories = fs::read_dir(school.at("cache/repos")).unwrap();
        let mut files = repositories.map(|entry| entry.unwrap().path().join("shallow"));
        files.any(|file| file.exists())
    };
    let run = |args: &[&str]| school.cohort(&[&["roster.csv"], args].concat());
    run(&[]).expect(0, &["2 verdicts"]);
    assert!(shallow());
    for _ in 0..2 {
        run(&["--history"]).expect(0, &["2 verdicts"]);
        assert!(!shallow());
        assert_eq!(told(&school.book("goferris-cohort"), "ana"), all);
    }
    // Who then asks for the present alone takes nothing from those who ask for more.
    run(&[]).expect(0, &["2 verdicts"]);
    assert!(!shallow());

    // If the whole cannot be had, the present still is.
    fs::remove_dir_all(school.at("cache/repos")).unwrap();
    failing(&mut school, " fetch ", "--depth=1");
    let answer = school.cohort(&["roster.csv", "--history"]);
    answer.expect(
        0,
        &["ana (A): the history is not all there: cannot fetch it: fatal: too much"],
    );
    assert_eq!(told(&school.book("goferris-cohort"), "ana"), "");
    failing(&mut school, " rev-list ", "nothing");
    school
        .cohort(&["roster.csv", "--history"])
        .expect(0, &["git cannot list its commits", "2 verdicts"]);

    // A shallow repository as a folder has what it has.
    git(&school, "", &["clone", "-q", "--depth=2", &url, "shallow"]);
    failing(&mut school, "nothing", "nothing");
    let answer = school.cohort(&["shallow", "--history", "--out", "s"]);
    answer.expect(0, &["2 verdicts"]);
    let told = told(&school.book("s"), "shallow");
    assert_eq!(told, "1 one fail, 1 two pass, 2 one pass");
}
