use super::*;
use crate::sample;
use crate::verdict::Ending;
use crate::verdict::Stage;
use crate::zones;
use crate::zones::MARKER;

const FILE: &str = "/home/me/link/moved_string.rs";

/// A given zone of five lines.
fn given() -> String {
    format!("{MARKER}\n#[cfg(test)]\nmod tests {{\n    fn a() {{}}\n}}\n")
}

/// What is said of a text if the compiler says that of what it was given.
fn said_of(text: &str, diagnostics: Vec<Diagnostic>, notes: &[Note]) -> Vec<Value> {
    let exercise = sample::exercise("moved_string", Some("02_moves"));
    let grafted = zones::graft(text, &given());
    let subject = Subject {
        exercise: &exercise,
        package: &Package::of("/home/me/course", "[package]\nname = \"exercises\"\n"),
        file: FILE,
        text,
        grafted: &grafted,
    };
    let report = StageReport {
        diagnostics,
        ..StageReport::new(Stage::Build, Ending::Failed { code: 1 })
    };
    let messages = subject.messages(&report, notes);
    messages.into_iter().map(|m| m["message"].clone()).collect()
}

/// An error at a line, from column 2 to column 4.
fn error_at(line: usize) -> Diagnostic {
    let mut error = sample::moved_value();
    for span in &mut error.spans {
        (span.line_start, span.line_end) = (line, line);
        (span.column_start, span.column_end) = (2, 4);
    }
    error
}

/// Where an error at a compiled line points in a text: line, and the bytes.
fn place(text: &str, line: usize) -> (u64, u64, u64) {
    let span = &said_of(text, vec![error_at(line)], &[])[0]["spans"][0];
    let number = |key: &str| span[key].as_u64().unwrap();
    assert_eq!(span["file_name"], FILE);
    (
        number("line_start"),
        number("byte_start"),
        number("byte_end"),
    )
}

#[test]
fn a_place_is_found_in_the_file_as_it_is_on_the_disk() {
    let text = format!("// é\nabcd\n{}", given());
    assert_eq!(place(&text, 1), (1, 1, 3));
    assert_eq!(place(&text, 2), (2, 7, 9));
    // Line ends of two bytes, and a mark that is no column.
    assert_eq!(place(&text.replace('\n', "\r\n"), 2), (2, 8, 10));
    assert_eq!(place(&format!("\u{feff}{text}"), 1), (1, 4, 6));
    assert_eq!(place(&format!("\u{feff}{text}"), 2), (2, 10, 12));
}

#[test]
fn a_place_in_a_given_zone_that_differs_is_found_by_the_lines_that_are_alike() {
    // Two lines more: `mod tests {` is compiled as line 4.
    let longer = given().replace(
        "    fn a() {}\n",
        "    fn b() {}\n    fn c() {}\n    // d\n",
    );
    let text = format!("abcd\n{longer}");
    assert_eq!(place(&text, 4).0, 4);
    assert_eq!(place(&text, 5).0, 5, "the line that is not there any more");
    assert_eq!(place(&text, 6).0, 8, "the closing brace");
    let messages = said_of(&text, vec![error_at(5)], &[]);
    let span = &messages[0]["spans"][0];
    assert_eq!(
        (&span["column_start"], &span["column_end"]),
        (&1.into(), &14.into())
    );
    // And it is said once, where the difference begins.
    assert_eq!(messages.len(), 2);
    assert_eq!(messages[1]["level"], "warning");
    assert_eq!(messages[1]["spans"][0]["line_start"], 5);
    assert!(
        messages[1]["message"]
            .as_str()
            .unwrap()
            .contains("was changed")
    );
}

#[test]
fn every_place_is_in_the_file_however_much_of_it_is_gone() {
    for text in [
        "",
        "abcd",
        "abcd\n",
        "abcd\n// ---- given\n",
        "// ---- given",
    ] {
        for line in 1..9 {
            let (line, _, end) = place(text, line);
            let lines = u64::try_from(text.lines().count()).unwrap();
            assert!((1..=lines.max(1)).contains(&line), "{text:?}: {line}");
            assert!(end <= text.len() as u64, "{text:?}: {end}");
        }
    }
}

#[test]
fn an_intact_file_gets_the_compilers_messages_and_not_its_counts() {
    let text = format!("abcd\n{}", given());
    let mut count = sample::moved_value();
    count.spans.clear();
    count.message = "aborting due to 1 previous error".to_owned();
    let mut warnings = count.clone();
    warnings.level = cargo_metadata::diagnostic::DiagnosticLevel::Warning;
    warnings.message = "2 warnings emitted".to_owned();
    let messages = said_of(&text, vec![error_at(1), count, warnings], &[]);
    assert_eq!(messages.len(), 1);
    assert_eq!(messages[0]["$message_type"], "diagnostic");
    assert_eq!(messages[0]["code"]["code"], "E0382");
}

fn note() -> Note {
    let text = "+++\ntitle = \"One owner\"\n[[match]]\ncode = \"E0382\"\n+++\n\n## Seen\n\nSeen.\n\n## In Go\n\nGone.\n\n## Ways out\n\n1. Lend it.\n\n## Not this way\n\nNo.\n";
    Note::parse("notes/moved.md", text).unwrap()
}

const ADVICE: &str = "One owner.\nSeen.\nGo: Gone.\nTry: Lend it.";

#[test]
fn the_coach_speaks_below_the_first_error_alone() {
    let text = format!("abcd\n{}", given());
    let mut error = error_at(1);
    error.rendered = Some("error: no\n  --> a.rs:1:2\n   |\n10 | abcd\n   |  ^^\n\n".to_owned());
    let warning = sample::unused_variable();
    let messages = said_of(&text, vec![warning, error.clone(), error], &[note()]);
    let children = |at: usize| messages[at]["children"].as_array().unwrap();
    assert_eq!((children(0).len(), children(2).len()), (0, 0));
    let child = &children(1)[0];
    assert_eq!(
        (&child["level"], &child["message"]),
        (&"note".into(), &ADVICE.into())
    );
    assert_eq!(child["spans"].as_array().unwrap().len(), 0);
    assert_eq!(
        messages[1]["rendered"],
        "error: no\n  --> a.rs:1:2\n   |\n10 | abcd\n   |  ^^\n   |\n   = note: One owner.\n           Seen.\n           Go: Gone.\n           Try: Lend it.\n\n"
    );
}

#[test]
fn the_coach_does_not_cost_the_label_of_the_place() {
    let text = format!("abcd\n{}", given());
    let mut error = error_at(1);
    error.spans[0].label = Some("expected `u32`".to_owned());
    let told = |error: &Diagnostic| {
        let message = &said_of(&text, vec![error.clone()], &[note()])[0];
        let children = message["children"].as_array().unwrap();
        children.last().unwrap()["message"].clone()
    };
    assert_eq!(told(&error), format!("expected `u32`\n{ADVICE}"));
    // A note of the compiler's own has cost it already.
    let mut below = error.clone();
    below.spans.clear();
    error.children.push(below);
    assert_eq!(told(&error), ADVICE);
}

#[test]
fn a_package_is_named_as_cargo_names_it() {
    let text = "[package]\nname = \"exercises\"\nversion = \"1.2.3\"\nedition = \"2021\"\n";
    let package = Package::of("/home/my course/é", text);
    assert_eq!(
        package.id,
        "path+file:///home/my%20course/%C3%A9#exercises@1.2.3"
    );
    assert_eq!(package.manifest, "/home/my course/é/Cargo.toml");
    assert_eq!(package.target("a", "a.rs")["edition"], "2021");
    let same = Package::of("/home/exercises", text);
    assert_eq!(same.id, "path+file:///home/exercises#1.2.3");
    assert_eq!(
        Package::of("/a", "what").id,
        "path+file:///a#exercises@0.0.0"
    );
}
