//! A **note** explains one mistake to somebody who thinks in Go: what rustc saw, what Go would have
//! done, the ways out, and the tempting way that is wrong.
//!
//! A note is a Markdown file with a head in TOML between two `+++` lines. The head says what the
//! note is for; one error code can stand for many mistakes, so a pattern may ask for words too.

use serde::Deserialize;

use crate::fault::Fault;
use crate::problem::Problem;

/// The headings of the four parts, in their order.
pub const PARTS: [&str; 4] = ["Seen", "In Go", "Ways out", "Not this way"];

/// What begins and ends a head.
const FENCE: &str = "+++";

/// One note.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// The file's name without `.md`.
    pub name: String,
    /// The mistake in one line.
    pub title: String,
    /// The exercises that drill it.
    pub drills: Vec<String>,
    /// What it is for: any of these.
    pub patterns: Vec<Pattern>,
    /// The four parts, in the order of [`PARTS`].
    pub parts: [String; 4],
}

/// What a note is for. Everything that a pattern names must be there.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Pattern {
    /// The code of the first error, or the name of a lint.
    pub code: Option<String>,
    /// What went wrong at run time, by its word.
    pub fault: Option<String>,
    /// Pieces of the error's message.
    pub message: Vec<String>,
    /// Pieces of what the error says beside its message: labels, notes and helps.
    pub label: Vec<String>,
    /// Pieces of what the tests or the program wrote.
    pub output: Vec<String>,
    /// Whether the error has to lie in the given zone.
    pub given: bool,
    /// The exercise.
    pub exercise: Option<String>,
}

impl Pattern {
    /// Whether it asks for nothing that tells a mistake. An empty piece is in every text.
    fn is_bare(&self) -> bool {
        let mut pieces = self
            .message
            .iter()
            .chain(&self.label)
            .chain(&self.output)
            .peekable();
        let has_no_code = self.code.is_none() && self.fault.is_none();
        has_no_code && pieces.peek().is_none() || pieces.any(|piece| piece.trim().is_empty())
    }

    /// How much it asks for: of two patterns that fit, the one that asks for more is nearer to the
    /// mistake. An exercise weighs most; the place weighs as much as five pieces of text, and a piece more
    /// than the code.
    pub fn weight(&self) -> usize {
        let exercise = usize::from(self.exercise.is_some());
        let texts = self.message.len() + self.label.len() + self.output.len();
        let code = usize::from(self.code.is_some() || self.fault.is_some());
        let given = usize::from(self.given);
        100 * exercise + 50 * given + 10 * texts + code
    }
}

/// The TOML head.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    title: String,
    #[serde(default)]
    drills: Vec<String>,
    #[serde(rename = "match")]
    patterns: Vec<Pattern>,
}

/// An example in a note: a Rust program, and how it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Its text, with an empty `main` if it has none.
    pub text: String,
    /// Whether it is one of the mistake.
    pub fails: bool,
    /// The code that it fails with, where it says one.
    pub code: Option<String>,
    /// The crates that it needs.
    pub deps: Vec<String>,
}

impl Note {
    /// Reads a note; `path` is its file's.
    ///
    /// # Errors
    /// What is wrong with it first, with its line.
    pub fn parse(path: &str, text: &str) -> Result<Note, Problem> {
        let wrong = |at: usize, why: String| Problem::at(path, text, at, why);
        let body = text.strip_prefix("+++\n");
        let Some((head, body)) = body.and_then(|rest| rest.split_once("\n+++\n")) else {
            let why = format!("a note begins with a head in TOML between two lines `{FENCE}`");
            return Err(wrong(0, why));
        };
        let head: Head = toml::from_str(head).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            wrong(FENCE.len() + 1 + at, error.message().to_owned())
        })?;
        if head.patterns.is_empty() || head.patterns.iter().any(Pattern::is_bare) {
            let why = "each `[[match]]` of a note names a code, a fault or some words";
            return Err(wrong(0, why.to_owned()));
        }
        let faults = head.patterns.iter().filter_map(|p| p.fault.as_deref());
        if let Some(word) = faults.into_iter().find(|w| Fault::from_word(w).is_none()) {
            return Err(wrong(0, format!("there is no fault `{word}`")));
        }
        let parts = parts(body).map_err(|why| wrong(text.len() - body.len(), why))?;
        let name = path.rsplit('/').next().unwrap_or(path);
        Ok(Note {
            name: name.trim_end_matches(".md").to_owned(),
            title: head.title,
            drills: head.drills,
            patterns: head.patterns,
            parts,
        })
    }

    /// The whole note as a text to read.
    pub fn page(&self) -> String {
        let mut page = format!("{}\n", self.title);
        for (heading, part) in PARTS.iter().zip(&self.parts) {
            page.push_str(&format!("\n## {heading}\n\n{}\n", unmarked(part)));
        }
        if !self.drills.is_empty() {
            page.push_str(&format!("\nDrilled by: {}\n", self.drills.join(", ")));
        }
        page
    }

    /// The examples in it: blocks of Rust, marked as rustdoc has them (`compile_fail,E0382`), and
    /// with the crates that they need.
    pub fn examples(&self) -> Vec<Example> {
        let mut examples = Vec::new();
        for part in &self.parts {
            let mut lines = part.lines();
            while let Some(line) = lines.next() {
                let Some(marks) = line.strip_prefix("```rust") else {
                    continue;
                };
                let block: Vec<&str> = lines.by_ref().take_while(|l| *l != "```").collect();
                examples.push(example(marks, &block.join("\n")));
            }
        }
        examples
    }
}

/// A part without the marks of its examples, which are for the gate and not for a reader.
fn unmarked(part: &str) -> String {
    let lines = part.lines().map(|line| match line.starts_with("```rust,") {
        true => "```rust",
        false => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn example(marks: &str, block: &str) -> Example {
    let mut text = format!("{block}\n");
    if !block.contains("fn main()") {
        text.push_str("\nfn main() {}\n");
    }
    let mut example = Example {
        text,
        fails: false,
        code: None,
        deps: Vec::new(),
    };
    let is_code = |mark: &str| mark.contains("::") || mark.starts_with('E') || mark.contains('_');
    let mut may_have_code = false;
    for mark in marks.split(',').map(str::trim).filter(|m| !m.is_empty()) {
        match mark {
            "should_panic" => example.fails = true,
            "compile_fail" => (example.fails, may_have_code) = (true, true),
            // A crate's name may have an underscore, too; the code comes before the crates.
            _ if may_have_code && is_code(mark) => {
                may_have_code = false;
                example.code = Some(mark.to_owned());
            }
            _ => example.deps.push(mark.to_owned()),
        }
    }
    example
}

/// The text of the four parts.
fn parts(body: &str) -> Result<[String; 4], String> {
    let mut parts: [String; 4] = Default::default();
    let mut sections = body.split("\n## ");
    let before = sections.next().unwrap_or("");
    if !before.trim().is_empty() {
        return Err("there is text above the first part".to_owned());
    }
    for (at, heading) in PARTS.iter().enumerate() {
        let section = sections.next().and_then(|s| s.split_once('\n'));
        match section {
            Some((found, text)) if found == *heading && !text.trim().is_empty() => {
                parts[at] = text.trim().to_owned();
            }
            _ => return Err(format!("its part {} is `## {heading}`, with text", at + 1)),
        }
    }
    match sections.next() {
        None => Ok(parts),
        Some(_) => Err(format!("it has more than {} parts", PARTS.len())),
    }
}

/// What of a part stands on the screen beside the error: its first paragraph, or the first item of
/// its list, as one line.
pub fn brief(part: &str) -> String {
    let paragraph = part.split("\n\n").next().unwrap_or("");
    let mut brief = String::new();
    for line in paragraph.lines() {
        let is_next_item = line.starts_with("2. ") || line.starts_with("```");
        if is_next_item {
            break;
        }
        if !brief.is_empty() {
            brief.push(' ');
        }
        brief.push_str(line.trim().trim_start_matches("1. "));
    }
    brief
}

#[cfg(test)]
mod tests;
