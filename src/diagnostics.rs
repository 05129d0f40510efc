//! **Diagnostics** for an editor: what the compiler says of an exercise, as the messages that cargo
//! would print for the learner's file, with the coach's lines below the error that they explain.
//!
//! The shape is cargo's (`--message-format=json`), so that whatever reads cargo reads this.

mod coached;
mod package;
mod places;

use cargo_metadata::diagnostic::Diagnostic;
use serde_json::Value;
use serde_json::json;

use crate::coach;
use crate::coach::Sight;
use crate::course::Exercise;
use crate::note::Note;
use crate::verdict::Ending;
use crate::verdict::StageReport;
use crate::verdict::is_error;
use crate::view::editor;
use crate::zones::Grafted;

pub use package::Package;
use places::Places;

/// What the messages are about.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The exercise.
    pub exercise: &'a Exercise,
    /// The package that cargo would build it in.
    pub package: &'a Package,
    /// The file's path as the editor knows it; absolute.
    pub file: &'a str,
    /// What stands in it.
    pub text: &'a str,
    /// What was compiled instead.
    pub grafted: &'a Grafted,
}

impl Subject<'_> {
    /// Everything that there is to say, in the compiler's order.
    pub fn messages(&self, report: &StageReport, notes: &[Note]) -> Vec<Value> {
        let places = Places::new(self);
        let mut messages = Vec::new();
        let first = report.diagnostics.iter().position(is_error);
        for (at, diagnostic) in report.diagnostics.iter().enumerate() {
            if is_a_count(diagnostic) {
                continue;
            }
            let mut settled = diagnostic.clone();
            places.settle(&mut settled);
            let mut message = shaped(&settled);
            if first == Some(at) {
                let sight = Sight::of(&self.exercise.name, report);
                if let Some(note) = coach::advise(notes, &sight) {
                    coached::add(&mut message, &settled, &editor::advice(note));
                }
            }
            messages.push(self.wrapped(message));
        }
        if !self.grafted.was_intact {
            let line = places.first_changed();
            let message = places.message("warning", &editor::given_was_changed(), line);
            messages.push(self.wrapped(message));
        }
        messages
    }

    /// That it could not be checked, at the file's first line: the one place that is always there.
    pub fn unchecked(&self, ending: &Ending) -> Value {
        let message = Places::new(self).message("error", &editor::unchecked(ending), 1);
        self.wrapped(message)
    }

    /// How far the crates are that the exercise needs. An editor shows the names of what cargo has
    /// built while it goes on.
    pub fn preparing(&self, built: usize, of: usize) -> Value {
        json!({
            "reason": "compiler-artifact",
            "package_id": self.package.id,
            "manifest_path": self.package.manifest,
            "target": self.package.target(&format!("crates {built} of {of}"), self.file),
            "profile": {
                "opt_level": "0", "debuginfo": 0, "debug_assertions": true,
                "overflow_checks": true, "test": false,
            },
            "features": [],
            "filenames": [],
            "executable": null,
            "fresh": false,
        })
    }

    fn wrapped(&self, message: Value) -> Value {
        json!({
            "reason": "compiler-message",
            "package_id": self.package.id,
            "manifest_path": self.package.manifest,
            "target": self.package.target(&self.exercise.name, self.file),
            "message": message,
        })
    }
}

/// The last message.
pub fn finished(success: bool) -> Value {
    json!({ "reason": "build-finished", "success": success })
}

/// Whether it only counts the others, which cargo keeps to itself.
fn is_a_count(diagnostic: &Diagnostic) -> bool {
    let said = &diagnostic.message;
    let counts = [" warning emitted", " warnings emitted"];
    diagnostic.spans.is_empty()
        && (said.starts_with("aborting due to") || counts.iter().any(|c| said.ends_with(c)))
}

/// A diagnostic as the compiler prints it.
fn shaped(diagnostic: &Diagnostic) -> Value {
    // A value of strings and numbers always has a form in JSON.
    let mut value = serde_json::to_value(diagnostic).unwrap_or_default();
    value["$message_type"] = "diagnostic".into();
    value
}

#[cfg(test)]
mod tests;
