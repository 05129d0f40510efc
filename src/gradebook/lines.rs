//! A gradebook as **lines** of JSON, `verdicts.jsonl`: a head, then a line for each mark, then one for
//! each step and for what was told. What reads it may stop at the lines that it wants.

use std::collections::HashMap;
use std::collections::HashSet;

use serde::Deserialize;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::sheet;
use crate::sheet::Against;
use crate::sheet::Mark;

use super::Column;
use super::Gradebook;
use super::Learner;
use super::Row;
use super::SCHEMA;
use super::Shard;
use super::Shards;
use super::Step;
use super::Told;

/// A gradebook, and which shards of the work are in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The gradebook.
    pub book: Gradebook,
    /// The shards.
    pub shards: Shards,
}

/// The first line.
#[derive(Serialize, Deserialize)]
struct Head {
    schema: String,
    course: Against,
    grader: sheet::Grader,
    graded_at: String,
    shards: Vec<String>,
    /// How many lines follow, so that a file that was cut is not taken for a whole one.
    lines: usize,
    columns: Vec<Column>,
    learners: Vec<Enrolled>,
}

/// A learner in the first line.
#[derive(Serialize, Deserialize)]
struct Enrolled {
    #[serde(flatten)]
    learner: Learner,
    rev: Option<String>,
    problem: Option<String>,
}

/// Any other line, as it is written.
#[derive(Serialize)]
struct Line<'a, T> {
    learner: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<Kind>,
    #[serde(flatten)]
    what: &'a T,
}

/// Any other line, as far as all are alike.
#[derive(Deserialize)]
struct Tag {
    learner: String,
    #[serde(default)]
    kind: Option<Kind>,
}

/// What a line holds that is no mark.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Step,
    Told,
}

impl Part {
    /// The lines.
    pub fn lines(&self) -> String {
        let book = &self.book;
        let mut lines = Vec::new();
        for row in &book.rows {
            lines.extend(row.marks.iter().map(|mark| line(row, None, mark)));
        }
        for row in &book.rows {
            let steps = row.steps.iter();
            lines.extend(steps.map(|step| line(row, Some(Kind::Step), step)));
            let told = row.told.iter();
            lines.extend(told.map(|told| line(row, Some(Kind::Told), told)));
        }
        let enrolled = |row: &Row| Enrolled {
            learner: row.learner.clone(),
            rev: row.rev.clone(),
            problem: row.problem.clone(),
        };
        let head = Head {
            schema: SCHEMA.to_owned(),
            course: book.course.clone(),
            grader: book.grader.clone(),
            graded_at: book.graded_at.clone(),
            shards: self.shards.iter().map(|shard| shard.to_string()).collect(),
            lines: lines.len(),
            columns: book.columns.clone(),
            learners: book.rows.iter().map(enrolled).collect(),
        };
        let mut text = json(&head);
        for line in lines {
            text.push('\n');
            text.push_str(&line);
        }
        text.push('\n');
        text
    }
}

fn line<T: Serialize>(row: &Row, kind: Option<Kind>, what: &T) -> String {
    let learner = &row.learner.id;
    json(&Line {
        learner,
        kind,
        what,
    })
}

fn json<T: Serialize>(value: &T) -> String {
    // Plain values always have a text.
    serde_json::to_string(value).unwrap_or_default()
}

/// Reads the lines back.
///
/// # Errors
/// The first thing that is wrong with them: the line, and what.
pub fn read(text: &str) -> Result<Part, String> {
    let mut lines = text.lines();
    let head: Head = parsed(1, lines.next().unwrap_or(""))?;
    if head.schema != SCHEMA {
        let schema = &head.schema;
        return Err(format!(
            "line 1: the schema is `{schema}`, and this goferris reads `{SCHEMA}`"
        ));
    }
    let shards: Result<Vec<Shard>, String> = head.shards.iter().map(|word| word.parse()).collect();
    let shards = Shards::new(shards.map_err(|why| format!("line 1: {why}"))?);
    let row = |enrolled: Enrolled| Row {
        learner: enrolled.learner,
        rev: enrolled.rev,
        problem: enrolled.problem,
        ..Row::default()
    };
    let mut book = Gradebook {
        course: head.course,
        grader: head.grader,
        graded_at: head.graded_at,
        columns: head.columns,
        rows: head.learners.into_iter().map(row).collect(),
    };
    let mut reader = Reader::new(&book)?;
    let mut count = 0;
    for (at, line) in lines.enumerate() {
        reader.take(&mut book, at + 2, line)?;
        count += 1;
    }
    if count != head.lines {
        return Err(format!(
            "line {}: {} lines should follow the first, and {count} do; the file was cut",
            count + 1,
            head.lines
        ));
    }
    for row in &mut book.rows {
        row.marks
            .sort_by_key(|mark| reader.columns.get(&mark.id).copied());
    }
    Ok(Part { book, shards })
}

fn parsed<T: DeserializeOwned>(number: usize, line: &str) -> Result<T, String> {
    serde_json::from_str(line).map_err(|error| format!("line {number}: {error}"))
}

/// What the lines below the first may speak of.
struct Reader {
    rows: HashMap<String, usize>,
    columns: HashMap<String, usize>,
    /// Which marks were read.
    seen: HashSet<(usize, usize)>,
}

impl Reader {
    fn new(book: &Gradebook) -> Result<Reader, String> {
        let ids = book.rows.iter().map(|row| row.learner.id.clone());
        let names = book.columns.iter().map(|column| column.id.clone());
        let reader = Reader {
            rows: ids.enumerate().map(|(at, id)| (id, at)).collect(),
            columns: names.enumerate().map(|(at, id)| (id, at)).collect(),
            seen: HashSet::new(),
        };
        if reader.rows.len() != book.rows.len() || reader.columns.len() != book.columns.len() {
            return Err("line 1: a learner or an exercise is there twice".to_owned());
        }
        Ok(reader)
    }

    /// Takes one line into the gradebook.
    fn take(&mut self, book: &mut Gradebook, number: usize, line: &str) -> Result<(), String> {
        let tag: Tag = parsed(number, line)?;
        let unknown = |what: &str, name: &str| {
            format!(
                "line {number}: the first line has no {what} `{}`",
                name.escape_debug()
            )
        };
        let at = self.rows.get(&tag.learner).copied();
        let at = at.ok_or_else(|| unknown("learner", &tag.learner))?;
        let column = |id: &str| {
            let column = self.columns.get(id).copied();
            column.ok_or_else(|| unknown("exercise", id))
        };
        let row = &mut book.rows[at];
        match tag.kind {
            Some(Kind::Step) => {
                let step: Step = parsed(number, line)?;
                column(&step.exercise)?;
                row.steps.push(step);
            }
            Some(Kind::Told) => {
                let told: Told = parsed(number, line)?;
                column(&told.exercise)?;
                row.told.push(told);
            }
            None => {
                let mark: Mark = parsed(number, line)?;
                if !self.seen.insert((at, column(&mark.id)?)) {
                    let id = &mark.id;
                    return Err(format!(
                        "line {number}: the learner has a mark of `{id}` already"
                    ));
                }
                row.marks.push(mark);
            }
        }
        Ok(())
    }
}
