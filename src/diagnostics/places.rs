//! The **places** that messages point at: where what was compiled stands in the learner's file.
//!
//! The learner's part is compiled as it is. Below it the course's own given zone is compiled, and
//! the file may hold another one: lines alike at the beginning and at the end of both are found
//! again, and what points between them points at the first line that differs.

use cargo_metadata::diagnostic::Diagnostic;
use cargo_metadata::diagnostic::DiagnosticSpan;
use serde_json::Value;
use serde_json::json;

use super::Subject;

/// The places of one file.
pub(super) struct Places<'a> {
    /// The file's name in what the compiler says.
    source: String,
    file: &'a str,
    text: &'a str,
    lines: Vec<&'a str>,
    /// The first line of the given zone in both.
    given_line: usize,
    /// How many lines of the two given zones are alike at their beginning, and at their end.
    alike: (usize, usize),
    /// How many lines were compiled.
    compiled: usize,
}

impl<'a> Places<'a> {
    pub(super) fn new(subject: &Subject<'a>) -> Places<'a> {
        let lines: Vec<&str> = subject.text.lines().collect();
        let compiled: Vec<&str> = subject.grafted.text.lines().collect();
        let given_line = subject.grafted.given_line;
        let below = given_line.saturating_sub(1);
        let theirs = lines.get(below..).unwrap_or_default();
        let ours = compiled.get(below..).unwrap_or_default();
        let both = || theirs.iter().zip(ours);
        let begin = both().take_while(|(a, b)| a == b).count();
        let shorter = theirs.len().min(ours.len());
        let end = theirs.iter().rev().zip(ours.iter().rev());
        let end = end.take_while(|(a, b)| a == b).count();
        Places {
            source: subject.exercise.path().to_string_lossy().into_owned(),
            file: subject.file,
            text: subject.text,
            given_line,
            alike: (begin, end.min(shorter - begin)),
            compiled: compiled.len(),
            lines,
        }
    }

    /// Lets a diagnostic point at the learner's file.
    pub(super) fn settle(&self, diagnostic: &mut Diagnostic) {
        for span in &mut diagnostic.spans {
            self.settle_span(span);
        }
        for child in &mut diagnostic.children {
            self.settle(child);
        }
    }

    fn settle_span(&self, span: &mut DiagnosticSpan) {
        if let Some(expansion) = &mut span.expansion {
            self.settle_span(&mut expansion.span);
            if let Some(site) = &mut expansion.def_site_span {
                // What the compiler itself expands is defined nowhere, and is said to stand at the
                // beginning of the first file that was read: for us, clippy's configuration.
                if site.file_name.ends_with(CONFIGURATION) {
                    self.source.clone_into(&mut site.file_name);
                }
                self.settle_span(site);
            }
        }
        if span.file_name != self.source {
            return;
        }
        self.file.clone_into(&mut span.file_name);
        match (self.line(span.line_start), self.line(span.line_end)) {
            (Some(start), Some(end)) => (span.line_start, span.line_end) = (start, end),
            _ => {
                let line = self.first_changed();
                (span.line_start, span.line_end) = (line, line);
                (span.column_start, span.column_end) = (1, self.width(line) + 1);
                // They show lines of the course's that are not in this file.
                span.text.clear();
            }
        }
        span.byte_start = self.offset(span.line_start, span.column_start);
        span.byte_end = self.offset(span.line_end, span.column_end);
    }

    /// Where a compiled line stands in the file, if it does.
    fn line(&self, compiled: usize) -> Option<usize> {
        let (begin, end) = self.alike;
        if compiled < self.given_line + begin {
            Some(compiled)
        } else if compiled + end > self.compiled {
            // The end of a text may be said to stand on a line after its last.
            let line = (compiled + self.lines.len()).saturating_sub(self.compiled);
            Some(line.min(self.lines.len()).max(1))
        } else {
            None
        }
    }

    /// The first line of the file whose given zone is not the course's; its last one at most.
    pub(super) fn first_changed(&self) -> usize {
        let changed = self.given_line + self.alike.0;
        changed.min(self.lines.len()).max(1)
    }

    fn width(&self, line: usize) -> usize {
        let line = self.lines.get(line - 1);
        line.map_or(0, |line| line.trim_start_matches(BOM).chars().count())
    }

    /// The byte in the file where a line and column are, both from 1.
    fn offset(&self, line: usize, column: usize) -> u32 {
        let before = self.text.split_inclusive('\n').take(line - 1);
        let mut offset: usize = before.map(str::len).sum();
        let rest = self.text.get(offset..).unwrap_or("");
        // The compiler does not count this mark as a column.
        let rest = rest.strip_prefix(BOM).inspect(|_| offset += BOM.len_utf8());
        let rest = rest.unwrap_or(self.text.get(offset..).unwrap_or(""));
        offset += rest
            .chars()
            .take(column - 1)
            .map(char::len_utf8)
            .sum::<usize>();
        u32::try_from(offset).unwrap_or(u32::MAX)
    }

    /// A message of our own about a whole line.
    pub(super) fn message(&self, level: &str, message: &str, line: usize) -> Value {
        let text = self.lines.get(line - 1).copied().unwrap_or("");
        let end = self.width(line) + 1;
        json!({
            "$message_type": "diagnostic",
            "message": message,
            "code": null,
            "level": level,
            "spans": [{
                "file_name": self.file,
                "byte_start": self.offset(line, 1),
                "byte_end": self.offset(line, end),
                "line_start": line,
                "line_end": line,
                "column_start": 1,
                "column_end": end,
                "is_primary": true,
                "text": [{ "text": text, "highlight_start": 1, "highlight_end": end }],
                "label": null,
                "suggested_replacement": null,
                "suggestion_applicability": null,
                "expansion": null,
            }],
            "children": [],
            "rendered": format!("{level}: {message}\n --> {}:{line}:1\n\n", self.file),
        })
    }
}

/// The name of clippy's configuration.
const CONFIGURATION: &str = "/clippy.toml";

/// Some editors begin a file with it.
const BOM: char = '\u{feff}';
