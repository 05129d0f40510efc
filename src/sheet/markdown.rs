//! A sheet as **Markdown**: a table for people, in a terminal as on a page.

use super::Level;
use super::Mark;
use super::Outcome;
use super::Sheet;
use super::Status;
use crate::flags::MEANINGS;

/// The whole text.
pub(super) fn text(sheet: &Sheet) -> String {
    let score = sheet
        .score
        .map_or("?".to_owned(), |score| score.to_string());
    let learner = escaped(&sheet.learner);
    let mut text = format!("# {learner}: {score} of {}\n\n", sheet.max);
    if sheet.score.is_none() {
        text.push_str("Not everything could be graded, so there is no score yet.\n\n");
    }
    text.push_str("| exercise | status | |\n|---|---|---|\n");
    for mark in &sheet.exercises {
        let (id, word, why) = (escaped(&mark.id), mark.status.word(), escaped(&why(mark)));
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
                escaped(meaning)
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
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '|' | '`' | '*' | '[' | ']' | '\\' | '#' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
