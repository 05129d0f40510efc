//! `--watch`: what learners do shows by itself, until somebody ends it.

use std::fs;

use rustix::process::Signal;

use super::School;
use super::repositories::git;
use super::repositories::repository;
use super::runs;
use super::runs::with_a_toolchain_that_breaks;
use crate::course::RIGHT;
use crate::course::double;
use crate::course::wait_until;

mod live;

use live::Live;

const OUT: &str = "goferris-cohort";

impl School {
    fn page(&self) -> String {
        fs::read_to_string(self.at(OUT).join("index.html")).unwrap()
    }

    /// An answer that is there at once.
    fn save(&self, learner: &str, exercise: &str, body: &str) {
        self.write("saving", double(body));
        let path = format!("{learner}/exercises/{exercise}.rs");
        fs::rename(self.at("saving"), self.at(&path)).unwrap();
    }
}

#[test]
fn what_a_learner_changes_is_graded_and_shown_and_ctrl_c_leaves_it_there() {
    let school = School::of(&["one", "two"]);
    school.answer("class/ana", "one", "n");
    school.answer("class/bo", "one", RIGHT);
    let mut live = Live::start(&school, &["class", "--watch"]);
    live.until_rounds(1);
    assert!(
        live.rounds()[0].contains("2 texts graded, 0 from the cache"),
        "{}",
        live.said()
    );
    assert_eq!(live.status("ana", "one"), "fail");
    assert!(school.page().contains("http-equiv=refresh content=60>"));
    live.until_said("changes are graded as they come; Ctrl-C ends it");

    // Only what changed is graded: not even what cannot be kept on the disk.
    school.save("class/ana", "one", "n + n");
    live.until_status("ana", "one", "pass");
    live.until_rounds(2);
    let line = live.rounds()[1].clone();
    assert!(line.contains("1 text graded, 1 from the cache"), "{line}");
    assert!(line.contains(", 1 changed: ana one;"), "{line}");
    assert_eq!(live.status("bo", "one"), "pass");

    // The same text once more, at another time, is a round in which nothing is written.
    let stamps = || {
        let files = ["index.html", "grades.csv", "cohort.json", "verdicts.jsonl"];
        files.map(|file| {
            let about = fs::metadata(school.at(OUT).join(file)).unwrap();
            about.modified().unwrap()
        })
    };
    let before = stamps();
    let second = std::time::Duration::from_secs(1);
    wait_until("the clock stands still", || {
        before[3].elapsed().is_ok_and(|since| since > second)
    });
    school.save("class/ana", "one", "n + n");
    live.until_rounds(3);
    let line = live.rounds()[2].clone();
    assert!(line.contains("0 texts graded, 2 from the cache"), "{line}");
    assert!(line.contains(", 0 changed"), "{line}");
    assert_eq!(stamps(), before);

    // A journal is no text, and shows; so does a new learner's folder.
    let journal = r#"{"v":1,"at":5000,"event":"hint","exercise":"one","rung":1}"#;
    school.write("class/ana/.goferris/journal.jsonl", journal);
    wait_until("the journal never shows", || {
        school.book(OUT).marks.iter().any(|line| line["hints"] == 1)
    });
    school.answer("class/cy", "one", "n * 3");
    live.until_status("cy", "one", "fail");
    school.save("class/cy", "one", "n * 2 + 0");
    live.until_status("cy", "one", "pass");

    let (code, said) = live.end(Signal::INT);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("the watch has ended"), "{said}");
    assert!(!school.page().contains("http-equiv=refresh"));
    assert_eq!(live.status("cy", "one"), "pass");
}

#[test]
fn a_roster_may_change_and_one_that_is_broken_changes_nothing() {
    let school = School::of(&["one"]);
    school.answer("work/ana", "one", RIGHT);
    let head = "learner_id,name,path\n";
    school.write("roster.csv", format!("{head}ana,,work/ana\ncy,,later/cy\n"));
    let mut live = Live::start(&school, &["roster.csv", "--watch"]);
    live.until_rounds(1);
    assert!(school.book(OUT).problem("cy").is_some());
    assert_eq!(live.said().matches("goferris: cy: ").count(), 1);
    // What was not there comes as a folder in a folder.
    school.answer("later/cy", "one", "n");
    live.until_status("cy", "one", "fail");

    school.write(
        "roster.csv",
        format!("{head}ana,,work/ana\nana,,work/ana\n"),
    );
    live.until_round_after("line 3");
    school.save("work/ana", "one", "n");
    live.until_status("ana", "one", "fail");
    assert_eq!(
        live.status("cy", "one"),
        "fail",
        "the last good roster stays"
    );
    assert_eq!(live.said().matches("line 3").count(), 1, "{}", live.said());

    school.answer("work/bo", "one", RIGHT);
    school.write("new.csv", format!("{head}bo,Bo,work/bo\nana,,work/ana\n"));
    fs::rename(school.at("new.csv"), school.at("roster.csv")).unwrap();
    live.until_status("bo", "one", "pass");
    assert_eq!(live.status("cy", "one"), "", "who left the roster is gone");
    let (code, said) = live.end(Signal::TERM);
    assert_eq!(code, Some(0), "{said}");
}

#[test]
fn a_repository_is_fetched_again_and_a_host_that_is_away_ends_nothing() {
    let school = School::of(&["one", "two"]);
    repository(&school, "ana");
    let url = format!("file://{}", school.at("ana").display());
    school.write("roster.csv", format!("id,name,git\nana,,{url}\n"));
    let mut live = Live::start(&school, &["roster.csv", "--watch=5"]);
    // The page is written last.
    live.until_rounds(1);
    assert_eq!(live.status("ana", "one"), "fail");
    assert!(school.page().contains("http-equiv=refresh content=5>"));
    live.until_said("looked at again every 5 s");
    school.answer("ana", "one", "n + n");
    git(&school, "ana", &["commit", "-qam", "better"]);
    live.until_status("ana", "one", "pass");

    fs::rename(school.at("ana"), school.at("away")).unwrap();
    wait_until("it never misses the host", || {
        school.book(OUT).problem("ana").is_some()
    });
    live.until_said("goferris: ana: cannot fetch");
    fs::rename(school.at("away"), school.at("ana")).unwrap();
    live.until_status("ana", "one", "pass");

    fs::rename(school.at("ana"), school.at("away")).unwrap();
    wait_until("it never misses the host", || {
        school.book(OUT).problem("ana").is_some()
    });
    let (code, said) = live.end(Signal::INT);
    assert_eq!(code, Some(3), "{said}");
    assert!(!school.page().contains("http-equiv=refresh"));
}

#[test]
fn a_round_that_was_not_whole_leaves_nothing() {
    let school = School::of(&["one", "two"]);
    school.answer("ana", "one", RIGHT);
    school.answer("ana", "two", "while std::hint::black_box(n) > 0 {} n");
    let mut live = Live::start(&school, &["ana", "--watch", "--jobs", "1"]);
    wait_until("nothing was kept", || !school.kept().is_empty());
    let (code, said) = live.end(Signal::INT);
    assert_eq!(code, Some(3), "{said}");
    assert!(!school.at(OUT).exists(), "{said}");
}

#[test]
fn a_round_of_a_grader_that_breaks_is_void_and_the_next_may_be_whole() {
    let school = with_a_toolchain_that_breaks(runs::school());
    // No round comes by itself.
    let args = ["class", "--watch=86400", "--jail", "off"];
    let mut live = Live::start(&school, &args);
    live.until_rounds(1);
    let (book, kept) = (school.book(OUT), school.kept());
    school.save("class/ana", "four", "/* break_it */ n * 2");
    live.until_said("a round is void");
    assert!(live.said().contains("not to be trusted"), "{}", live.said());
    assert_eq!(school.book(OUT), book);
    assert_eq!(school.kept(), kept);

    fs::remove_file(school.at("broken")).unwrap();
    school.save("class/ana", "four", "n * 3");
    live.until_status("ana", "four", "fail");
    live.until_rounds(2);
    let book = school.book(OUT);
    school.save("class/ana", "four", "/* break_it */ n * 2");
    wait_until("the second is not void", || {
        live.said().matches("a round is void").count() == 2
    });
    let (code, said) = live.end(Signal::INT);
    assert_eq!(code, Some(3), "{said}");
    assert_eq!(school.book(OUT), book);
    assert!(!school.page().contains("http-equiv=refresh"));
}

#[test]
fn what_cannot_be_watched_is_said_at_once() {
    let school = School::of(&["one"]);
    school.answer("ana", "one", RIGHT);
    school
        .cohort(&["ana", "--watch", "--shard", "1/2"])
        .expect(2, &["--shard"]);
    school.cohort(&["ana", "--watch=4"]).expect(2, &["4"]);
    school
        .cohort(&["nobody", "--watch"])
        .expect(2, &["there is no `nobody`"]);
    assert!(!school.at(OUT).exists());
}
