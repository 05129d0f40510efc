//! The **roster** of a cohort: who belongs to it, and where their work is. A table with a head, as
//! every spreadsheet writes one.

use std::collections::HashMap;
use std::path::PathBuf;

use csv::ReaderBuilder;
use csv::StringRecord;
use csv::Trim;

use crate::gradebook::Learner;

mod work;

pub use work::Work;

/// So many complaints are told at once.
const TOLD: usize = 10;

/// One learner, and where their work is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Who.
    pub learner: Learner,
    /// Where their work is.
    pub work: Work,
}

/// The head of each column, and the other words for it.
const HEADS: [(&str, &[&str]); 4] = [
    ("learner_id", &["id", "learner id"]),
    ("name", &[]),
    ("path_or_git", &["path", "git", "work"]),
    ("section", &[]),
];
const ID: usize = 0;
const NAME: usize = 1;
const WORK: usize = 2;
const SECTION: usize = 3;

/// Reads a roster.
///
/// # Errors
/// All that is wrong with it, a line each: where, what, and what to do about it.
pub fn parse(bytes: &[u8]) -> Result<Vec<Entry>, String> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes[..error.valid_up_to()].split(|b| *b == b'\n').count();
        format!("line {line}: it is not UTF-8 text; save it as \u{201c}CSV UTF-8\u{201d}")
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // Excel writes such a line to tell itself the separator.
    let (told, text, before) = match text.split_once('\n') {
        Some((first, rest)) if first.trim_end().to_ascii_lowercase().starts_with("sep=") => {
            (first.as_bytes().get(4).copied(), rest, 1)
        }
        _ => (None, text, 0),
    };
    let separator = told.unwrap_or_else(|| separator(text));
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let mut complaints = Vec::new();
    let mut table: Option<Table> = None;
    for record in reader.records() {
        let record = record.map_err(|error| error.to_string())?;
        let line = record.position().map_or(0, csv::Position::line) + before;
        match &mut table {
            None => table = Some(Table::new(&record, line, separator)?),
            Some(table) if record.iter().any(|cell| !cell.is_empty()) => {
                if let Err(complaint) = table.take(&record, line) {
                    complaints.push(format!("line {line}, {complaint}"));
                }
            }
            Some(_) => {}
        }
    }
    let entries = table.map(|table| table.entries).unwrap_or_default();
    match complaints.len() {
        0 if entries.is_empty() => Err(
            "it names no learner; below the line `learner_id,name,path_or_git,section` each has a line"
                .to_owned(),
        ),
        0 => Ok(entries),
        n => {
            complaints.truncate(TOLD);
            if n > TOLD {
                complaints.push(format!("and {} more", n - TOLD));
            }
            Err(complaints.join("\n"))
        }
    }
}

/// What stands between the cells of the first line.
fn separator(text: &str) -> u8 {
    let head = text.trim_start().lines().next().unwrap_or("");
    let count = |byte: &u8| head.bytes().filter(|b| b == byte).count();
    // The last of equals wins, and a head without any has one column.
    let all = [b'\t', b';', b','];
    all.into_iter().max_by_key(count).unwrap_or(b',')
}

/// A roster that is being read.
struct Table {
    /// Where each of [`HEADS`] stands.
    places: [Option<usize>; HEADS.len()],
    width: usize,
    separator: u8,
    entries: Vec<Entry>,
    /// In which line each id was first.
    seen: HashMap<String, u64>,
}

impl Table {
    /// The table below a head.
    fn new(head: &StringRecord, line: u64, separator: u8) -> Result<Table, String> {
        let mut places = [None; HEADS.len()];
        for (at, cell) in head.iter().enumerate() {
            let cell = cell.to_ascii_lowercase();
            let meant =
                |(word, others): &(&str, &[&str])| *word == cell || others.contains(&cell.as_str());
            let Some(column) = HEADS.iter().position(meant) else {
                continue;
            };
            if let Some(first) = places[column].replace(at) {
                return Err(format!(
                    "line {line}: columns {} and {} are both `{}`; leave one of them out",
                    first + 1,
                    at + 1,
                    HEADS[column].0
                ));
            }
        }
        for column in [ID, NAME, WORK] {
            if places[column].is_none() {
                return Err(format!(
                    "line {line}: no column is called `{}`; the first line has to be \
                     `learner_id,name,path_or_git,section`, in any order, the section if there is one",
                    HEADS[column].0
                ));
            }
        }
        Ok(Table {
            places,
            width: head.len(),
            separator,
            entries: Vec::new(),
            seen: HashMap::new(),
        })
    }

    /// Takes one line.
    fn take(&mut self, record: &StringRecord, line: u64) -> Result<(), String> {
        if record.iter().skip(self.width).any(|cell| !cell.is_empty()) {
            return Err(format!(
                "column {}: there are {} cells, and the first line has {}; a text that holds the \
                 separator needs quotes around it",
                self.width + 1,
                record.len(),
                self.width
            ));
        }
        // An empty cell is written by every spreadsheet; what is not there was forgotten, or stands
        // behind another separator.
        let needed = [ID, NAME, WORK]
            .iter()
            .filter_map(|at| self.places[*at])
            .max();
        if needed.is_some_and(|last| record.len() <= last) {
            return Err(format!(
                "column {}: there is none; the first line has {} columns, and between the cells \
                 stands {:?}",
                record.len() + 1,
                self.width,
                char::from(self.separator)
            ));
        }
        let cell = |column: usize| {
            self.places[column]
                .and_then(|at| record.get(at))
                .unwrap_or("")
        };
        let id = cell(ID);
        if id.is_empty() {
            return Err("learner_id: it is empty; give each learner an id of their own".to_owned());
        }
        if id.chars().any(char::is_control) {
            return Err(format!(
                "learner_id: {id:?} has a control character; take it out (a quote that is not closed \
                 swallows the lines below it)"
            ));
        }
        if let Some(first) = self.seen.get(id) {
            return Err(format!(
                "learner_id: `{id}` stands in line {first} already; each id may be there once"
            ));
        }
        self.seen.insert(id.to_owned(), line);
        let name = match cell(NAME) {
            "" => id,
            name => name,
        };
        self.entries.push(Entry {
            learner: Learner {
                id: id.to_owned(),
                name: name.to_owned(),
                section: Some(cell(SECTION))
                    .filter(|s| !s.is_empty())
                    .map(str::to_owned),
            },
            work: Work::named(cell(WORK)),
        });
        Ok(())
    }
}

/// Who has the same work as somebody before them, a line each: two may work together, and a line that
/// was copied may have been forgotten.
pub fn twins(entries: &[Entry]) -> Vec<String> {
    let mut first: HashMap<&Work, &str> = HashMap::new();
    let placed = entries
        .iter()
        .filter(|entry| matches!(entry.work, Work::Place(_) | Work::Remote { .. }));
    let told = placed.filter_map(|entry| {
        let id = entry.learner.id.as_str();
        let other = *first.entry(&entry.work).or_insert(id);
        (other != id).then(|| format!("`{id}` has the same work as `{other}`"))
    });
    told.collect()
}

/// The learners of these folders and archives: each called as its work is, or by its path where two
/// are called the same.
pub fn of_paths(paths: &[PathBuf]) -> Vec<Entry> {
    let called = |path: &PathBuf| {
        let is_packed = path
            .extension()
            .is_some_and(|e| e.eq_ignore_ascii_case("zip"));
        let name = if is_packed {
            path.file_stem()
        } else {
            path.file_name()
        };
        name.unwrap_or(path.as_os_str())
            .to_string_lossy()
            .into_owned()
    };
    let mut count: HashMap<String, usize> = HashMap::new();
    for path in paths {
        *count.entry(called(path)).or_default() += 1;
    }
    let entry = |path: &PathBuf| {
        let name = called(path);
        let id = match count.get(&name) {
            Some(1) => name.clone(),
            _ => path.to_string_lossy().into_owned(),
        };
        Entry {
            learner: Learner {
                id,
                name,
                section: None,
            },
            work: Work::Place(path.clone()),
        }
    };
    paths.iter().map(entry).collect()
}

#[cfg(test)]
mod tests;
