//! For any text at all.

use goferris::flags::Flag;
use goferris::sheet::Against;
use goferris::sheet::Edition;
use goferris::sheet::Grader;
use goferris::sheet::Identity;
use goferris::sheet::Level;
use goferris::sheet::Mark;
use goferris::sheet::Outcome;
use goferris::sheet::SCHEMA;
use goferris::sheet::Said;
use goferris::sheet::Sheet;
use goferris::sheet::Status;
use goferris::sheet::TestMark;
use goferris::sheet::moment;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::proptest;

use super::assert_valid;
use super::assert_valid_junit;
use super::json;
use super::last_line;

/// Every status that has a grade.
fn graded() -> Vec<Status> {
    let all = Status::ALL.into_iter();
    all.filter(|status| *status != Status::InfraError).collect()
}

/// A sheet on which a stranger wrote wherever one can.
fn sheet(statuses: &[Status], said: &str) -> Sheet {
    let marks = statuses.iter().enumerate().map(|(at, &status)| Mark {
        id: format!("ex_{at}"),
        dir: Some("01_one".to_owned()),
        points: 1,
        score: Some(u32::from(status == Status::Pass)),
        status,
        message: Some(said.to_owned()),
        source_sha: None,
        tests: vec![TestMark {
            name: "tests::a".to_owned(),
            status: match status {
                Status::Pass => Outcome::Pass,
                _ => Outcome::Fail,
            },
            message: Some(said.to_owned()),
        }],
        diagnostics: vec![Said {
            code: Some("E0382".to_owned()),
            level: Level::Error,
            message: said.to_owned(),
            line: Some(3),
        }],
        flags: vec![Flag {
            line: 3,
            kind: said.to_owned().into(),
        }],
        tests_drift: false,
        tests_editable: false,
        note: None,
        compile_ms: 7,
        run_ms: 0,
        output_tail: said.to_owned(),
    });
    let marks: Vec<Mark> = marks.collect();
    Sheet {
        schema: SCHEMA,
        course: Against {
            id: None,
            lock_sha: "0".repeat(64),
        },
        grader: Grader::default(),
        learner: said.to_owned(),
        rev: None,
        graded_at: moment(0),
        score: marks.iter().map(|mark| mark.score).sum(),
        max: marks.iter().map(|mark| mark.points).sum(),
        exercises: marks,
    }
}

fn identity(said: &str) -> Identity {
    let said = format!("x{said}");
    Identity {
        classroom: said.clone(),
        assignment: said.clone(),
        assignment_type: "individual".to_owned(),
        owner: said.clone(),
        submission: format!("submit/{said}"),
        commit: said.clone(),
        release: said.clone(),
        review: said,
    }
}

/// Texts of any characters, and of those that mean something to somebody.
fn texts() -> impl proptest::strategy::Strategy<Value = String> {
    let odd = "[<>&\"'|`*_\\[\\]\\\\#~:/\n\r\t\u{0}\u{1b}\u{7f}\u{85}\u{2028}\u{202e}\u{fffe}\u{ffff}a=@+-]{0,40}";
    proptest::prop_oneof![any::<String>(), odd]
}

/// Whether XML may hold a character.
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

proptest! {
    #[test]
    fn junit_holds_nothing_that_xml_does_not(said in texts()) {
        let xml = sheet(&graded(), &said).junit();
        prop_assert!(xml.chars().all(is_xml), "{xml:?}");
        // Nothing opens or closes but what we wrote: an element for each mark and test, and their frames.
        let (cases, skipped) = (2 * graded().len(), 1);
        prop_assert_eq!(xml.matches("<testcase ").count(), cases);
        let told = 2 * graded().len() - 2 - skipped;
        let opened = xml.matches("<failure ").count() + xml.matches("<error ").count();
        prop_assert_eq!(opened, told);
        prop_assert_eq!(xml.matches('<').count(), 5 + cases + (cases - 2) + 2 * told + skipped, "{}", xml);
    }

    #[test]
    fn markdown_stays_a_table_of_as_many_rows(said in texts()) {
        let text = sheet(&graded(), &said).markdown();
        prop_assert!(!text.contains(['<', '>', '\r', '\u{1b}']), "{text:?}");
        let lines: Vec<&str> = text.lines().collect();
        prop_assert!(lines[0].starts_with("# "));
        let rows = &lines[4..4 + graded().len()];
        prop_assert!(rows.iter().all(|row| row.starts_with("| ex_")), "{text:?}");
        for row in rows {
            let bars = row.replace("\\\\", "").replace("\\|", "").matches('|').count();
            prop_assert_eq!(bars, 4, "{}", row);
        }
        prop_assert_eq!(lines.len(), 4 + graded().len() + 3 + graded().len(), "{}", text);
    }

    #[test]
    fn every_json_is_valid_for_any_text(said in texts()) {
        assert_every_json_is_valid(&said);
    }
}

#[test]
fn every_json_is_valid_for_a_text_of_which_nothing_is_shown() {
    for said in ["", "\u{1b}]", "\u{1b}[31m", "\u{1b}"] {
        assert_every_json_is_valid(said);
    }
}

fn assert_every_json_is_valid(said: &str) {
    let sheet = sheet(&graded(), said);
    assert_valid("../../docs/schemas/verdict-v1", &json(&sheet.json()));
    assert_valid("gradescope", &json(&sheet.gradescope()));
    assert_valid("prairielearn", &json(&sheet.prairielearn()));
    assert_valid("classroom", &json(&sheet.classroom()));
    assert_valid("classroom50", &json(&sheet.classroom50(&identity(said))));
    let autolab = sheet.autolab();
    assert_eq!(autolab.lines().count(), graded().len() + 1);
    assert_valid("autolab", &json(last_line(&autolab)));
    for mark in &sheet.exercises {
        for edition in [Edition::Second, Edition::Third] {
            assert_valid("exercism", &json(&mark.exercism(edition)));
        }
    }
}

#[test]
fn a_parser_of_xml_takes_any_text() {
    let dir = tempfile::tempdir().unwrap();
    let mut every = String::new();
    every.extend(('\0'..='\u{2fff}').chain('\u{fff0}'..='\u{10010}'));
    every.push_str("]]><![CDATA[<!--&#0;&lt;&nope;<?xml?>");
    let path = dir.path().join("junit.xml");
    std::fs::write(&path, sheet(&graded(), &every).junit()).unwrap();
    assert_valid_junit(&path);
}

#[test]
fn every_format_keeps_its_size_whatever_the_course_says() {
    let huge = "<\u{1}é".repeat(9_000);
    let many: Vec<Status> = graded().iter().copied().cycle().take(60).collect();
    let big = sheet(&many, &huge);
    for (name, text, limit) in [
        ("junit", big.junit(), 30_000_000),
        ("md", big.markdown(), 1 << 20),
        ("gradescope", big.gradescope(), 10_000_000),
        ("prairielearn", big.prairielearn(), 1_000_000),
        ("classroom50", big.classroom50(&identity("a")), 10_000_000),
        ("classroom", big.classroom(), 700_000),
        ("autolab", big.autolab(), 1_000_000),
    ] {
        assert!(text.len() <= limit, "{name} has {} bytes", text.len());
        assert!(text.contains("… (cut)"), "{name} does not say so");
    }
    for mark in &big.exercises[..11] {
        let report = mark.exercism(Edition::Second);
        assert!(report.len() <= 500_000);
        assert_valid("exercism", &json(&report));
    }
    let mut alone = big.exercises[0].clone();
    alone.status = Status::Crashed;
    alone.tests.clear();
    let report = json(&alone.exercism(Edition::Second));
    let output = report["tests"][0]["output"].as_str().unwrap();
    assert_eq!(output.chars().count(), 500);
    assert!(output.ends_with("Output was truncated. Please limit to 500 chars"));
}
