//! The **format** of a report, and where it goes.

use std::io::Write;
use std::path::PathBuf;
use std::str::FromStr;

use crate::error::Error;
use crate::sheet::Sheet;
use crate::whole::write_whole;

/// How a sheet is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Json,
    Junit,
    Markdown,
}

/// Every format with its word.
const FORMATS: [(&str, Format); 3] = [
    ("json", Format::Json),
    ("junit", Format::Junit),
    ("md", Format::Markdown),
];

/// A format, and the file that it goes to; standard output if there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    format: Format,
    /// The file.
    pub file: Option<PathBuf>,
}

impl FromStr for Wanted {
    type Err = String;

    fn from_str(text: &str) -> Result<Wanted, String> {
        let (word, file) = match text.split_once('=') {
            Some((word, file)) => (word, Some(PathBuf::from(file))),
            None => (text, None),
        };
        match FORMATS.iter().find(|(known, _)| *known == word) {
            Some((_, format)) => Ok(Wanted {
                format: *format,
                file,
            }),
            None => {
                let known = FORMATS.map(|(word, _)| word).join(", ");
                Err(format!("the formats are {known}"))
            }
        }
    }
}

impl Wanted {
    /// Writes a sheet.
    pub fn write(&self, sheet: &Sheet, out: &mut dyn Write) -> Result<(), Error> {
        let text = match self.format {
            Format::Json => sheet.json(),
            Format::Junit => sheet.junit(),
            Format::Markdown => sheet.markdown(),
        };
        match &self.file {
            Some(file) => write_whole(file, text),
            None => {
                // A reader that has gone away has read enough.
                let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
                Ok(())
            }
        }
    }
}
