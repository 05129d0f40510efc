//! The **spool**: what a store is to have lies here until it has it. A batch is a file, written whole;
//! a kill at any moment loses nothing, and what is sent twice has the same id.

use std::collections::HashSet;
use std::fs;
use std::fs::OpenOptions;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use serde_json::Value;

use crate::cache;
use crate::error::Error;
use crate::process::Cancel;
use crate::statement::Statement;
use crate::whole::write_whole;

use super::Refused;
use super::Told;
use super::curl::Answer;
use super::curl::Store;

/// How many statements go in one request.
const BATCH: usize = 100;

/// The spool of one store.
#[derive(Debug)]
pub struct Spool {
    dir: PathBuf,
}

impl Spool {
    /// The spool of a store below a folder. Another address is another store, and gets everything.
    pub fn of(store: &Store, out_dir: &Path) -> Spool {
        let name = &cache::key(&[&store.url])[..16];
        Spool {
            dir: out_dir.join("xapi-spool").join(name),
        }
    }

    /// Keeps what the store has not had yet, and what does not wait for it already.
    pub fn keep(&self, statements: &[Statement]) -> Result<(), Error> {
        let refused = self.refused();
        fs::create_dir_all(&refused).map_err(Error::writing(&refused))?;
        let mut known = self.sent()?;
        for batch in self.batches()?.iter().chain(&self.files(&refused)?) {
            known.extend(read(batch)?.iter().filter_map(id));
        }
        let new = statements.iter().filter(|one| !known.contains(&one.id));
        let new: Vec<&Value> = new.map(|one| &one.json).collect();
        for batch in new.chunks(BATCH) {
            self.put(batch)?;
        }
        Ok(())
    }

    /// Sends what waits, until all is sent or the store takes no more today.
    ///
    /// # Errors
    /// `Read` or `Write`; `Tool` if there is no curl. What waits goes on waiting.
    pub fn send(&self, store: &Store, cancel: &Cancel) -> Result<Told, Error> {
        let mut told = Told::default();
        let mut waiting = self.batches()?;
        // From the end, so that the halves of a batch come next.
        waiting.reverse();
        while let Some(batch) = waiting.pop() {
            let statements = read(&batch)?;
            if statements.is_empty() {
                // Another run has sent it meanwhile.
                remove(&batch)?;
                continue;
            }
            match store.post(&batch, cancel)? {
                Answer::Taken => {
                    // First the list: a kill in between sends it once more, and the id is known.
                    self.tick_off(&statements)?;
                    remove(&batch)?;
                    told.sent += statements.len();
                }
                Answer::Refused(why) if statements.len() == 1 => {
                    let path = self.set_aside(&batch, &why)?;
                    told.refused.push(Refused { path, why });
                }
                // A store takes all of a batch or nothing: the one that it does not want must not
                // keep the others from it.
                Answer::Refused(_) => {
                    let (first, second) = statements.split_at(statements.len() / 2);
                    for half in [second, first] {
                        waiting.push(self.put(&half.iter().collect::<Vec<_>>())?);
                    }
                    remove(&batch)?;
                }
                Answer::Later(why) => {
                    waiting.push(batch);
                    told.trouble = Some(why);
                    break;
                }
            }
        }
        for batch in &waiting {
            told.waiting += read(batch)?.len();
        }
        Ok(told)
    }

    /// Writes a batch. Its name is of what it holds, so that the same one is there once.
    fn put(&self, statements: &[&Value]) -> Result<PathBuf, Error> {
        let text = serde_json::to_string(statements).unwrap_or_default();
        let path = self.dir.join(format!("{}.json", cache::key(&[&text])));
        write_whole(&path, text)?;
        Ok(path)
    }

    /// Where the statements lie that the store refuses.
    fn refused(&self) -> PathBuf {
        self.dir.join("refused")
    }

    fn set_aside(&self, batch: &Path, why: &str) -> Result<PathBuf, Error> {
        let path = self.refused().join(batch.file_name().unwrap_or_default());
        write_whole(&path.with_extension("why.txt"), format!("{why}\n"))?;
        fs::rename(batch, &path).map_err(Error::writing(&path))?;
        Ok(path)
    }

    /// The ids that the store has, a line each. What a kill left of a line is the id of nothing.
    fn sent(&self) -> Result<HashSet<String>, Error> {
        let path = self.list();
        match fs::read_to_string(&path) {
            Ok(text) => Ok(text.lines().map(str::to_owned).collect()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(HashSet::new()),
            Err(error) => Err(Error::reading(&path)(error)),
        }
    }

    fn tick_off(&self, statements: &[Value]) -> Result<(), Error> {
        let path = self.list();
        let ids = statements.iter().filter_map(id);
        // With a line's end before, what was cut off stays apart.
        let lines: String = ids.map(|id| format!("\n{id}")).collect();
        let mut open = OpenOptions::new();
        let list = open.append(true).create(true).open(&path);
        list.and_then(|mut list| list.write_all(lines.as_bytes()))
            .map_err(Error::writing(&path))
    }

    fn list(&self) -> PathBuf {
        self.dir.join("sent.txt")
    }

    /// The batches that wait, always in the same order.
    fn batches(&self) -> Result<Vec<PathBuf>, Error> {
        self.files(&self.dir)
    }

    fn files(&self, dir: &Path) -> Result<Vec<PathBuf>, Error> {
        let mut files = Vec::new();
        for entry in fs::read_dir(dir).map_err(Error::reading(dir))? {
            let path = entry.map_err(Error::reading(dir))?.path();
            if path.extension().is_some_and(|e| e == "json") {
                files.push(path);
            }
        }
        files.sort();
        Ok(files)
    }
}

/// The statements of a batch; none if it is gone.
fn read(batch: &Path) -> Result<Vec<Value>, Error> {
    match fs::read(batch) {
        Ok(text) => serde_json::from_slice(&text).map_err(|error| {
            let what = format!("no batch of statements ({error}); move it away");
            Error::reading(batch)(io::Error::new(io::ErrorKind::InvalidData, what))
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(Error::reading(batch)(error)),
    }
}

fn id(statement: &Value) -> Option<String> {
    Some(statement.get("id")?.as_str()?.to_owned())
}

fn remove(batch: &Path) -> Result<(), Error> {
    match fs::remove_file(batch) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::writing(batch)(error)),
        _ => Ok(()),
    }
}
