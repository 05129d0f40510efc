//! Puts the **coach's** lines below an error.

use cargo_metadata::diagnostic::Diagnostic;
use serde_json::Value;
use serde_json::json;

/// Adds the lines as a note without a place: editors show such a note as part of the error's text.
pub(super) fn add(message: &mut Value, error: &Diagnostic, advice: &str) {
    if let Some(rendered) = &error.rendered {
        message["rendered"] = rendered_with(rendered, advice).into();
    }
    let note = json!({
        "message": kept_label(error) + advice,
        "code": null,
        "level": "note",
        "spans": [],
        "children": [],
        "rendered": null,
    });
    if let Some(children) = message["children"].as_array_mut() {
        children.push(note);
    }
}

/// The label of the error's place, where our note would cost it: rust-analyzer takes a note without
/// a place for a repetition of the label, and leaves the label out.
fn kept_label(error: &Diagnostic) -> String {
    let has_such_a_note = |d: &Diagnostic| !d.spans.iter().any(|span| span.is_primary);
    if error.children.iter().any(has_such_a_note) {
        return String::new();
    }
    let place = error.spans.iter().find(|span| span.is_primary);
    let label = place.and_then(|span| span.label.as_ref());
    label.map_or_else(String::new, |label| format!("{label}\n"))
}

/// The compiler's text with the lines below it, as the compiler writes a note.
fn rendered_with(rendered: &str, advice: &str) -> String {
    let arrow = rendered.lines().find_map(|line| line.find("--> "));
    let gutter = " ".repeat(arrow.unwrap_or(1) + 1);
    let text = rendered.trim_end();
    let follows_a_note = text
        .lines()
        .last()
        .is_some_and(|line| line.trim_start().starts_with("= "));
    let mut whole = format!("{text}\n");
    if !follows_a_note {
        whole.push_str(&format!("{gutter}|\n"));
    }
    for (at, line) in advice.lines().enumerate() {
        let head = if at == 0 { "= note: " } else { "        " };
        whole.push_str(&format!("{gutter}{head}{line}\n"));
    }
    whole.push('\n');
    whole
}
