//! Who is graded: rosters, folders and archives.

use std::fs;

use super::School;
use super::contents;
use super::counts;
use crate::course::RIGHT;

#[test]
fn a_roster_of_hostile_names_is_graded_and_nothing_is_written_anywhere_else() {
    let school = School::of(&["one", "two"]);
    school.answer("class/ana", "one", RIGHT);
    school.answer("class/ana", "two", "n");
    school.answer("class/bo", "one", "todo!()");
    let roster = "\u{feff}Name;Section;Path;Learner_ID\r\n\
        </script>;=1+1;class/ana;../../etc/passwd\r\n\
        \"=cmd|' /C calc'!A0\";red;class/bo;=2\r\n\
        Cy;red;class/gone;c\u{202e}y\r\n\
        Di;;;di\r\n";
    school.write("roster.csv", roster);
    let before = contents(&school.at("class"));
    let answer = school.cohort(&["roster.csv"]);
    answer.expect(
        3,
        &[
            "4 learners",
            "4 verdicts",
            "the work of 2 learners could not be opened",
        ],
    );
    let book = school.book("goferris-cohort");
    assert_eq!(book.status("../../etc/passwd", "one"), "pass");
    assert_eq!(book.status("../../etc/passwd", "two"), "fail");
    assert_eq!(book.status("=2", "one"), "not_attempted");
    assert_eq!(book.status("=2", "two"), "missing");
    assert_eq!(book.marks.len(), 4, "{book:?}");
    assert!(book.problem("c\u{202e}y").unwrap().contains("class/gone"));
    assert!(book.problem("di").unwrap().contains("roster does not say"));
    let learners = &book.head["learners"];
    assert_eq!(learners[0]["name"], "</script>");
    assert_eq!(learners[0]["section"], "=1+1");
    assert_eq!(contents(&school.at("class")), before);
    let mut here: Vec<_> = fs::read_dir(school.at("")).unwrap().collect();
    assert_eq!(here.len(), 4, "{here:?}");
    here = fs::read_dir(school.at("goferris-cohort"))
        .unwrap()
        .collect();
    assert_eq!(here.len(), 4, "{here:?}");
    assert!(!answer.stderr.contains('\u{202e}'), "{answer:?}");
}

#[test]
fn a_roster_that_is_wrong_is_refused_before_anything_is_done() {
    let school = School::of(&["one"]);
    school.answer("ana", "one", RIGHT);
    school.write(
        "same.csv",
        "learner_id,name,path\na,A,ana\na,B,ana\n,C,ana\n",
    );
    school.cohort(&["same.csv"]).expect(
        2,
        &["line 3, learner_id: `a`", "line 4, learner_id: it is empty"],
    );
    school.write("short.csv", "learner_id,path\n");
    school
        .cohort(&["short.csv"])
        .expect(2, &["no column is called `name`"]);
    school
        .cohort(&["short.csv", "ana"])
        .expect(2, &["a roster is named alone"]);
    school
        .cohort(&["gone.csv"])
        .expect(2, &["there is no `gone.csv`"]);
    school.cohort(&[]).expect(2, &["ROSTER.csv|DIR"]);
    school
        .cohort(&["ana", "--only", "tow"])
        .expect(2, &["no exercise `tow`"]);
    school
        .cohort(&["ana", "--shard", "3/2"])
        .expect(2, &["a shard is"]);
    assert!(!school.at("goferris-cohort").exists());
    assert!(!school.at("cache").exists());
}

#[test]
fn folders_are_learners_and_a_folder_of_folders_is_a_class() {
    let school = School::of(&["one"]);
    for learner in ["class/ana", "class/bo", "other/bo"] {
        school.answer(learner, "one", RIGHT);
    }
    fs::create_dir(school.at("class/not_begun")).unwrap();
    let folders = ["class/ana", "class/bo/", "other/bo", "class/bo"];
    let answer = school.cohort(&[&folders[..], &["--out", "class/out"]].concat());
    answer.expect(0, &["3 learners"]);
    assert_eq!(counts(&answer), (1, 0));
    let book = school.book("class/out");
    for learner in ["ana", "class/bo/", "other/bo"] {
        assert_eq!(book.status(learner, "one"), "pass");
    }
    // The gradebook lies among the learners' folders, and is nobody's work.
    let answer = school.cohort(&["class", "--out", "class/out"]);
    answer.expect(3, &["3 learners", "not_begun: there is no exercise"]);
    assert_eq!(counts(&answer), (0, 1));
    let book = school.book("class/out");
    assert_eq!(book.status("bo", "one"), "pass");
    school
        .cohort(&["."])
        .expect(2, &["holds no exercise of this course", "/*`", "--course"]);
}

#[test]
fn neither_the_cache_nor_the_gradebook_lies_in_anybodys_work() {
    let school = School::of(&["one"]);
    school.answer("class/ana", "one", RIGHT);
    let before = contents(&school.at("class"));
    for (option, dir) in [
        ("--cache", "class/ana/x/../deep/er"),
        ("--cache", "class/ana"),
        ("--cache", "class"),
        ("--out", "class/ana/exercises"),
    ] {
        let answer = school.cohort(&["class/ana", option, dir]);
        answer.expect(2, &["lie one within the other", option]);
    }
    std::os::unix::fs::symlink("class/ana", school.at("link")).unwrap();
    school
        .cohort(&["class/ana", "--cache", "link/new"])
        .expect(2, &["lie one within the other"]);
    assert_eq!(contents(&school.at("class")), before);
}
