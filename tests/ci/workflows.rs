//! GitHub, GitLab and the container: the keys that they need, and their steps as they would run.

use std::fs;

use serde_json::Value;

use super::Desk;
use super::finish;
use super::yaml;

const COHORT: &str = ".github/workflows/cohort.yml";
const FEEDBACK: &str = "for-learners/.github/workflows/goferris.yml";

fn steps(workflow: &Value, job: &str) -> Vec<Value> {
    workflow["jobs"][job]["steps"].as_array().unwrap().clone()
}

/// The step of that name.
fn step(workflow: &Value, job: &str, name: &str) -> Value {
    let steps = steps(workflow, job);
    let step = steps.iter().find(|step| step["name"] == name);
    step.unwrap_or_else(|| panic!("{job} has no step {name}"))
        .clone()
}

/// Every script of the workflow, with its job.
fn scripts(workflow: &Value) -> Vec<String> {
    let jobs = workflow["jobs"].as_object().unwrap();
    let steps = jobs.keys().flat_map(|job| steps(workflow, job));
    let scripts = steps.filter_map(|step| Some(step["run"].as_str()?.to_owned()));
    scripts.collect()
}

#[test]
fn the_workflows_for_github_may_only_read_and_are_pinned() {
    let desk = Desk::of("github");
    for path in [COHORT, FEEDBACK] {
        let workflow = yaml(&desk.read(path));
        let rights = serde_json::json!({"contents": "read"});
        assert_eq!(workflow["permissions"], rights, "{path}");
        assert!(workflow["on"].is_object(), "{path}");
        for (job, body) in workflow["jobs"].as_object().unwrap() {
            assert!(body["runs-on"].is_string(), "{path}: {job}");
            assert!(body["timeout-minutes"].is_number(), "{path}: {job}");
            assert!(body["permissions"].is_null(), "{path}: {job} asks for more");
        }
        for uses in desk
            .read(path)
            .lines()
            .filter(|line| line.contains("uses:"))
        {
            let (_, pin) = uses.split_once('@').unwrap();
            let (commit, version) = pin.split_once(" # v").unwrap();
            assert_eq!(commit.len(), 40, "{uses}");
            assert!(commit.chars().all(|c| c.is_ascii_hexdigit()), "{uses}");
            assert!(!version.is_empty());
        }
        for script in scripts(&workflow) {
            // What GitHub pastes into a script is a part of the script.
            assert!(!script.contains("${{"), "{script}");
            let mut command = desk.command("bash", 0);
            command.args(["-n", "-c", &script]);
            finish(command).expect(0, &[]);
        }
    }
}

#[test]
fn the_cohort_runs_by_night_and_by_hand_and_never_for_a_strangers_push() {
    let desk = Desk::of("github");
    let workflow = yaml(&desk.read(COHORT));
    let events: Vec<&String> = workflow["on"].as_object().unwrap().keys().collect();
    assert_eq!(events, ["schedule", "workflow_dispatch"]);
    assert!(workflow["on"]["schedule"][0]["cron"].is_string());
    let shards = &workflow["jobs"]["shard"]["strategy"]["matrix"]["shard"];
    let shards = shards.as_array().unwrap();
    assert!(shards.len() <= 256);
    let counted: Vec<usize> = (1..=shards.len()).collect();
    assert_eq!(serde_json::json!(counted), serde_json::json!(shards));
    let grade = step(&workflow, "shard", "Grade");
    assert_eq!(
        grade["env"]["SHARD"],
        "${{ matrix.shard }}/${{ strategy.job-total }}"
    );
    assert_eq!(workflow["jobs"]["merge"]["needs"], "shard");
    let checkout = &steps(&workflow, "shard")[0]["with"];
    assert_eq!(checkout["persist-credentials"], false);
}

#[test]
fn a_shard_on_github_asks_for_its_part_in_a_jail() {
    let desk = Desk::of("github");
    desk.stubs(&["goferris"]);
    let workflow = yaml(&desk.read(COHORT));
    let grade = step(&workflow, "shard", "Grade");
    let mut command = desk.command("bash", 0);
    command.args(["-e", "-c", grade["run"].as_str().unwrap()]);
    command.env("SHARD", "2/4");
    finish(command).expect(0, &[]);
    let marks = desk.at("home/.cache/goferris/marks");
    desk.assert_asked(&[
        "cohort",
        "roster.csv",
        "--history",
        "--shard",
        "2/4",
        "--cache",
        marks.to_str().unwrap(),
        "--jail",
        "require",
        "--out",
        "cohort",
    ]);
}

#[test]
fn the_merge_on_github_tells_how_it_ended_and_nothing_of_it_is_markup() {
    let desk = Desk::of("github");
    desk.stub_at(&desk.at("home/goferris/bin/goferris"));
    for shard in ["shard-1", "shard-2"] {
        let shard = desk.at("work/shards").join(shard);
        fs::create_dir_all(&shard).unwrap();
        fs::write(shard.join("verdicts.jsonl"), "").unwrap();
    }
    let workflow = yaml(&desk.read(COHORT));
    let merge = step(&workflow, "merge", "Merge");
    for code in [0, 3] {
        let summary = desk.at("summary");
        let _ = fs::remove_file(&summary);
        let mut command = desk.command("bash", code);
        command.args(["-e", "-o", "pipefail", "-c"]);
        command.arg(merge["run"].as_str().unwrap());
        command.env("GITHUB_STEP_SUMMARY", &summary);
        let long = "x".repeat(100_000);
        command.env(
            "STUB_SAID",
            format!("{long}\n```\n<img src=x>\n# five learners"),
        );
        assert_eq!(finish(command).code, Some(code));
        let summary = fs::read_to_string(summary).unwrap();
        assert!(summary.len() < 1 << 20);
        assert!(summary.contains("\n    <img src=x>\n    # five learners\n"));
        let said = summary.lines().skip(4);
        assert!(said.into_iter().all(|line| line.starts_with("    ")));
    }
    desk.assert_asked(&[
        "cohort",
        "merge",
        "shards/shard-1",
        "shards/shard-2",
        "--out",
        "cohort",
    ]);
}

#[test]
fn a_single_artifact_which_comes_without_a_folder_is_merged_too() {
    let desk = Desk::of("github");
    desk.stub_at(&desk.at("home/goferris/bin/goferris"));
    fs::create_dir_all(desk.at("work/shards")).unwrap();
    for file in ["verdicts.jsonl", "grades.csv"] {
        fs::write(desk.at("work/shards").join(file), "").unwrap();
    }
    let workflow = yaml(&desk.read(COHORT));
    let merge = step(&workflow, "merge", "Merge");
    let mut command = desk.command("bash", 0);
    command.args(["-e", "-c", merge["run"].as_str().unwrap()]);
    command.env("GITHUB_STEP_SUMMARY", desk.at("summary"));
    finish(command).expect(0, &[]);
    desk.assert_asked(&["cohort", "merge", "shards", "--out", "cohort"]);
}

#[test]
fn what_a_shard_on_github_has_built_and_judged_is_kept_when_it_fails() {
    let desk = Desk::of("github");
    let workflow = yaml(&desk.read(COHORT));
    let shard = steps(&workflow, "shard");
    let place = |name: &str| {
        let found = shard.iter().position(|step| step["name"] == name);
        found.unwrap_or_else(|| panic!("no step {name}"))
    };
    let uses = |step: &Value| step["uses"].as_str().unwrap_or_default().to_owned();
    // The action in one keeps nothing of a job that fails.
    for step in shard.iter().chain(&steps(&workflow, "merge")) {
        assert!(!uses(step).starts_with("actions/cache@"), "{step}");
    }
    let grade = place("Grade");
    let (program, verdicts) = (place("Keep the program"), place("Keep the verdicts"));
    assert!(program < grade && grade < verdicts);
    assert_eq!(shard[verdicts]["if"], "${{ !cancelled() }}");
    for kept in [program, verdicts] {
        assert!(uses(&shard[kept]).starts_with("actions/cache/save@"));
        // Under the key and from the folder that the next run asks for.
        let key = shard[kept]["with"]["key"].as_str().unwrap();
        let had = shard[..grade].iter().find(|step| {
            let id = step["id"].as_str().unwrap_or("-");
            key == format!("${{{{ steps.{id}.outputs.cache-primary-key }}}}")
        });
        let had = had.unwrap_or_else(|| panic!("{key} is no step's"));
        assert!(uses(had).starts_with("actions/cache/restore@"));
        assert_eq!(had["with"]["path"], shard[kept]["with"]["path"]);
    }
}

#[test]
fn the_token_for_private_repositories_is_in_a_file_of_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::of("github");
    let workflow = yaml(&desk.read(COHORT));
    let token = step(&workflow, "shard", "The right to read private repositories");
    let mut command = desk.command("bash", 0);
    command.args(["-e", "-c", token["run"].as_str().unwrap()]);
    command.env("TOKEN", "t0ken");
    let answer = finish(command);
    answer.expect(0, &[]);
    assert!(!answer.said().contains("t0ken"));
    let kept = desk.at("home/.git-credentials");
    let line = fs::read_to_string(&kept).unwrap();
    assert_eq!(line, "https://x-access-token:t0ken@github.com\n");
    let mode = fs::metadata(&kept).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn gitlab_shards_by_its_own_numbers_and_learners_see_their_tests() {
    let desk = Desk::of("gitlab");
    let record = yaml(&desk.read(".gitlab-ci.yml"));
    let rule = record["workflow"]["rules"][0]["if"].as_str().unwrap();
    assert!(rule.contains("schedule") && rule.contains("web") && !rule.contains("push"));
    let shard = &record["shard"];
    assert!((2..=200).contains(&shard["parallel"].as_u64().unwrap()));
    assert_eq!(shard["artifacts"]["when"], "always");
    let caches = shard["cache"].as_array().unwrap();
    assert!(caches.len() <= 4);
    // Also what a shard has that then fails, for one learner's sake.
    assert!(caches.iter().all(|cache| cache["when"] == "always"));
    for stage in [&shard["stage"], &record["merge"]["stage"]] {
        assert!(record["stages"].as_array().unwrap().contains(stage));
    }
    desk.stubs(&["goferris"]);
    for line in shard["script"].as_array().unwrap() {
        let mut command = desk.command("bash", 0);
        command.args(["-e", "-c", line.as_str().unwrap()]);
        command.env("CI_NODE_INDEX", "3").env("CI_NODE_TOTAL", "4");
        finish(command).expect(0, &[]);
    }
    desk.assert_asked(&[
        "cohort",
        "roster.csv",
        "--history",
        "--shard",
        "3/4",
        "--cache",
    ]);
    desk.assert_asked(&["--jail", "require", "--out", "shards/3"]);

    let feedback = yaml(&desk.read("for-learners/.gitlab-ci.yml"));
    let job = &feedback["goferris"];
    assert_eq!(job["artifacts"]["reports"]["junit"], "goferris.xml");
    desk.stub_at(&desk.at("work/.goferris/bin/goferris"));
    let grade = job["script"].as_array().unwrap().last().unwrap();
    let mut command = desk.command("bash", 0);
    command.args(["-e", "-c", grade.as_str().unwrap()]);
    finish(command).expect(0, &[]);
    assert!(desk.at("work/goferris.xml").exists());
}

#[test]
fn the_container_grades_as_nobody_in_particular() {
    let desk = Desk::of("container");
    let text = desk.read("Dockerfile");
    let lines: Vec<&str> = text.lines().collect();
    let user = lines.iter().position(|line| *line == "USER grader");
    let start = lines.iter().position(|line| line.starts_with("ENTRYPOINT"));
    assert!(user.is_some() && user < start, "{text}");
    let known = [
        "ARG",
        "FROM",
        "ENV",
        "RUN",
        "COPY",
        "USER",
        "WORKDIR",
        "ENTRYPOINT",
    ];
    let continued = |at: usize| at > 0 && lines[at - 1].ends_with('\\');
    for (at, line) in lines.iter().enumerate() {
        let word = line.split(' ').next().unwrap();
        let is_known = known.contains(&word) || line.is_empty() || line.starts_with('#');
        assert!(is_known || continued(at), "{line}");
    }
}
