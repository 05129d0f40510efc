//! The **reports** of a cohort, and where they go.

use std::path::Path;

use crate::error::Error;
use crate::gradebook;
use crate::gradebook::Gradebook;
use crate::gradebook::Part;
use crate::whole::write_whole;

/// The folder that they go to if no other is named.
pub(super) const OUT: &str = "goferris-cohort";

/// The gradebook itself.
pub(super) const LINES: &str = "verdicts.jsonl";

/// What an instructor looks at.
pub(super) const PAGE: &str = "index.html";

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
