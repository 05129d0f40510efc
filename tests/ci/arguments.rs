//! Every line of the files that asks goferris for something, read by the real command line.

use clap::Parser;
use goferris::cli::Cli;

use super::Desk;
use super::FILES;
use super::finish;

/// What can stand in the lines, and what an engine may put there.
const VARIABLES: [(&str, &str); 7] = [
    ("SHARD", "2/4"),
    ("CI_NODE_INDEX", "2"),
    ("CI_NODE_TOTAL", "4"),
    ("RUNNER_TEMP", "/tmp/runner"),
    ("AUTOGRADER", "/autograder"),
    ("results", "/autograder/results/results.json"),
    ("once", "/tmp/once"),
];

/// What ends a command, or is not its own any more.
const ENDS: [&str; 6] = [" 2> ", " > ", " && ", " || ", " | ", "`"];

#[track_caller]
fn assert_parsed(words: &[&str]) {
    let line = [&["goferris"], words].concat();
    if let Err(error) = Cli::try_parse_from(&line) {
        panic!("{line:?}: {error}");
    }
}

/// That goferris understands whatever the stand-ins for it were asked.
#[track_caller]
pub(super) fn assert_understood(log: &str) {
    let mut calls: Vec<Vec<&str>> = Vec::new();
    let mut is_ours = false;
    for line in log.lines() {
        match line.strip_prefix("  ") {
            // What the stand-in says by itself.
            Some("(tried)") => {}
            Some(word) if is_ours => calls.last_mut().unwrap().push(word),
            Some(_) => {}
            None => {
                is_ours = line.starts_with("goferris in ");
                if is_ours {
                    calls.push(Vec::new());
                }
            }
        }
    }
    for call in calls {
        assert_parsed(&call);
    }
}

/// The arguments of each command in a text that begins with goferris, wherever that lies.
fn asked(text: &str) -> Vec<String> {
    // A line that goes on is one line, in a comment too.
    let joined = text.replace("\\\n#", " ").replace("\\\n", " ");
    let mut asked = Vec::new();
    for line in joined.lines() {
        let mut rest = line;
        while let Some(at) = rest.find("goferris ") {
            let is_command = rest[..at].ends_with([' ', '/', '`', '(']) || at == 0;
            rest = &rest[at + "goferris ".len()..];
            let words = ["grade ", "cohort ", "init ", "doctor"];
            if is_command && words.iter().any(|word| rest.starts_with(word)) {
                let ends = ENDS.iter().filter_map(|end| rest.find(end));
                let end = ends.min().unwrap_or(rest.len());
                asked.push(rest[..end].to_owned());
            }
        }
    }
    asked
}

/// The words that a shell makes of arguments.
fn words(desk: &Desk, arguments: &str) -> Vec<String> {
    let mut command = desk.command("bash", 0);
    let script = format!("set -u; parts=(a b); printf '%s\\n' {arguments}");
    command.args(["-c", &script]).envs(VARIABLES);
    let answer = finish(command);
    answer.expect(0, &[]);
    answer.stdout.lines().map(str::to_owned).collect()
}

#[test]
fn what_the_files_ask_of_goferris_it_understands() {
    // How many commands each file has, so that none is overlooked.
    let counts = [
        (".github/workflows/cohort.yml", 2),
        ("for-learners/.github/workflows/goferris.yml", 1),
        (".gitlab-ci.yml", 2),
        ("for-learners/.gitlab-ci.yml", 1),
        // Python has its words in a list; the tests that run it see to them.
        ("autograder.py", 0),
        ("run_autograder", 1),
        ("setup.sh", 2),
        ("Dockerfile", 3),
    ];
    for (engine, paths) in FILES {
        let desk = Desk::of(engine);
        for path in paths {
            let asked = asked(&desk.read(path));
            let (_, count) = counts.iter().find(|(known, _)| known == path).unwrap();
            assert_eq!(asked.len(), *count, "{path}: {asked:#?}");
            for arguments in asked {
                let words = words(&desk, &arguments);
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                assert_parsed(&words);
            }
        }
    }
}

#[test]
fn no_file_asks_a_host_that_is_not_the_engines_own() {
    for (engine, paths) in FILES {
        let desk = Desk::of(engine);
        for path in paths {
            let text = desk.read(path);
            let mut hosts: Vec<&str> = text.split("://").skip(1).collect();
            // The learners' repositories: GitHub's own, and whatever server GitLab runs on.
            hosts.retain(|rest| !rest.starts_with("x-access-token:%s@github.com"));
            hosts.retain(|rest| !rest.starts_with("oauth2:%s@%s\\n' \"$LEARNERS_TOKEN\""));
            assert!(hosts.is_empty(), "{path}: {hosts:?}");
        }
    }
}
