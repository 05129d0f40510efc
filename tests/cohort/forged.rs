//! What learners forge, and names that mean harm.

use std::fs;
use std::os::unix::fs::symlink;

use super::School;
use super::contents;
use super::counts;
use crate::course::RIGHT;
use crate::course::wait;

#[test]
fn marks_that_learners_bring_along_are_not_believed() {
    let school = School::of(&["one"]);
    school.answer("class/ana", "one", "n");
    school.answer("class/bo", "one", RIGHT);
    school.cohort(&["class"]).expect(0, &["2 verdicts"]);
    assert_eq!(school.book("goferris-cohort").status("ana", "one"), "fail");
    // Ana knows the cache's files, and makes a pass of hers, wherever one might look for them.
    for kept in school.kept() {
        let forged = fs::read_to_string(&kept).unwrap();
        let forged = forged.replace("\"fail\"", "\"pass\"");
        let forged = forged.replace("\"score\":0", "\"score\":1");
        let name = kept.strip_prefix(school.at("cache")).unwrap();
        for dir in [
            ".cache/goferris/marks",
            "goferris/marks",
            ".goferris/cache",
            "cache",
        ] {
            let name = format!("class/ana/{dir}/{}", name.display());
            school.write(&name, &forged);
        }
    }
    school.write(
        "class/ana/.goferris/journal.jsonl",
        "{\"v\":1,\"at\":1,\"event\":\"solved\",\"exercise\":\"one\"}\n",
    );
    school.write(
        "class/ana/.rustlings-state.txt",
        "DON'T EDIT THIS FILE!\n\none\n\none\n",
    );
    school.write(
        "class/ana/verdicts.jsonl",
        "{\"id\":\"one\",\"status\":\"pass\"}\n",
    );
    let before = contents(&school.at("class"));
    school.cohort(&["class", "--cache", "new"]).expect(0, &[]);
    assert_eq!(school.book("goferris-cohort").status("ana", "one"), "fail");
    // Not even if somebody grades with a home in there.
    for (variable, dir) in [
        ("HOME", "class/ana"),
        ("XDG_CACHE_HOME", "class/ana/.cache"),
    ] {
        let mut command = school.command_without_cache(&["class/ana"]);
        command.env_remove("XDG_CACHE_HOME");
        let child = command.env(variable, school.at(dir)).spawn().unwrap();
        wait(child).expect(2, &["lie one within the other", "--cache"]);
    }
    assert_eq!(contents(&school.at("class")), before);
}

#[test]
fn who_has_no_home_names_a_cache() {
    let school = School::of(&["one"]);
    school.answer("ana", "one", RIGHT);
    for home in [None, Some(""), Some("not/absolute")] {
        let mut command = school.command_without_cache(&["ana"]);
        command.env_remove("HOME").env_remove("XDG_CACHE_HOME");
        command.envs(home.map(|home| ("HOME", home)));
        let answer = wait(command.spawn().unwrap());
        answer.expect(2, &["neither HOME nor XDG_CACHE_HOME", "--cache"]);
        assert!(!school.at("goferris-cohort").exists());
    }
    let mut command = school.command(&["ana"]);
    command.env_remove("HOME").env_remove("XDG_CACHE_HOME");
    wait(command.spawn().unwrap()).expect(0, &["1 verdict"]);
}

#[test]
fn a_kept_mark_that_is_a_link_or_huge_is_graded_anew() {
    let school = School::of(&["one"]);
    school.answer("ana", "one", "n");
    school.cohort(&["ana"]).expect(0, &[]);
    let book = school.book("goferris-cohort").timeless();
    let kept = school.kept().remove(0);
    let text = fs::read_to_string(&kept).unwrap();
    // All that a check of the words would accept.
    let forged = text.replace("panicked", "PANICKED");
    assert_ne!(forged, text);
    school.write("elsewhere.json", &forged);
    fs::remove_file(&kept).unwrap();
    symlink(school.at("elsewhere.json"), &kept).unwrap();
    assert_eq!(counts(&school.cohort(&["ana"])), (1, 0));
    assert_eq!(school.book("goferris-cohort").timeless(), book);
    assert!(!kept.symlink_metadata().unwrap().is_symlink());
    let written = fs::read_to_string(school.at("elsewhere.json")).unwrap();
    assert_eq!(written, forged, "it was written through a link");

    fs::write(&kept, forged + &" ".repeat(9 << 20)).unwrap();
    assert_eq!(counts(&school.cohort(&["ana"])), (1, 0));
    assert_eq!(school.book("goferris-cohort").timeless(), book);
    fs::write(&kept, text).unwrap();
    assert_eq!(counts(&school.cohort(&["ana"])), (0, 1));
}

#[test]
fn three_hundred_of_one_name_are_three_hundred_learners() {
    let school = School::of(&["one"]);
    school.answer("work", "one", RIGHT);
    let head = "learner_id,name,path\n".to_owned();
    let lines = |id: &dyn Fn(u32) -> String| -> String {
        let line = |n| format!("{},Ana,work\n", id(n));
        (0..300).map(line).collect()
    };
    school.write("names.csv", head.clone() + &lines(&|n| n.to_string()));
    let answer = school.cohort(&["names.csv"]);
    answer.expect(0, &["300 learners", "300 verdicts"]);
    assert_eq!(counts(&answer), (1, 0));
    let csv = fs::read_to_string(school.at("goferris-cohort/grades.csv")).unwrap();
    assert_eq!(csv.lines().count(), 301);
    fs::remove_dir_all(school.at("goferris-cohort")).unwrap();

    school.write("ids.csv", head.clone() + &lines(&|_| "ana".to_owned()));
    school
        .cohort(&["ids.csv"])
        .expect(2, &["line 3, learner_id: `ana`", "and 289 more"]);
    school.write("lines.csv", head + "\"a\nb\",Ana,work\n");
    school
        .cohort(&["lines.csv"])
        .expect(2, &["learner_id: \"a\\nb\" has a control character"]);
    assert!(!school.at("goferris-cohort").exists());
}
