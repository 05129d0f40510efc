//! Where in a learner's work the exercises lie, and work in which they lie nowhere.

use std::fs;
use std::os::unix::fs::symlink;

use super::School;
use super::history::told;
use super::journals::zip;
use super::repositories::git;
use crate::course::RIGHT;
use crate::course::double;

#[test]
fn a_course_one_folder_down_is_graded_and_what_holds_none_is_no_zero() {
    let school = School::of(&["one", "two"]);
    school.answer("class/top", "one", RIGHT);
    school.answer("class/down/goferris-course", "one", RIGHT);
    school.write(
        "class/down/goferris-course/.goferris/journal.jsonl",
        "{\"v\":1,\"at\":5000,\"event\":\"hint\",\"exercise\":\"one\",\"rung\":1}\n",
    );
    school.write("class/down/main.go", "package main\n");
    git(&school, "class/down", &["init", "-q"]);
    git(&school, "class/down", &["add", "-f", "."]);
    git(&school, "class/down", &["commit", "-qm", "all"]);
    git(&school, "class", &["clone", "-q", "--bare", "down", "bare"]);
    let url = format!("file://{}", school.at("class/down").display());
    let right = double(RIGHT);
    let packed = [("lib/x.rs", ""), ("rust/exercises/one.rs", &right)];
    zip(&school, "class/packed.zip", &packed);

    school.write("class/broken.zip", "no archive");
    school.answer("class/twice/a", "one", RIGHT);
    school.answer("class/twice/b", "one", RIGHT);
    // Folders of chapters hold solutions, too.
    school.write("class/flat/solutions/one.rs", &right);
    school.answer("class/deep/x/y", "one", RIGHT);
    school.write("class/other/exercises/00_intro/intro1.rs", "fn main() {}\n");
    fs::create_dir_all(school.at("class/linked")).unwrap();
    symlink(school.at("class/top"), school.at("class/linked/x")).unwrap();
    fs::create_dir_all(school.at("class/empty")).unwrap();
    let ids = [
        "top",
        "down",
        "bare",
        "packed.zip",
        "broken.zip",
        "twice",
        "flat",
        "deep",
        "other",
        "linked",
        "empty",
    ];
    let mut roster = format!("learner_id,name,path\nurl,U,{url}\n");
    for id in ids {
        roster.push_str(&format!("{id},,class/{id}\n"));
    }
    school.write("roster.csv", &roster);
    let answer = school.cohort(&["roster.csv", "--history"]);
    answer.expect(3, &["12 learners, 10 verdicts", "the work of 7 learners"]);
    let book = school.book("goferris-cohort");
    for id in ["top", "down", "bare", "packed.zip", "url"] {
        assert_eq!(book.status(id, "one"), "pass", "{id}");
        assert_eq!(book.status(id, "two"), "missing", "{id}");
    }
    for id in ["down", "bare", "url"] {
        assert!(told(&book, id).ends_with("one pass"), "{id}");
        let journal = |line: &&serde_json::Value| line["kind"] == "told" && line["learner"] == id;
        assert_eq!(book.marks.iter().filter(journal).count(), 1, "{id}");
    }
    assert!(book.problem("twice").unwrap().contains("`a` and in `b`"));
    assert!(
        book.problem("broken.zip")
            .unwrap()
            .contains("cannot be read")
    );
    for id in ["flat", "deep", "other", "linked", "empty"] {
        let problem = book.problem(id).unwrap();
        assert!(
            problem.contains("no exercise of this course"),
            "{id}: {problem}"
        );
    }
    let csv = fs::read_to_string(school.at("goferris-cohort/grades.csv")).unwrap();
    assert!(csv.contains("empty,empty,,,,2,,"), "{csv}");
}

#[test]
fn a_gradebook_of_an_entirely_different_class_is_not_written_over_unasked() {
    let school = School::of(&["one"]);
    for learner in ["red/ana", "red/bo", "blue/cy"] {
        school.answer(learner, "one", RIGHT);
    }
    school.cohort(&["red"]).expect(0, &["2 learners"]);
    let before = school.timeless("goferris-cohort");
    school
        .cohort(&["blue"])
        .expect(2, &["the gradebook of others (2 learners)", "--out"]);
    assert_eq!(school.timeless("goferris-cohort"), before);
    school.cohort(&["blue", "--out", "blue-out"]).expect(0, &[]);
    // Somebody joins and somebody leaves.
    school
        .cohort(&["red/bo", "blue/cy"])
        .expect(0, &["2 learners"]);
    school.write("goferris-cohort/verdicts.jsonl", "damaged");
    school.cohort(&["red/ana"]).expect(0, &["1 learner"]);
}
