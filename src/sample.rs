//! A small course and what a compiler says, for tests.

use std::time::Duration;

use cargo_metadata::diagnostic::Diagnostic;

use crate::course::Course;
use crate::course::Exercise;
use crate::course::Limits;
use crate::course::Mode;
use crate::journal::Entry;
use crate::progress::Progress;
use crate::session::Given;
use crate::session::Outcome;
use crate::session::Text;
use crate::verdict::Ending;
use crate::verdict::Stage;
use crate::verdict::StageReport;
use crate::verdict::Verdict;

/// What rustc says of a moved value, in colours.
const MOVED: &str =
    "\u{1b}[1m\u{1b}[91merror[E0382]\u{1b}[0m\u{1b}[1m: use of moved value: `s1`\u{1b}[0m
 \u{1b}[1m\u{1b}[94m--> \u{1b}[0mexercises/02_moves/moved_string.rs:21:6
  \u{1b}[1m\u{1b}[94m|\u{1b}[0m
20\u{1b}[1m\u{1b}[94m|\u{1b}[0m     let s2 = s1;
  \u{1b}[1m\u{1b}[94m|\u{1b}[0m              -- value moved here
21\u{1b}[1m\u{1b}[94m|\u{1b}[0m     (s1, s2.number())
  \u{1b}[1m\u{1b}[94m|\u{1b}[0m      \u{1b}[1m\u{1b}[91m^^ value used here after move\u{1b}[0m

";

/// An exercise with a task, two hints and nothing else.
pub(crate) fn exercise(name: &str, dir: Option<&str>) -> Exercise {
    Exercise {
        name: name.to_owned(),
        dir: dir.map(str::to_owned),
        task: format!("Make {name} work; a value has one owner."),
        expect: None,
        mode: Mode::Test,
        hints: vec![
            "Who owns the value?".into(),
            "Read the number before you give the value away.".into(),
        ],
        grade: 2,
        deny: vec![],
        disallow: vec![],
        limits: Limits::default(),
        seed: vec![],
        deps: None,
        strict: false,
        may_start_solved: false,
    }
}

/// Four exercises in two chapters.
pub(crate) fn course() -> Course {
    Course {
        farewell: "You have come to the end.".to_owned(),
        exercises: vec![
            exercise("hello", Some("01_first_steps")),
            exercise("moved_string", Some("02_moves")),
            exercise("moved_map", Some("02_moves")),
            exercise("closing", Some("02_moves")),
        ],
        ..Course::default()
    }
}

/// The progress of somebody who has solved these exercises.
pub(crate) fn solved(names: &[&str]) -> Progress {
    let verdict = Verdict::of(StageReport::new(Stage::Test, Ending::Passed));
    let entry = |name: &&str| Entry::checked(0, name, &verdict, 1);
    Progress::of(&names.iter().map(entry).collect::<Vec<_>>())
}

/// Something that the compiler said.
pub(crate) fn diagnostic(level: &str, code: Option<&str>, rendered: &str) -> Diagnostic {
    let plain = console::strip_ansi_codes(rendered);
    let first = plain.lines().next().unwrap_or("");
    let message = first.split_once(": ").map_or(first, |(_, message)| message);
    serde_json::from_value(serde_json::json!({
        "message": message,
        "code": code.map(|code| serde_json::json!({ "code": code, "explanation": null })),
        "level": level,
        "spans": [{
            "file_name": "exercises/02_moves/moved_string.rs",
            "byte_start": 0, "byte_end": 1,
            "line_start": 21, "line_end": 21, "column_start": 6, "column_end": 8,
            "is_primary": true, "text": [], "label": null,
            "suggested_replacement": null, "suggestion_applicability": null, "expansion": null,
        }],
        "children": [],
        "rendered": rendered,
    }))
    .unwrap()
}

/// E0382, as rustc says it.
pub(crate) fn moved_value() -> Diagnostic {
    diagnostic("error", Some("E0382"), MOVED)
}

/// A lint's warning.
pub(crate) fn unused_variable() -> Diagnostic {
    let rendered = "warning: unused variable: `n`\n --> exercises/02_moves/moved_string.rs:3:9\n\n";
    diagnostic("warning", Some("unused_variables"), rendered)
}

/// What a check found.
pub(crate) fn outcome(report: StageReport) -> Outcome {
    Outcome {
        verdict: Verdict::of(report),
        given: Given::Intact,
        text: Text::Own,
        cached: false,
        took: Duration::from_millis(120),
    }
}

/// A check that ended so, at the tests.
pub(crate) fn ended(ending: Ending) -> Outcome {
    outcome(StageReport::new(Stage::Test, ending))
}

/// A check that found these errors and warnings.
pub(crate) fn refused(diagnostics: Vec<Diagnostic>) -> Outcome {
    outcome(StageReport {
        diagnostics,
        ..StageReport::new(Stage::Build, Ending::Failed { code: 1 })
    })
}

/// A line about a check, at that moment and with that verdict.
pub(crate) fn checked(at: u64, name: &str, verdict: &str) -> Entry {
    Entry {
        verdict: Some(verdict.to_owned()),
        ..Entry::new(at, "checked", name)
    }
}
