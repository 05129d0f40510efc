use super::*;
use crate::fault::Fault;
use crate::verdict::Ending;
use crate::verdict::Stage;
use crate::verdict::StageReport;
use crate::verdict::Verdict;

fn verdict(stage: Stage, ending: Ending, fault: Option<Fault>) -> Status {
    mark(&Verdict::of(StageReport {
        fault,
        ..StageReport::new(stage, ending)
    }))
}

#[test]
fn every_ending_has_its_status() {
    let failed = |code| Ending::Failed { code };
    let killed = Ending::Killed { signal: 6 };
    for (stage, ending, fault, status) in [
        (Stage::Test, Ending::Passed, None, Status::Pass),
        (Stage::Build, failed(1), None, Status::CompileError),
        (Stage::Build, failed(1), Some(Fault::Fmt), Status::Fail),
        (Stage::Test, failed(0), None, Status::Incomplete),
        (Stage::Test, failed(7), None, Status::Incomplete),
        (Stage::Run, failed(7), None, Status::Fail),
        (
            Stage::Test,
            killed.clone(),
            Some(Fault::Memory),
            Status::Memory,
        ),
        (
            Stage::Test,
            killed.clone(),
            Some(Fault::Abort),
            Status::Crashed,
        ),
        (
            Stage::Test,
            Ending::TimedOut { limit_ms: 1 },
            None,
            Status::Timeout,
        ),
        (
            Stage::Test,
            Ending::Flooded { limit: 1 },
            None,
            Status::OutputLimit,
        ),
        (Stage::Build, killed, None, Status::InfraError),
        (Stage::Test, Ending::Cancelled, None, Status::InfraError),
        (Stage::Intact, failed(0), None, Status::Missing),
    ] {
        let told = format!("{stage:?} {ending:?} {fault:?}");
        assert_eq!(verdict(stage, ending, fault), status, "{told}");
    }
}

fn sheet(status: Status, said: &str) -> Sheet {
    Sheet {
        schema: SCHEMA,
        course: Against::default(),
        grader: Grader::default(),
        learner: said.to_owned(),
        rev: None,
        graded_at: moment(0),
        score: Some(0),
        max: 1,
        exercises: vec![Mark {
            id: "one".to_owned(),
            dir: None,
            points: 1,
            score: Some(0),
            status,
            message: Some(said.to_owned()),
            source_sha: None,
            tests: vec![TestMark {
                name: "tests::a".to_owned(),
                status: Outcome::Fail,
                message: Some(said.to_owned()),
            }],
            diagnostics: Vec::new(),
            flags: vec![Flag {
                line: 3,
                kind: "unsafe".into(),
            }],
            tests_drift: false,
            tests_editable: false,
            note: None,
            compile_ms: 1200,
            run_ms: 34,
            output_tail: String::new(),
        }],
    }
}

#[test]
fn what_a_learner_writes_stays_text_in_every_format() {
    let hostile = "</failure>]]>\u{1b}[31m\u{0}\"'&<script>|`x`\n# h";
    let sheet = sheet(Status::Fail, hostile);
    let xml = sheet.junit();
    assert!(
        !xml.contains("<script") && !xml.contains(['\u{1b}', '\u{0}']),
        "{xml}"
    );
    assert_eq!(xml.matches("</failure>").count(), 2, "{xml}");
    assert!(
        xml.contains("tests=\"2\" failures=\"2\" errors=\"0\" skipped=\"0\""),
        "{xml}"
    );
    let md = sheet.markdown();
    assert!(!md.contains("<script") && !md.contains('\u{1b}'), "{md}");
    let rows = md.lines().filter(|line| line.starts_with("| one")).count();
    assert_eq!((rows, md.matches("\n# ").count()), (1, 0), "{md}");
    assert!(md.contains("- one, line 3: unsafe code"), "{md}");
    let json: serde_json::Value = serde_json::from_str(&sheet.json()).unwrap();
    assert_eq!(json["exercises"][0]["message"], hostile);
}

#[test]
fn what_could_not_be_graded_weighs_most() {
    for (status, code) in [
        (Status::Pass, 0),
        (Status::NotAttempted, 1),
        (Status::Missing, 1),
        (Status::InfraError, 3),
    ] {
        assert_eq!(sheet(status, "").exit_code(), code);
    }
}

#[test]
fn a_moment_has_its_date() {
    assert_eq!(moment(0), "1970-01-01T00:00:00Z");
    assert_eq!(moment(951_782_399), "2000-02-28T23:59:59Z");
    assert_eq!(moment(951_782_400), "2000-02-29T00:00:00Z");
    assert_eq!(moment(1_795_260_240), "2026-11-21T11:24:00Z");
}
