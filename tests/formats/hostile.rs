//! What a stranger wrote is text in every format, however it was meant.

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::process::Command;
use std::process::Stdio;

use serde_json::Value;

use super::Reports;
use super::assert_valid;
use super::grade;
use super::last_line;
use super::xmllint;
use crate::course::double;
use crate::course::wait;
use crate::grade::Class;

/// Bytes that somebody's page, table, terminal or parser could fall for.
const BYTES: &str = concat!(
    r"</script><script>alert(1)</script>\n",
    r"=cmd|' /C calc'!A0\n",
    r"]]></failure><testcase name=\x22\x22>\n",
    r"\x1b[31mred\x1b[2J\x1b]0;title\x07\x00\x08\x7f\n",
    r"bad \xff\xfe lone \xed\xa0\x80 odd \xef\xbf\xbe end\n",
    r"| a | b |\n{\x22scores\x22:{\x22all\x22:99}}\n",
);

/// What must be found when a report is read back.
const KEPT: [&str; 4] = [
    "</script><script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "]]></failure><testcase name=\"\">",
    "{\"scores\":{\"all\":99}}",
];

fn class() -> Class {
    let class = Class::of(&[("prints", ""), ("panics", ""), ("line", ""), ("lines", "")]);
    let print = "use std::io::Write; let mut out = std::io::stdout();";
    let act = format!("{print} let _ = out.write_all(b\"{BYTES}\"); std::process::exit(7)");
    class.write("prints.rs", double(&act));
    let lossy = format!("panic!(\"{{}}\", String::from_utf8_lossy(b\"{BYTES}\"))");
    class.write("panics.rs", double(&lossy));
    // Ten million in one line, and less than may be written of the same.
    let flood = format!("{print} let _ = out.write_all(&[b'x'; 10_000_000]); n");
    class.write("line.rs", double(&flood));
    class.write(
        "lines.rs",
        double("panic!(\"{}\", \"<\\u{1}é\".repeat(200_000))"),
    );
    class
}

/// All strings of a document.
fn strings(document: &Value) -> Vec<&str> {
    match document {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().flat_map(strings).collect(),
        Value::Object(items) => items.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn what_a_stranger_prints_is_kept_as_text_and_moves_nothing() {
    let learner = "</script>=cmd|' /C calc'!A0 ]]> \u{1b}[31m \u{fffe} x.y\nz";
    let reports = Reports::of(&class(), &["--learner", learner]);
    assert_eq!(reports.answer.code, Some(1), "{:?}", reports.answer);
    reports.assert_valid();
    assert_eq!(reports.json("json")["learner"], learner);
    for word in [
        "json",
        "gradescope",
        "classroom50",
        "prairielearn",
        "classroom",
    ] {
        let document = reports.json(word);
        let all = strings(&document);
        for kept in KEPT {
            let found = all.iter().any(|text| text.contains(kept));
            assert!(found, "{word} has lost {kept}");
        }
        let moves = |c: char| c.is_control() && c != '\n';
        let clean = word == "json" || !all.iter().any(|text| text.contains(moves));
        assert!(clean, "{word} has control characters");
        let cut = all.iter().any(|text| text.ends_with("… (cut)"));
        assert!(cut || word == "json", "{word} does not say that it was cut");
    }
    let autolab = reports.text("autolab");
    assert_eq!(autolab.lines().count(), 5, "{autolab}");
    assert!(
        last_line(&autolab).starts_with("{\"scoreboard\":[0]"),
        "{autolab}"
    );
    let table = reports.text("md");
    assert!(
        !table.contains("<script") && !table.contains("</script"),
        "{table}"
    );
    assert_eq!(
        table.lines().filter(|l| l.starts_with('|')).count(),
        6,
        "{table}"
    );
    let cells = |line: &str| line.replace("\\|", "").matches('|').count();
    let rows = table.lines().filter(|line| line.starts_with('|'));
    assert!(rows.clone().all(|row| cells(row) == 4), "{table}");
}

#[test]
fn a_parser_of_xml_reads_back_what_was_printed() {
    let reports = Reports::of(&class(), &[]);
    let of = |path: &str| xmllint(&["--xpath", path], &reports.at("junit"));
    let Some(cases) = of("count(//testcase)") else {
        return;
    };
    assert_eq!(cases.trim(), "8");
    let whole = of("string(//testcase[contains(@classname, '.prints')]/error)").unwrap();
    let panic = of(
        "string(//testcase[@name = 'tests::two_are_doubled' and contains(@classname, '.panics')]/failure)",
    );
    for text in [&whole, &panic.unwrap()] {
        for kept in KEPT {
            assert!(text.contains(kept), "{kept} is lost in {text}");
        }
        assert!(!text.contains(['\u{1b}', '\u{7}', '\u{fffe}']), "{text}");
    }
}

#[test]
fn exercism_gets_no_more_than_it_takes() {
    let class = class();
    for name in ["prints", "panics", "line", "lines"] {
        let answer = grade(&class, &["--only", name, "--format", "exercism-v2"], &[]);
        assert_valid("exercism", &answer.json());
        assert!(answer.stdout.len() <= 500_000, "{name}");
    }
    let answer = grade(&class, &["--only", "lines", "--format", "exercism-v2"], &[]);
    let report = answer.json();
    let message = report["tests"][0]["message"].as_str().unwrap();
    assert!(message.contains("<\u{fffd}é") && message.ends_with("… (cut)"));
}

#[test]
fn the_name_of_a_folder_may_be_no_text_at_all() {
    let class = Class::of(&[("one", "")]);
    let name = std::ffi::OsStr::from_bytes(b"a\xff\xed\xa0\x80<x>\x1b[31m\n|b");
    let folder = class.at("").join(name);
    fs::create_dir(&folder).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_goferris"));
    command.arg("grade").arg(&folder);
    class.course.surround(&mut command);
    command.arg("--course").arg(class.course.root());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let answer = wait(command.spawn().unwrap());
    let first = answer.stdout.lines().next().unwrap();
    assert!(first.starts_with("# a\u{fffd}"), "{answer:?}");
    assert!(first.ends_with("&lt;x&gt; \\|b: 0 of 1"), "{answer:?}");
}
