//! Every file of a cohort against its schema, with strangers' names, words and bytes in all of them.

use std::fs;

use serde_json::Value;

use super::School;
use crate::course::RIGHT;
use crate::course::double;
use crate::formats::assert_valid;
use crate::formats::xmllint;

/// Names that somebody's page, table, terminal or parser could fall for.
const NAMES: [&str; 8] = [
    "</script><script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "@SUM(1)",
    "-1+1",
    "x\";=1+1",
    "a\u{202e}eve\u{2066}b",
    "\u{fffe}\u{85}\u{2028}<!--",
    "\"><img src=x onerror=alert(1)>",
];

/// The same as what a program prints, with all that JSON and XML do not take as it is.
const BYTES: &str = concat!(
    r"</script><script>alert(1)</script>\n=cmd|' /C calc'!A0\n",
    r"\x1b[31mred\x1b[2J\x1b]0;title\x07\x00\x08\x7f\r",
    r"\xff\xfe \xed\xa0\x80 \xef\xbf\xbe \xe2\x80\xae \xe2\x80\xa8\n",
);

/// A school whose learners all mean harm; some of their work can be opened.
fn school() -> School {
    let school = School::of(&["prints", "panics", "line", "mends", "time"]);
    let manifest = school.course.read("info.toml");
    let limits = "name = \"time\"\nlimits = { time_ms = 500 }";
    school
        .course
        .write("info.toml", manifest.replace("name = \"time\"", limits));
    let print = "use std::io::Write; let mut out = std::io::stdout();";
    let prints = format!("{print} let _ = out.write_all(b\"{BYTES}\"); std::process::exit(7)");
    let panics = format!("panic!(\"{{}}\", String::from_utf8_lossy(b\"{BYTES}\"))");
    let line = format!("{print} let _ = out.write_all(&[b'<'; 10_000_000]); n");
    school.answer("a", "prints", &prints);
    school.answer("a", "panics", &panics);
    school.answer("a", "line", &line);
    school.answer("a", "time", "while std::hint::black_box(n) > 0 {} n");
    school.answer("a", "mends", "\"</script>\u{202e}\"");
    for learner in ["b", "c", "d", "e"] {
        school.answer(learner, "prints", RIGHT);
        school.answer(learner, "panics", RIGHT);
        let drifted = double("n").replace("double(2), 4", "double(2), 2 /* </script> */");
        school.write(&format!("{learner}/exercises/line.rs"), drifted);
    }
    let cell = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
    let mut roster = "learner_id,name,path,section\n".to_owned();
    for (at, name) in NAMES.iter().enumerate() {
        let work = ["a", "b", "c", "d", "e", "</script>=none", "", "f\u{202e}"][at];
        let id: String = name.chars().filter(|c| !c.is_control()).collect();
        let cells = [&id, *name, work, NAMES[at % 3]].map(cell);
        roster.push_str(&(cells.join(",") + "\n"));
    }
    school.write("roster.csv", roster);
    school
}

/// All cells of a table, as a program reads them.
fn cells(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let records = reader.records().map(Result::unwrap);
    let cells = records.map(|record| record.iter().map(str::to_owned).collect());
    cells.collect()
}

#[test]
fn every_file_of_a_hostile_cohort_is_as_its_readers_want_it() {
    let school = school();
    let answer = school.cohort(&["roster.csv"]);
    answer.expect(3, &["8 learners", "25 verdicts"]);
    let read = |name: &str| fs::read_to_string(school.at("goferris-cohort").join(name)).unwrap();

    let lines = read("verdicts.jsonl");
    for line in lines.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        assert_valid("../../docs/schemas/gradebook-v1", &line);
    }
    let book = school.book("goferris-cohort");
    assert_eq!(book.marks.len(), 25);
    for (name, status) in [
        ("prints", "incomplete"),
        ("panics", "fail"),
        ("line", "output_limit"),
        ("time", "timeout"),
        ("mends", "compile_error"),
    ] {
        assert_eq!(book.status(NAMES[0], name), status);
    }
    let learners = book.head["learners"].as_array().unwrap();
    for (row, name) in learners.iter().zip(NAMES) {
        assert_eq!(row["name"], name, "a name is kept as it was written");
    }
    assert!(lines.len() < 1 << 20, "{} bytes", lines.len());

    let insight: Value = serde_json::from_str(&read("cohort.json")).unwrap();
    assert_valid("../../docs/schemas/cohort-v1", &insight);
    for list in [
        "stuck",
        "stops",
        "errors",
        "drift",
        "not_started",
        "sections",
    ] {
        assert!(!insight[list].as_array().unwrap().is_empty(), "no {list}");
    }
    assert_table(&read("grades.csv"));
    assert_page(&read("index.html"));
    if let Some(text) = xmllint(
        &["--html", "--xpath", "count(//script)"],
        &school.at("goferris-cohort/index.html"),
    ) {
        assert_eq!(text.trim(), "1", "a script of a stranger's");
    }
    let moves = |c: char| c.is_control() && c != '\n' || ('\u{202a}'..='\u{202e}').contains(&c);
    assert!(!answer.said().contains(moves), "{answer:?}");
}

/// No cell begins a formula, and every line has all of them.
fn assert_table(text: &str) {
    let lines = cells(text);
    assert_eq!(lines.len(), 1 + NAMES.len());
    for line in &lines {
        assert_eq!(line.len(), 6 + 5, "{line:?}");
        for cell in line {
            let bare = cell.trim_start_matches([' ', '"', '\u{feff}']);
            assert!(!bare.starts_with(['=', '+', '-', '@', '\t']), "{cell:?}");
            assert!(!cell.contains(|c: char| c.is_control()), "{cell:?}");
        }
    }
    assert_eq!(lines[2][1], format!("'{}", NAMES[1]));
    // Who could not be opened has no score, and no zero.
    for line in &lines[6..] {
        assert_eq!(line[4], "", "{line:?}");
        assert!(line[6..].iter().all(String::is_empty), "{line:?}");
    }
}

/// Nothing of a stranger's is markup in the page, or turns its text around.
fn assert_page(page: &str) {
    for name in NAMES {
        let is_markup = name.contains(['<', '"', '\'', '\u{202e}']);
        assert!(!is_markup || !page.contains(name), "{name:?}");
    }
    assert_eq!(page.matches("</script").count(), 1);
    assert_eq!(page.matches("<script").count(), 1);
    assert!(!page.contains("<img"));
    let bad = |c: char| {
        c.is_control() && c != '\n'
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{fffe}')
    };
    assert_eq!(page.find(bad), None);
}

#[test]
fn a_mark_is_the_same_in_a_report_and_in_a_gradebook() {
    let read = |name: &str| -> Value {
        let path = format!("{}/docs/schemas/{name}.json", env!("CARGO_MANIFEST_DIR"));
        serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
    };
    let (verdict, gradebook) = (read("verdict-v1"), read("gradebook-v1"));
    for (name, what) in verdict["$defs"].as_object().unwrap() {
        assert_eq!(*what, gradebook["$defs"][name], "{name}");
    }
    let statuses = |schema: &Value, of: &str| schema["$defs"][of]["properties"]["status"].clone();
    let cohort = read("cohort-v1");
    assert_eq!(statuses(&cohort, "stuck"), statuses(&verdict, "mark"));
    assert_eq!(statuses(&gradebook, "step"), statuses(&verdict, "mark"));
}
