//! Git repositories that nobody would make by accident, and those that are too large.

use std::fs;

use super::School;
use super::history::told;
use super::story::Does;
use super::story::Story;
use super::story::answer;
use super::story::git;
use super::story::said;
use crate::course::RIGHT;

const ONE: &str = "exercises/one.rs";
const TWO: &str = "exercises/two.rs";

#[test]
fn links_huge_files_and_odd_clocks_are_no_danger_and_no_step_is_lost() {
    let school = School::of(&["one", "two"]);
    let mut story = Story::new();
    story.then(&[answer(ONE, "n"), Does::Link(TWO, "one.rs")]);
    // The second place is hidden by the link at the first.
    story.then(&[Does::Link(ONE, "/etc/passwd"), answer("one.rs", RIGHT)]);
    story.then(&[
        Does::Remove("one.rs"),
        Does::Write(ONE, vec![b' '; (1 << 20) + 1]),
    ]);
    story.then(&[Does::Write(ONE, b"\xff\xfe\0".to_vec())]);
    story.told_in(&school, "ana");
    // Clocks that say what none can.
    let tree = git(&school, "ana", &["rev-parse", "HEAD^{tree}"]);
    for (n, time) in [
        "-2208988800",
        "3093527980800",
        "99999999999999999999999",
        "",
    ]
    .iter()
    .enumerate()
    {
        let text = crate::course::double(&format!("n + {}", n + 5));
        let blob = said(
            &school,
            "ana",
            &["hash-object", "-w", "--stdin"],
            text.as_bytes(),
        );
        let folder = said(
            &school,
            "ana",
            &["mktree"],
            format!("100644 blob {blob}\tone.rs\n").as_bytes(),
        );
        let top = said(
            &school,
            "ana",
            &["mktree"],
            format!("040000 tree {folder}\texercises\n").as_bytes(),
        );
        let parent = git(&school, "ana", &["rev-parse", "main"]);
        let commit = format!(
            "tree {top}\nparent {parent}\nauthor {time} +9999\ncommitter x <> {time}\nencoding \x1b\n\n\u{feff}"
        );
        let args = [
            "hash-object",
            "-t",
            "commit",
            "-w",
            "--stdin",
            "--literally",
        ];
        let commit = said(&school, "ana", &args, commit.as_bytes());
        // It is what the branch says, whether or not git would write it there.
        fs::write(school.at("ana/.git/refs/heads/main"), format!("{commit}\n")).unwrap();
    }
    assert_ne!(tree, git(&school, "ana", &["rev-parse", "HEAD^{tree}"]));
    let answer = school.cohort(&["ana", "--rev", "main", "--history"]);
    answer.expect(0, &["2 verdicts"]);
    let book = school.book("goferris-cohort");
    let steps = book.marks.iter().filter(|line| line["kind"] == "step");
    let steps: Vec<String> = steps
        .map(|s| format!("{} {}", s["exercise"], s["status"]))
        .collect();
    let one = |status: &str| format!("\"one\" \"{status}\"");
    let (error, fail) = (one("compile_error"), one("fail"));
    let expected = [&fail, &error, &error, &fail, &fail, &fail, &fail];
    assert_eq!(steps.iter().collect::<Vec<_>>(), expected);
}

#[test]
fn a_repository_runs_nothing_and_leads_to_no_other() {
    let school = School::of(&["one", "two"]);
    let mut story = Story::new();
    story.then(&[answer(ONE, "n"), answer(".gitattributes", "")]);
    story.then(&[
        answer(ONE, RIGHT),
        Does::Write(".gitattributes", b"* diff=x filter=x\n".to_vec()),
    ]);
    story.told_in(&school, "class/ana");
    let ran = school.at("ran");
    let command = format!("touch {}", ran.display());
    for name in [
        "core.pager",
        "core.fsmonitor",
        "core.sshCommand",
        "diff.external",
        "diff.x.command",
        "diff.x.textconv",
        "filter.x.smudge",
        "filter.x.clean",
        "gpg.program",
        "alias.rev-list",
        "alias.diff-tree",
        "core.alternateRefsCommand",
        "uploadpack.packObjectsHook",
    ] {
        git(&school, "class/ana", &["config", name, &command]);
    }
    for (name, value) in [
        ("log.showSignature", "true"),
        ("log.showRoot", "false"),
        ("diff.renames", "copies"),
        ("diff.relative", "true"),
        ("diff.noprefix", "true"),
        ("core.quotePath", "true"),
        ("diff.orderFile", "/dev/null"),
        ("core.abbrev", "4"),
        ("log.date", "human"),
    ] {
        git(&school, "class/ana", &["config", name, value]);
    }
    // An outer repository that is the instructor's: whose own is damaged gets nothing of it.
    let mut outer = Story::new();
    outer.then(&[
        answer("bo/exercises/one.rs", "n"),
        answer("di/exercises/one.rs", "n"),
    ]);
    outer.told_in(&school, "class");
    school.answer("class/bo", "one", RIGHT);
    fs::create_dir(school.at("class/bo/.git")).unwrap();
    school.answer("class/cy", "one", RIGHT);
    git(&school, "class/cy", &["init", "-q"]);
    school.answer("class/di", "one", RIGHT);
    let all = ["class/ana", "class/bo", "class/cy", "class/di"];
    let answer = school.cohort(&[&all[..], &["--history"]].concat());
    answer.expect(0, &["4 learners, 8 verdicts"]);
    assert!(!answer.stderr.contains("not all there"), "{answer:?}");
    let book = school.book("goferris-cohort");
    assert_eq!(told(&book, "ana"), "0 one fail, 1 one pass");
    for learner in ["bo", "cy", "di"] {
        assert_eq!(told(&book, learner), "", "{learner}");
        assert_eq!(book.status(learner, "one"), "pass");
    }
    assert!(!ran.exists());
    // A folder of a repository whose revision is asked for has that folder's history.
    let args = ["class/di", "--rev", "HEAD", "--history", "--out", "below"];
    school.cohort(&args).expect(0, &["2 verdicts"]);
    assert_eq!(told(&school.book("below"), "di"), "0 one fail");
}

#[test]
fn of_what_is_too_much_the_newest_counts() {
    let school = School::of(&["one", "two"]);
    let mut commits = Story::new();
    for n in 0..5_003 {
        commits.then(&[answer(ONE, if n % 2 == 0 { "n" } else { "n + 1" })]);
    }
    commits.then(&[answer(ONE, RIGHT)]);
    commits.told_in(&school, "class/commits");
    let mut changes = Story::new();
    for n in 0..2_600 {
        let body = if n % 2 == 0 { "n" } else { "n + 1" };
        changes.then(&[answer(ONE, body), answer(TWO, body)]);
    }
    changes.told_in(&school, "class/changes");
    let mut bytes = Story::new();
    for n in 0..34 {
        let text = format!("{n}{}", "/".repeat(1_000_000));
        bytes.then(&[Does::Write(ONE, text.into_bytes())]);
    }
    bytes.told_in(&school, "class/bytes");
    let answer = school.cohort(&["class/commits", "class/changes", "--history"]);
    answer.expect(
        0,
        &[
            "commits: the history is not all there: it has more than 5000 commits",
            "changes: the history is not all there: it has more than 5000 changes",
        ],
    );
    let book = school.book("goferris-cohort");
    let commits = told(&book, "commits");
    assert_eq!(commits.split(", ").count(), 5_000);
    assert!(commits.starts_with("4 one fail, 5 one fail"));
    assert!(commits.ends_with("5002 one fail, 5003 one pass"));
    let changes = told(&book, "changes");
    assert_eq!(changes.split(", ").count(), 5_000);
    assert!(changes.starts_with("100 one fail, 100 two fail"));
    // In a shard as small as this hardly one of the large texts is graded.
    let args = [
        "class/bytes",
        "--history",
        "--shard",
        "1/4000",
        "--out",
        "bytes",
    ];
    school.cohort(&args).expect(
        0,
        &["bytes: the history is not all there: it has more than 32 MiB of texts"],
    );
}

#[test]
fn what_git_cannot_find_is_left_out() {
    let school = School::of(&["one", "two"]);
    let mut story = Story::new();
    story.then(&[answer(ONE, "n")]);
    story.then(&[answer(ONE, RIGHT)]);
    story.told_in(&school, "holes");
    let blob = git(&school, "holes", &["rev-parse", "HEAD~1:exercises/one.rs"]);
    let (folder, file) = blob.split_at(2);
    fs::remove_file(school.at("holes/.git/objects").join(folder).join(file)).unwrap();
    let answer = school.cohort(&["holes", "--history", "--out", "h"]);
    answer.expect(
        0,
        &["holes: the history is not all there: 1 of its files cannot be read"],
    );
    assert_eq!(told(&school.book("h"), "holes"), "1 one pass");
}
