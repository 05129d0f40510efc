//! One cohort on several machines.

use std::fs;

use super::School;
use super::counts;
use crate::course::RIGHT;
use crate::course::wait;

/// Three learners, three exercises: some work alike, some is missing, one cannot be opened.
fn school() -> School {
    let school = School::of(&["one", "two", "three"]);
    school.answer("ana", "one", RIGHT);
    school.answer("ana", "two", "n");
    school.answer("bo", "one", RIGHT);
    school.answer("bo", "three", "\"x\"");
    let roster = "learner_id,name,path,section\nbo,Bo,bo,red\nana,Ana,ana,\ngone,G,gone,red\n";
    school.write("roster.csv", roster);
    school
}

#[test]
fn all_shards_merged_are_what_one_machine_makes() {
    let school = school();
    school.cohort(&["roster.csv", "--out", "whole", "--cache", "c0"]);
    let whole = school.timeless("whole");
    for n in [1, 2, 7] {
        let mut graded = 0;
        let mut outs = Vec::new();
        for i in 1..=n {
            let (shard, out) = (format!("{i}/{n}"), format!("out{n}-{i}"));
            // A cache of its own, as on another machine.
            let cache = format!("c{n}-{i}");
            let [shard, out, cache] = [&shard, &out, &cache].map(String::as_str);
            let args = ["--shard", shard, "--out", out, "--cache", cache];
            let answer = school.cohort(&[&["roster.csv"][..], &args].concat());
            answer.expect(3, &["3 learners"]);
            let (fresh, kept) = counts(&answer);
            assert_eq!(kept, 0);
            graded += fresh;
            if n > 1 {
                assert_eq!(school.book(out).head["shards"][0], shard);
            }
            outs.push(out.to_owned());
        }
        assert_eq!(graded, 3, "each different text belongs to one shard");
        // From the last to the first, and one of them twice.
        outs.push(outs[0].clone());
        let outs: Vec<&str> = outs.iter().rev().map(String::as_str).collect();
        let answer = school.cohort(&[&["merge"][..], &outs, &["--out", "merged"]].concat());
        answer.expect(3, &["6 verdicts (merged)"]);
        assert!(school.timeless("merged") == whole, "{n} shards");
    }
    // The same machine, everything anew and one after the other.
    let args = ["--out", "fresh", "--cache", "c1", "--jobs", "1"];
    school.cohort(&[&["roster.csv"][..], &args].concat());
    assert!(school.timeless("fresh") == whole, "two runs");
}

#[test]
fn what_is_missing_or_does_not_belong_together_is_told() {
    let school = school();
    school.cohort(&["roster.csv", "--shard", "1/2", "--out", "half"]);
    school
        .cohort(&["merge", "half", "half", "--out", "merged"])
        .expect(3, &["only shards 1/2 are there"]);
    let roster = "learner_id,name,path,section\nana,Ana,ana,\nbo,Bo,bo,red\ngone,G,gone,red\n";
    school.write("other.csv", roster);
    school.cohort(&["other.csv", "--shard", "2/2", "--out", "other"]);
    let answer = school.cohort(&["merge", "half", "other", "--out", "none"]);
    answer.expect(
        2,
        &["`other` cannot be merged with `half`", "different rosters"],
    );
    school.write(
        "torn/verdicts.jsonl",
        &fs::read(school.at("half/verdicts.jsonl")).unwrap()[..900],
    );
    school
        .cohort(&["merge", "half", "torn", "--out", "none"])
        .expect(2, &["torn/verdicts.jsonl", "line "]);
    school
        .cohort(&["merge", "gone"])
        .expect(3, &["gone/verdicts.jsonl"]);
    school.cohort(&["merge"]).expect(2, &["<OUT>"]);
    assert!(!school.at("none").exists());
}

#[test]
fn a_build_server_is_listened_to_only_when_it_is_asked() {
    let school = school();
    let run = |args: &[&str], variables: &[(&str, &str)]| {
        let mut command = school.command(args);
        command.envs(variables.iter().copied());
        command
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped());
        wait(command.spawn().unwrap())
    };
    let gitlab = [("CI_NODE_INDEX", "2"), ("CI_NODE_TOTAL", "7")];
    run(&["roster.csv"], &gitlab).expect(3, &["job 2/7", "--shard auto", "6 verdicts"]);
    assert_eq!(school.book("goferris-cohort").head["shards"][0], "1/1");
    run(&["roster.csv", "--shard", "auto"], &gitlab);
    assert_eq!(school.book("goferris-cohort").head["shards"][0], "2/7");
    let pod = [("JOB_COMPLETION_INDEX", "1")];
    run(&["roster.csv", "--shard", "auto"], &pod).expect(2, &["JOB_COMPLETIONS"]);
    run(&["roster.csv", "--shard", "auto"], &[]).expect(3, &["6 verdicts"]);
}
