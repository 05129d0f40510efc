//! Work that comes **packed**, as a ZIP archive. Nothing is unpacked onto the disk: of the entries
//! only Rust sources are read, and the journal if it is asked for, each no further than a source may be long, so that neither a path that
//! leads elsewhere nor an archive that swells comes to anything.

use std::collections::HashMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use zip::ZipArchive;
use zip::read::ZipFile;

use crate::archive::refused_path;
use crate::error::Error;
use crate::error::plain;

use super::found::Found;
use super::found::MAX_TEXT;
use super::found::text_of;
use super::submission::MAX_JOURNAL;

/// An archive may be this large: a whole course is a hundredth of it.
const MAX_ARCHIVE: u64 = 64 << 20;

/// It may hold so many entries.
const MAX_ENTRIES: usize = 10_000;

/// All sources together may be this large.
const MAX_TOTAL: u64 = 64 << 20;

/// The sources of an archive.
#[derive(Debug)]
pub(super) struct Packed {
    /// By their path; below the one folder that holds everything, if there is one.
    sources: HashMap<String, Found>,
    /// Why nothing of it is graded.
    refused: Option<String>,
    /// For what is asked for later, with the folder that all lies in.
    archive: Option<(ZipArchive<File>, String)>,
}

impl Packed {
    /// The sources of an archive.
    ///
    /// # Errors
    /// `Read` if the archive's file cannot be read. What is wrong inside it is a finding.
    pub(super) fn open(path: &Path) -> Result<Packed, Error> {
        let file = File::open(path).map_err(Error::reading(path))?;
        let length = file.metadata().map_err(Error::reading(path))?.len();
        let sources = if length > MAX_ARCHIVE {
            Err(format!("has more than {} MiB", MAX_ARCHIVE >> 20))
        } else {
            sources(file)
        };
        Ok(match sources {
            Ok((archive, sources)) => {
                let (top, sources) = below_the_one_folder(sources);
                Packed {
                    sources,
                    refused: None,
                    archive: Some((archive, top)),
                }
            }
            Err(why) => Packed {
                sources: HashMap::new(),
                refused: Some(format!("the archive {why}")),
                archive: None,
            },
        })
    }

    /// The bytes of the journal, one more than it may have if there are more.
    pub(super) fn journal(&mut self, path: &Path) -> Option<Vec<u8>> {
        let (archive, top) = self.archive.as_mut()?;
        let path = format!("{top}{}", path.to_str()?);
        let mut entry = archive.by_name(&path).ok()?;
        if !is_regular(&entry) {
            return None;
        }
        let mut bytes = Vec::new();
        let mut some = entry.by_ref().take(MAX_JOURNAL + 1);
        some.read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    /// Why nothing of it is graded, if that is so.
    pub(super) fn refused(&self) -> Option<&str> {
        self.refused.as_deref()
    }

    /// The sources in it.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.sources.keys().map(String::as_str)
    }

    /// What stands at a path; `None` if nothing does.
    pub(super) fn at(&self, path: &Path) -> Option<Found> {
        match &self.refused {
            Some(why) => Some(Found::Missing(why.clone())),
            None => self.sources.get(path.to_str()?).cloned(),
        }
    }
}

/// All sources of an archive, or why it is refused, as the rest of a sentence.
fn sources(file: File) -> Result<(ZipArchive<File>, HashMap<String, Found>), String> {
    let broken = |error: zip::result::ZipError| format!("cannot be read: {error}");
    let mut archive = ZipArchive::new(file).map_err(broken)?;
    if archive.len() > MAX_ENTRIES {
        return Err(format!("has more than {MAX_ENTRIES} entries"));
    }
    if archive.has_duplicate_names() {
        return Err("holds two files of one name".to_owned());
    }
    let mut sources = HashMap::new();
    let mut total = 0;
    for number in 0..archive.len() {
        let mut entry = archive.by_index(number).map_err(broken)?;
        let Ok(name) = entry.name().map(|name| name.into_owned()) else {
            continue;
        };
        // What a Mac adds to each file.
        let is_shadow = name.starts_with("__MACOSX/") || name.contains("/._");
        if !name.ends_with(".rs") || is_shadow || refused_path(&name).is_some() {
            continue;
        }
        let path = Path::new(&name);
        let shown = path.display();
        let found = if !is_regular(&entry) {
            Found::Missing(format!("`{shown}` is not a regular file"))
        } else {
            let mut bytes = Vec::new();
            match entry.by_ref().take(MAX_TEXT + 1).read_to_end(&mut bytes) {
                Ok(length) => total += length as u64,
                Err(error) => return Err(format!("cannot be read: {}", plain(&error))),
            }
            if total > MAX_TOTAL {
                return Err(format!("holds more than {} MiB", MAX_TOTAL >> 20));
            }
            text_of(path, bytes)
        };
        sources.insert(name, found);
    }
    Ok((archive, sources))
}

/// Whether an entry is a file, and neither a link nor a device.
fn is_regular<R: Read>(entry: &ZipFile<'_, R>) -> bool {
    let kind = entry.unix_mode().map_or(0, |mode| mode & 0o170_000);
    entry.is_file() && matches!(kind, 0 | 0o100_000)
}

/// The sources without the folder that all of them lie in, which packing a folder makes, and that
/// folder with the slash behind it.
fn below_the_one_folder(sources: HashMap<String, Found>) -> (String, HashMap<String, Found>) {
    let mut tops = sources.keys().map(|path| path.split('/').next());
    let first = tops.next().flatten().map(str::to_owned);
    let Some(top) = first.filter(|top| top != "exercises" && tops.all(|t| t == Some(top))) else {
        return (String::new(), sources);
    };
    let below = |path: &str| {
        let rest = path.strip_prefix(&top)?;
        Some(rest.strip_prefix('/')?.to_owned())
    };
    let mut moved = HashMap::new();
    for (path, found) in sources {
        let path = below(&path).unwrap_or(path);
        moved.insert(path, found);
    }
    (format!("{top}/"), moved)
}
