//! What the compiler says: messages as JSON, line by line, and failures that are the machine's.

use cargo_metadata::diagnostic::Diagnostic;
use cargo_metadata::diagnostic::DiagnosticLevel;

use crate::check::Sign;
use crate::tools;
use crate::verdict::StageReport;

/// The compiler's messages, line by line as they come.
#[derive(Default)]
pub(super) struct Messages {
    line: Vec<u8>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Lines that are not messages: a crash, a tool's own words.
    pub(super) other: String,
}

impl Messages {
    pub(super) fn take(&mut self, piece: &[u8], watch: &mut dyn FnMut(Sign)) {
        for byte in piece {
            if *byte != b'\n' {
                self.line.push(*byte);
                continue;
            }
            match serde_json::from_slice::<Diagnostic>(&self.line) {
                Ok(diagnostic) => {
                    watch(Sign::Said(Box::new(diagnostic.clone())));
                    self.diagnostics.push(diagnostic);
                }
                // Other messages of the compiler's (artifacts) are JSON too, and nobody's business.
                Err(_) if self.line.starts_with(b"{") => {}
                Err(_) => {
                    self.other.push_str(&String::from_utf8_lossy(&self.line));
                    self.other.push('\n');
                }
            }
            self.line.clear();
        }
    }
}

/// Why a build that failed is not the learner's doing, if it is not.
pub(super) fn our_failure(report: &StageReport, code: i32) -> Option<String> {
    for error in report.errors() {
        let text = &error.message;
        if matches!(error.level, DiagnosticLevel::Ice) {
            return Some(format!("the compiler itself crashed: {text}"));
        }
        if let Some(next) = tools::advice(text) {
            return Some(format!("the compiler says: {text}\nhint: {next}"));
        }
    }
    let nothing_said = report.errors().next().is_none();
    if code == 101 || nothing_said {
        let said = report.output.trim();
        let said = if said.is_empty() { "nothing" } else { said };
        return Some(format!(
            "the compiler ended with code {code} and named no error in your file; it said:\n{said}\n\
             hint: `goferris doctor` checks the machine"
        ));
    }
    None
}
