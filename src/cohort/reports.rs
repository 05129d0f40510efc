//! The **reports** of a cohort, and where they go.

use std::fs::File;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::path::Path;

use serde_json::Value;

use crate::error::Error;
use crate::error::count;
use crate::gradebook;
use crate::gradebook::Gradebook;
use crate::gradebook::Part;
use crate::roster::Entry;
use crate::whole::write_whole;

/// The folder that they go to if no other is named.
pub(super) const OUT: &str = "goferris-cohort";

/// The gradebook itself.
pub(super) const LINES: &str = "verdicts.jsonl";

/// The first line of a gradebook with ten thousand learners is a tenth of this.
const MAX_HEAD: u64 = 16 << 20;

/// What an instructor looks at.
pub(super) const PAGE: &str = "index.html";

/// Refuses the folder that nobody has named if a gradebook of other learners is in it: a class is not
/// to vanish because somebody tried the command on another.
pub(super) fn refuse_others(out: &Path, entries: &[Entry]) -> Result<(), Error> {
    if out != Path::new(OUT) {
        return Ok(());
    }
    let mut head = String::new();
    let lines = File::open(out.join(LINES)).map(|file| file.take(MAX_HEAD));
    let read = lines.and_then(|lines| BufReader::new(lines).read_line(&mut head));
    let head: Value = match read {
        Ok(_) => serde_json::from_str(&head).unwrap_or_default(),
        // Then it is not there, or what is wrong with it shows when it is written.
        Err(_) => return Ok(()),
    };
    let before: Vec<&str> = head["learners"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|learner| learner["id"].as_str())
        .collect();
    let is_known = |entry: &Entry| before.contains(&entry.learner.id.as_str());
    match before.is_empty() || entries.iter().any(is_known) {
        true => Ok(()),
        false => Err(Error::Usage {
            what: format!(
                "`{OUT}` holds the gradebook of others ({}); name another folder by --out, or remove it",
                count(before.len(), "learner")
            ),
        }),
    }
}

/// Writes everything, each file whole; the gradebook itself first, since all others are made of it.
/// With `refresh` a browser loads the page again after as many seconds.
pub(super) fn write(part: &Part, out: &Path, refresh: Option<u32>) -> Result<(), Error> {
    std::fs::create_dir_all(out).map_err(Error::writing(out))?;
    write_whole(&out.join(LINES), part.lines())?;
    for (name, text) in reports(&part.book, refresh) {
        write_whole(&out.join(name), text)?;
    }
    Ok(())
}

/// Writes the page alone, as one that nothing follows.
pub(super) fn write_last_page(book: &Gradebook, out: &Path) -> Result<(), Error> {
    write_whole(&out.join(PAGE), gradebook::page(book, None))
}

/// What is made of a gradebook: each file's name and text.
fn reports(book: &Gradebook, refresh: Option<u32>) -> [(&'static str, String); 3] {
    let insight = serde_json::to_string_pretty(&gradebook::insight(book)).unwrap_or_default();
    [
        ("cohort.json", insight + "\n"),
        ("grades.csv", gradebook::csv(book)),
        (PAGE, gradebook::page(book, refresh)),
    ]
}
