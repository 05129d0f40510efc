//! xAPI: statements of any gradebook, and a store that is not always there.

use std::path::Path;
use std::time::Duration;

use clap::Parser;
use goferris::gradebook::Column;
use goferris::gradebook::Gradebook;
use goferris::gradebook::Learner;
use goferris::gradebook::Row;
use goferris::process::Cancel;
use goferris::sheet::Mark;
use goferris::statement::Extent;
use goferris::statement::Names;
use goferris::statement::Statement;
use goferris::xapi::Asked;
use goferris::xapi::Spool;
use goferris::xapi::Store;
use goferris::xapi::Told;
use serde_json::Value;
use serde_json::json;

mod sending;
mod store;
mod telling;

/// Options as a command has them.
#[derive(Parser)]
struct Line {
    #[command(flatten)]
    xapi: Asked,
}

fn asked(words: &[&str]) -> Asked {
    Line::try_parse_from([&["line"], words].concat())
        .unwrap()
        .xapi
}

/// A mark as a gradebook has it.
fn mark(id: &str, status: &str, sha: Option<&str>) -> Mark {
    let score = match status {
        "pass" => Some(1),
        "infra_error" => None,
        _ => Some(0),
    };
    serde_json::from_value(json!({
        "id": id, "dir": null, "points": 1, "score": score, "status": status, "message": null,
        "source_sha": sha, "tests": [],
        "diagnostics": [
            {"code": "E0382", "level": "error", "message": "moved", "line": 3},
            {"code": "E0382", "level": "error", "message": "moved again", "line": 4},
            {"code": "dead_code", "level": "warning", "message": "never used", "line": 5},
        ],
        "flags": [], "tests_drift": false, "tests_editable": false, "note": "moved_in_loop",
        "compile_ms": 1, "run_ms": 1, "output_tail": "hello from Ana Lovelace",
    }))
    .unwrap()
}

/// So many learners, each of whom failed at `one`.
fn book(learners: usize) -> Gradebook {
    let row = |number: usize| Row {
        learner: Learner {
            id: format!("ana-{number}"),
            name: format!("Ana Lovelace {number}"),
            section: Some("evening".to_owned()),
        },
        marks: vec![mark("one", "fail", Some("5ha"))],
        ..Row::default()
    };
    let mut book = Gradebook {
        graded_at: "2026-11-21T12:00:00Z".to_owned(),
        columns: vec![Column {
            id: "one".to_owned(),
            dir: None,
            points: 1,
        }],
        rows: (0..learners).map(row).collect(),
        ..Gradebook::default()
    };
    book.course.id = Some("goferris".to_owned());
    book
}

/// What a gradebook of the whole course says.
fn statements(book: &Gradebook, names: &Names) -> Vec<Statement> {
    goferris::statement::statements(book, Extent::Course, names)
}

fn secret() -> Names {
    Names::Pseudonyms(b"an instructor's salt".to_vec())
}

/// Keeps the statements and sends what waits.
fn run(store: &Store, out: &Path, statements: &[Statement]) -> Told {
    let spool = Spool::of(store, out);
    spool.keep(statements).unwrap();
    spool.send(store, &Cancel::default()).unwrap()
}

/// A store as a test reaches it.
fn reached(url: &str) -> Store {
    let auth = Some("teacher:pa\"ss\\word".to_owned());
    Store::new(url, auth, Duration::from_secs(20)).unwrap()
}

/// The problems that the schema has with a statement.
fn problems(statement: &Value) -> Vec<String> {
    let schema = include_str!("schemas/xapi-statement.json");
    let schema: Value = serde_json::from_str(schema).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let errors = schema.iter_errors(statement);
    errors
        .map(|e| format!("{}: {e}", e.instance_path()))
        .collect()
}
