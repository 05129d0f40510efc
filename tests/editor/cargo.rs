//! Message by message, it is what cargo prints for the same target of the same folder. What differs
//! has a name here.

use std::path::Path;
use std::process::Command;

use cargo_metadata::diagnostic::Diagnostic;
use serde_json::Value;

use goferris::built_in;
use goferris::coach;
use goferris::coach::Sight;
use goferris::compiler;
use goferris::course::Exercise;
use goferris::verdict::is_error;
use goferris::view::editor;
use goferris::zones::MARKER;

use super::Desk;
use super::lines;
use super::ours;
use super::path_of;
use super::solution;

/// Which build of the target speaks.
#[derive(Debug, Clone, Copy)]
enum Build {
    /// The tests'.
    Tests,
    /// The program's: the learner's part alone, since its tests do not compile yet.
    Alone,
}

/// Compares the messages about an exercise with that text; gives the errors' codes. So many messages
/// that cargo prints are left out of a check: errors in the given zone that follow from the learner's.
#[track_caller]
fn compare(
    desk: &Desk,
    name: &str,
    text: Option<&str>,
    build: Build,
    consequences: usize,
) -> Vec<String> {
    let path = path_of(name);
    if let Some(text) = text {
        desk.write(&path, text);
    }
    let course = built_in::course().unwrap();
    let (_, exercise) = course.named(name).unwrap();
    let mut wanted = said_by_cargo(desk, exercise, build);
    let before = wanted.len();
    let given = desk.read(&path).lines().position(|line| line == MARKER);
    let given = given.unwrap() as u64 + 1;
    let is_below = |m: &Value| m["message"]["spans"][0]["line_start"].as_u64() > Some(given);
    wanted.retain(|m| consequences == 0 || !is_below(m));
    assert_eq!(before - wanted.len(), consequences, "{name}: left out");
    let mut got = desk.diagnostics(&path);
    for message in &mut got {
        *message = relative(message, &desk.root);
    }
    take_advice(name, &mut got, &wanted, given);
    for (got, wanted) in got.iter().zip(&wanted) {
        assert_eq!(got, wanted, "{name}");
    }
    assert_eq!(got.len(), wanted.len(), "{name}: {got:#?}");
    let codes = got.iter().filter(|m| m["message"]["level"] == "error");
    codes
        .map(|m| {
            m["message"]["code"]["code"]
                .as_str()
                .unwrap_or("")
                .to_owned()
        })
        .collect()
}

/// What cargo prints, with the flags and the configuration of this exercise's own lints.
fn said_by_cargo(desk: &Desk, exercise: &Exercise, build: Build) -> Vec<Value> {
    // None of these exercises needs a crate, and building them all takes long.
    let manifest = desk.read("Cargo.toml");
    let (without, _) = manifest.split_once("[dependencies]").unwrap();
    let home = desk.course.beside("cargo");
    let configuration = home.join(&exercise.name);
    std::fs::create_dir_all(&configuration).unwrap();
    std::fs::write(
        configuration.join("clippy.toml"),
        compiler::clippy_toml(exercise),
    )
    .unwrap();
    desk.write("Cargo.toml", without);
    let lock = desk.read("Cargo.lock");
    let mut cargo = Command::new("cargo");
    desk.course.surround(&mut cargo);
    cargo.args(["clippy", "--message-format=json", "--bin", &exercise.name]);
    if let Build::Tests = build {
        cargo.args(["--profile", "test"]);
    }
    cargo
        .arg("--")
        .args(compiler::lint_flags(exercise))
        .env("CLIPPY_CONF_DIR", &configuration)
        .env("CARGO_TARGET_DIR", home.join("target"))
        .current_dir(&desk.root);
    let answer = desk.course.finish(cargo);
    desk.write("Cargo.toml", &manifest);
    desk.write("Cargo.lock", &lock);
    // What the compiler expands itself is said to stand in the first file that was read, which
    // without a configuration is the exercise.
    let configuration = configuration.join("clippy.toml");
    let path = exercise.path();
    let said = answer
        .stdout
        .replace(configuration.to_str().unwrap(), path.to_str().unwrap());
    let mut messages = lines(&said);
    assert!(
        messages.iter().any(|m| m["reason"] == "build-finished"),
        "{answer:?}"
    );
    messages.retain(|m| m["reason"] == "compiler-message");
    messages
}

/// The difference that has no meaning: our paths are absolute.
fn relative(message: &Value, root: &Path) -> Value {
    let absolute = format!("\"file_name\":\"{}/", root.display());
    let text = message.to_string().replace(&absolute, "\"file_name\":\"");
    serde_json::from_str(&text).unwrap()
}

/// The difference that is meant: takes the coach's note out of the first error, where it must be.
#[track_caller]
fn take_advice(name: &str, got: &mut [Value], wanted: &[Value], given: u64) {
    let read = |m: &Value| serde_json::from_value::<Diagnostic>(m["message"].clone()).unwrap();
    let Some(at) = wanted.iter().position(|m| is_error(&read(m))) else {
        return;
    };
    let error = read(&wanted[at]);
    let place = error.spans.iter().find(|span| span.is_primary);
    let sight = Sight {
        in_given: place.is_some_and(|span| span.line_start as u64 > given),
        ..Sight::of_error(name, &error)
    };
    let Some(note) = coach::advise(built_in::notes(), &sight) else {
        return;
    };
    let advice = editor::advice(note);
    let message = &mut got[at]["message"];
    let child = message["children"].as_array_mut().unwrap().pop().unwrap();
    assert_eq!(
        (&child["level"], &child["spans"]),
        (&"note".into(), &Value::Array(vec![]))
    );
    assert!(
        child["message"].as_str().unwrap().ends_with(&advice),
        "{child}"
    );
    let plain = error.rendered.unwrap();
    let rendered = message["rendered"].as_str().unwrap();
    assert!(rendered.starts_with(plain.trim_end()), "{rendered}");
    for line in advice.lines() {
        assert!(rendered.contains(line), "no {line} in {rendered}");
    }
    message["rendered"] = plain.into();
}

#[test]
fn starters_get_cargos_own_messages() {
    let desk = Desk::new();
    let is = |name, build, consequences, codes: &[&str]| {
        let found = compare(&desk, name, None, build, consequences);
        assert_eq!(found, codes, "{name}");
    };
    is("hello_macro", Build::Tests, 0, &["E0423"]);
    is("moved_string", Build::Tests, 0, &["E0382"]);
    is("moved_by_range", Build::Tests, 0, &["E0382"]);
    is("method_borrows_everything", Build::Tests, 0, &["E0502"]);
    is("int_widths", Build::Tests, 0, &["E0308"]);
    // Warnings are errors here, and a lint is refused.
    is("imported_not_used", Build::Tests, 0, &["unused_imports"]);
    let boxes = "clippy::box_collection";
    is("boxes_everywhere", Build::Tests, 0, &[boxes, boxes]);
    // The tests use what the learner has not written yet.
    is("moved_into_call", Build::Alone, 0, &["E0382"]);
    is("nil_is_option", Build::Tests, 1, &["E0308"]);
    is("embedding", Build::Tests, 4, &["E0609"]);
}

#[test]
fn answers_get_cargos_own_messages() {
    let desk = Desk::new();
    let is = |name, text: &str, codes: &[&str]| {
        let found = compare(&desk, name, Some(text), Build::Tests, 0);
        assert_eq!(found, codes, "{name}");
    };
    is("moved_string", &solution("moved_string"), &[]);
    is("quiz_1_inventory", &solution("quiz_1_inventory"), &[]);
    // A trap that leads into what the exercise does not allow.
    let starter = desk.read(&path_of("string_or_str"));
    let (_, given) = starter.split_once(MARKER).unwrap();
    let trap = ours("traps/07_strings_and_slices/string_or_str.leaks_the_text.rs");
    let trap = format!("{trap}\n{MARKER}{given}");
    is("string_or_str", &trap, &["clippy::disallowed_methods"]);
    // A name that the tests want and do not find: the error is in the given zone, and there it points.
    let renamed = solution("moved_string").replacen("fn hand_over(", "fn hand_it_over(", 1);
    is("moved_string", &renamed, &["E0425"; 2]);
    // The learner's part breaks off, and the next word is the given zone's.
    let cut = solution("moved_string").replacen(MARKER, &format!("pub fn\n{MARKER}"), 1);
    let found = compare(&desk, "moved_string", Some(&cut), Build::Alone, 0);
    assert_eq!(found, [""]);
    // A warning, in a file with the line ends of another system and a mark at its beginning.
    let unused = format!("\u{feff}{}", solution("moved_string")).replace('\n', "\r\n");
    let unused = unused.replacen("let s2 = s1;", "let s2 = s1; let é = 1;", 1);
    is("moved_string", &unused, &[]);
}
