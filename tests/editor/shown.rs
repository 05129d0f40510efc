//! What rust-analyzer **shows** of a compiler's message: the same as its own
//! `map_rust_diagnostic_to_lsp` makes of it, as far as a reader can tell.

use std::collections::BTreeSet;

use cargo_metadata::diagnostic::Diagnostic;
use cargo_metadata::diagnostic::DiagnosticLevel;
use cargo_metadata::diagnostic::DiagnosticSpan;
use serde_json::Value;

/// One diagnostic in an editor: file, place, severity, code and text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Shown {
    file: String,
    place: [u64; 4],
    severity: u64,
    code: String,
    text: String,
}

impl Shown {
    /// One that rust-analyzer has published of a file.
    pub(super) fn published(file: &str, diagnostic: &Value) -> Shown {
        let number = |path: &str| diagnostic.pointer(path).and_then(Value::as_u64).unwrap();
        let text = |key: &str| diagnostic[key].as_str().unwrap_or("").to_owned();
        Shown {
            file: file.to_owned(),
            place: [
                number("/range/start/line"),
                number("/range/start/character"),
                number("/range/end/line"),
                number("/range/end/character"),
            ],
            severity: number("/severity"),
            code: text("code"),
            text: text("message"),
        }
    }

    /// What stays the same however the compiler words it: the place's line and the code of an error.
    pub(super) fn gist(&self) -> Option<(String, u64, String)> {
        let gist = (self.file.clone(), self.place[0], self.code.clone());
        (self.severity == ERROR).then_some(gist)
    }

    /// Whether it stands in that file.
    pub(super) fn is_in(&self, file: &str) -> bool {
        self.file == file
    }
}

/// Severities of the protocol.
const ERROR: u64 = 1;
const WARNING: u64 = 2;
const HINT: u64 = 4;

/// Everything that is shown of a message.
pub(super) fn of(diagnostic: &Diagnostic) -> BTreeSet<Shown> {
    let code = diagnostic.code.as_ref().map_or("", |code| &code.code);
    let code = code.rsplit("::").next().unwrap();
    let at = |span: &DiagnosticSpan, severity, text: String| Shown {
        file: span.file_name.clone(),
        place: [
            span.line_start - 1,
            span.column_start - 1,
            span.line_end - 1,
            span.column_end - 1,
        ]
        .map(|number| number as u64),
        severity,
        code: code.to_owned(),
        text,
    };
    let mut shown = BTreeSet::new();
    let mut text = diagnostic.message.clone();
    let mut is_labelled = true;
    let is_primary = |span: &&DiagnosticSpan| span.is_primary;
    for child in &diagnostic.children {
        let spans: Vec<&DiagnosticSpan> = child.spans.iter().filter(is_primary).collect();
        let Some(first) = spans.first() else {
            text = format!("{text}\n{}", child.message);
            is_labelled = false;
            continue;
        };
        let replacements = spans
            .iter()
            .filter_map(|s| s.suggested_replacement.as_ref());
        let replacements: Vec<String> = replacements
            .filter(|replacement| !replacement.is_empty())
            .map(|replacement| format!("`{replacement}`"))
            .collect();
        let mut below = child.message.clone();
        if !replacements.is_empty() {
            below = format!("{below}: {}", replacements.join(", "));
        }
        shown.insert(at(first, HINT, below));
    }
    for span in &diagnostic.spans {
        match (&span.label, span.is_primary) {
            (Some(label), false) => drop(shown.insert(at(span, HINT, label.clone()))),
            (None, false) => {}
            (label, true) => {
                let label = label.as_ref().filter(|_| is_labelled);
                let label = label.map_or_else(String::new, |label| format!("\n{label}"));
                let severity = match diagnostic.level {
                    DiagnosticLevel::Warning => WARNING,
                    _ => ERROR,
                };
                shown.insert(at(span, severity, format!("{text}{label}")));
            }
        }
    }
    shown
}
