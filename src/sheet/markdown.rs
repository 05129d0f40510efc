//! A sheet as **Markdown**: a table for people, in a terminal as on a page.

use super::Level;
use super::Mark;
use super::Outcome;
use super::Sheet;
use super::Status;
use super::shown;
use crate::flags::MEANINGS;

/// A summary of a job on GitHub holds 1 MiB.
const LARGEST: usize = 1 << 20;

impl Sheet {
    /// The sheet as Markdown.
    pub fn markdown(&self) -> String {
        shown::fitted(LARGEST, |room| text(self, room))
    }
}

/// The whole text.
fn text(sheet: &Sheet, room: usize) -> String {
    let score = sheet
        .score
        .map_or("?".to_owned(), |score| score.to_string());
    let learner = escaped(&shown::name(&sheet.learner));
    let mut text = format!("# {learner}: {score} of {}\n\n", sheet.max);
    if sheet.score.is_none() {
        text.push_str("Not everything could be graded, so there is no score yet.\n\n");
    }
    text.push_str("| exercise | status | |\n|---|---|---|\n");
    for mark in &sheet.exercises {
        let (id, word) = (escaped(&mark.id), mark.status.word());
        let why = escaped(&shown::one_line(&shown::shown(&why(mark), room)));
        text.push_str(&format!("| {id} | {word} | {why} |\n"));
    }
    let flagged = |mark: &&Mark| !mark.flags.is_empty();
    if sheet.exercises.iter().any(|mark| flagged(&mark)) {
        text.push_str(
            "\nLook at these. A flag decides nothing, and there are honest reasons for each.\n\n",
        );
    }
    for mark in sheet.exercises.iter().filter(flagged) {
        let id = escaped(&mark.id);
        for flag in &mark.flags {
            let meaning = MEANINGS.iter().find(|(kind, _)| *kind == flag.kind);
            let meaning = meaning.map_or(flag.kind.as_ref(), |(_, meaning)| meaning);
            text.push_str(&format!(
                "- {id}, line {}: {}\n",
                flag.line,
                escaped(&shown::name(meaning))
            ));
        }
    }
    text
}

/// The first thing to say about an exercise.
fn why(mark: &Mark) -> String {
    if mark.status == Status::Pass {
        return match mark.tests_drift {
            true => "its tests differ from the course's, which were used".to_owned(),
            false => String::new(),
        };
    }
    if let Some(said) = mark
        .diagnostics
        .iter()
        .find(|said| said.level == Level::Error)
    {
        return said.to_string();
    }
    if let Some(message) = &mark.message {
        return message.lines().next().unwrap_or("").to_owned();
    }
    let failed = mark
        .tests
        .iter()
        .filter(|test| test.status != Outcome::Pass);
    let failed: Vec<&str> = failed.map(|test| test.name.as_str()).collect();
    failed.join(", ")
}

/// Text that a page shows as it is: a learner's words must not become its markup.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '|' | '`' | '*' | '[' | ']' | '\\' | '#' | '~' => {
                escaped.push('\\');
                escaped.push(c);
            }
            // Within a word, as in most names, it is a letter like others.
            '_' if before.is_alphanumeric() && next.is_alphanumeric() => escaped.push(c),
            '_' => escaped.push_str("\\_"),
            // Otherwise an address becomes a link by itself.
            ':' if next == '/' => escaped.push_str("\\:"),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
        before = c;
    }
    escaped
}
