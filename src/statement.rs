//! **Statements** in the words of xAPI: who did what with which exercise, for a learning record store.
//! One for each text that was judged, named by what it says, so that nobody counts it twice.

use std::collections::HashMap;
use std::collections::HashSet;

use serde_json::Value;
use serde_json::json;
use uuid::Uuid;

use crate::gradebook::Gradebook;
use crate::gradebook::Row;
use crate::gradebook::Step;
use crate::sheet;
use crate::sheet::Level;
use crate::sheet::Mark;
use crate::sheet::Status;

mod form;
mod names;
mod verb;

use form::encoded;
use form::is_moment;
pub use names::Names;
use names::account;
use verb::Verb;

/// The version of xAPI that the statements keep to.
pub const VERSION: &str = "1.0.3";

/// The last second that a year of four digits has.
const LAST: u64 = 253_402_300_799;

/// A statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// Its name: the same for the same learner, exercise, text and verb.
    pub id: String,
    /// All of it.
    pub json: Value,
}

/// How much of the course a gradebook has a column for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All of it, so that whoever passes everything has completed the course.
    Course,
    /// Some exercises, which somebody has chosen.
    Chosen,
}

/// What a gradebook says, in the order of its rows: for each learner first what they handed in, then
/// what came before it, if their history was asked for. No id is there twice.
pub fn statements(book: &Gradebook, extent: Extent, names: &Names) -> Vec<Statement> {
    let course = Course::of(book);
    let mut seen = HashSet::new();
    let mut statements = Vec::new();
    for row in &book.rows {
        let learner = account(names, &row.learner.id);
        let theirs = of_row(&course, row, &learner);
        statements.extend(theirs.into_iter().filter(|one| seen.insert(one.id.clone())));
        if extent == Extent::Course && has_all(book, row) {
            let completed = course.completed(&learner);
            statements.extend(Some(completed).filter(|one| seen.insert(one.id.clone())));
        }
    }
    statements
}

fn of_row(course: &Course, row: &Row, learner: &str) -> Vec<Statement> {
    let first = first_commits(&row.steps);
    let judged = row.marks.iter().filter_map(|mark| {
        let said = Said {
            verb: Verb::of(mark.status)?,
            exercise: &mark.id,
            source: mark.source_sha.as_deref(),
            at: first
                .get(&(mark.id.as_str(), mark.source_sha.as_deref()))
                .copied(),
            score: score(mark),
            codes: codes(mark),
            note: mark.note.as_deref(),
        };
        Some(course.statement(learner, &said))
    });
    let before = row.steps.iter().filter_map(|step| {
        let said = Said {
            verb: Verb::of(step.status)?,
            exercise: &step.exercise,
            source: step.source_sha.as_deref(),
            at: Some(step.at),
            score: None,
            codes: step.codes.clone(),
            note: step.note.as_deref(),
        };
        Some(course.statement(learner, &said))
    });
    judged.chain(before).collect()
}

/// Whether every exercise passes.
fn has_all(book: &Gradebook, row: &Row) -> bool {
    let passed: HashSet<&str> = row
        .marks
        .iter()
        .filter(|mark| mark.status == Status::Pass)
        .map(|mark| mark.id.as_str())
        .collect();
    let mut columns = book.columns.iter();
    !book.columns.is_empty() && columns.all(|column| passed.contains(column.id.as_str()))
}

/// When each text of an exercise was first committed.
fn first_commits(steps: &[Step]) -> HashMap<(&str, Option<&str>), i64> {
    let mut first = HashMap::new();
    for step in steps {
        let text = (step.exercise.as_str(), step.source_sha.as_deref());
        let at = first.entry(text).or_insert(step.at);
        *at = step.at.min(*at);
    }
    first
}

/// The points, where they are points: at most all of them, and some to be had.
fn score(mark: &Mark) -> Option<Value> {
    let raw = mark.score.filter(|raw| *raw <= mark.points)?;
    (mark.points > 0).then(|| {
        let scaled = f64::from(raw) / f64::from(mark.points);
        json!({"scaled": scaled, "raw": raw, "min": 0, "max": mark.points})
    })
}

/// The codes of the compiler's errors, each once.
fn codes(mark: &Mark) -> Vec<String> {
    let errors = mark.diagnostics.iter();
    let errors = errors.filter(|said| said.level == Level::Error);
    let mut codes: Vec<String> = errors.filter_map(|said| said.code.clone()).collect();
    let mut seen = HashSet::new();
    codes.retain(|code| seen.insert(code.clone()));
    codes
}

/// What one statement says.
struct Said<'a> {
    verb: Verb,
    exercise: &'a str,
    source: Option<&'a str>,
    /// When the text was committed, if that is known.
    at: Option<i64>,
    score: Option<Value>,
    codes: Vec<String>,
    note: Option<&'a str>,
}

/// The course, as statements name it.
struct Course {
    /// Its address; nobody answers there.
    iri: String,
    name: String,
    lock_sha: String,
    /// When it was graded, if the gradebook says so in the way that a timestamp must be written.
    graded_at: Option<String>,
}

impl Course {
    fn of(book: &Gradebook) -> Course {
        let sha = &book.course.lock_sha;
        let name = book.course.id.clone().filter(|id| !id.is_empty());
        let name = name.unwrap_or_else(|| format!("course-{sha}"));
        Course {
            iri: format!("https://goferris.invalid/{}", encoded(&name)),
            name,
            lock_sha: sha.clone(),
            graded_at: is_moment(&book.graded_at).then(|| book.graded_at.clone()),
        }
    }

    fn statement(&self, learner: &str, said: &Said<'_>) -> Statement {
        let object = json!({
            "objectType": "Activity",
            "id": format!("{}/x/{}", self.iri, encoded(said.exercise)),
            "definition": {
                "type": "http://adlnet.gov/expapi/activities/assessment",
                "name": {"en-US": said.exercise},
            },
        });
        let mut result = json!({
            "success": said.verb.is_success(),
            "completion": said.verb.is_success(),
        });
        if let Some(score) = &said.score {
            result["score"] = score.clone();
        }
        let mut more = serde_json::Map::new();
        if !said.codes.is_empty() {
            more.insert(self.extension("error-codes"), json!(said.codes));
        }
        if let Some(note) = said.note {
            more.insert(self.extension("note"), json!(note));
        }
        if !more.is_empty() {
            result["extensions"] = Value::Object(more);
        }
        let names = [Some(said.exercise), said.source];
        self.made(learner, said.verb, &names, object, result, said.at)
    }

    /// That a learner has passed all of it.
    fn completed(&self, learner: &str) -> Statement {
        let object = json!({
            "objectType": "Activity",
            "id": self.iri,
            "definition": {
                "type": "http://adlnet.gov/expapi/activities/course",
                "name": {"en-US": self.name},
            },
        });
        let result = json!({"success": true, "completion": true});
        let names = [Some(self.lock_sha.as_str()), None];
        self.made(learner, Verb::Completed, &names, object, result, None)
    }

    fn made(
        &self,
        learner: &str,
        verb: Verb,
        names: &[Option<&str>],
        object: Value,
        result: Value,
        at: Option<i64>,
    ) -> Statement {
        let word = verb.word();
        // The learner's name in the statement, not the one in the roster: whoever has a roster could
        // else find out who it is by trying all.
        let name = json!([self.iri, learner, names, word]).to_string();
        let id = Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes()).to_string();
        let mut json = json!({
            "id": id,
            "version": "1.0.0",
            "actor": {
                "objectType": "Agent",
                "account": {"homePage": self.iri, "name": learner},
            },
            "verb": {
                "id": format!("http://adlnet.gov/expapi/verbs/{word}"),
                "display": {"en-US": word},
            },
            "object": object,
            "result": result,
        });
        if let Some(timestamp) = self.timestamp(at) {
            json["timestamp"] = Value::String(timestamp);
        }
        Statement { id, json }
    }

    /// When it was committed, or else graded. A learner's clock may be wrong, but nothing is graded
    /// before it is written.
    fn timestamp(&self, at: Option<i64>) -> Option<String> {
        let at = at.and_then(|at| u64::try_from(at).ok());
        let at = at.filter(|at| *at <= LAST).map(sheet::moment);
        match (at, &self.graded_at) {
            (Some(at), Some(graded)) => Some(at.min(graded.clone())),
            (at, graded) => at.or_else(|| graded.clone()),
        }
    }

    fn extension(&self, word: &str) -> String {
        format!("{}/xapi/{word}", self.iri)
    }
}

#[cfg(test)]
mod tests;
