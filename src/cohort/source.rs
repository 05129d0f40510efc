//! The **source** of each learner's work: who was meant, and what they handed in.

use std::collections::HashMap;
use std::path::Path;
use std::path::PathBuf;

use crate::course::Course;
use crate::course::Exercise;
use crate::effort;
use crate::error::Error;
use crate::grade;
use crate::grade::Found;
use crate::grade::History;
use crate::grade::Submission;
use crate::grade::is_bare;
use crate::gradebook::Told;
use crate::headless;
use crate::journal::Journal;
use crate::process::Cancel;
use crate::roster;
use crate::roster::Entry;
use crate::roster::Work;
use crate::survey;

use super::fetch;
use super::fetch::Depth;
use super::history;

/// What a learner handed in.
#[derive(Debug, Clone)]
pub(super) struct Opened {
    /// The revision, if it is one.
    pub(super) rev: Option<String>,
    /// What stands for each exercise; or why the work cannot be opened, as a sentence.
    pub(super) found: Result<Vec<Found>, String>,
    /// How they came there, if that is asked for and known.
    pub(super) history: History,
    /// What their journal says, if they handed one in.
    pub(super) told: Vec<Told>,
}

impl Opened {
    /// Work that cannot be opened; why, as a sentence.
    fn closed(problem: String) -> Opened {
        Opened {
            rev: None,
            found: Err(problem),
            history: History::default(),
            told: Vec::new(),
        }
    }
}

/// Everybody who was meant: the lines of a roster, or folders and archives.
pub(super) fn entries(named: &[PathBuf], course: &Course, out: &Path) -> Result<Vec<Entry>, Error> {
    let usage = |what: String| Error::Usage { what };
    let is_roster = |path: &PathBuf| path.is_file() && !is_packed(path);
    if let Some(roster) = named.iter().find(|path| is_roster(path)) {
        if named.len() > 1 {
            let roster = roster.display();
            return Err(usage(format!(
                "`{roster}` is a roster, and a roster is named alone"
            )));
        }
        return in_roster(roster);
    }
    if let Some(path) = named.iter().find(|path| !path.exists()) {
        return Err(usage(format!("there is no `{}`", path.display())));
    }
    let mut paths = match named {
        [one] if one.is_dir() && !is_work(one, course) => below(one, course)?,
        named => named.to_vec(),
    };
    if let Ok(out) = out.canonicalize() {
        // It lies where the learners' folders do, and is the work of none of them.
        paths.retain(|path| path.canonicalize().ok().as_ref() != Some(&out));
    }
    // A shell may name a folder with and without a slash.
    let mut seen = std::collections::BTreeSet::new();
    paths.retain(|path| seen.insert(path.canonicalize().unwrap_or_else(|_| path.clone())));
    match paths.is_empty() {
        true => Err(usage("no learner's folder is named".to_owned())),
        false => Ok(roster::of_paths(&paths)),
    }
}

/// The learners of a roster, their paths relative to it.
fn in_roster(path: &Path) -> Result<Vec<Entry>, Error> {
    let bytes = std::fs::read(path).map_err(Error::reading(path))?;
    let mut entries = roster::parse(&bytes).map_err(|what| Error::Usage {
        what: format!("`{}` cannot be used:\n{what}", path.display()),
    })?;
    let dir = path.parent().unwrap_or(Path::new(""));
    for entry in &mut entries {
        if let Work::Place(place) = &mut entry.work {
            *place = dir.join(&place);
        }
    }
    Ok(entries)
}

/// The folders and archives of a folder that holds the work of many, by their names.
fn below(dir: &Path, course: &Course) -> Result<Vec<PathBuf>, Error> {
    let listed = std::fs::read_dir(dir).map_err(Error::reading(dir))?;
    let mut paths: Vec<PathBuf> = listed
        .flatten()
        .filter(|entry| !entry.file_name().as_encoded_bytes().starts_with(b"."))
        .map(|entry| entry.path())
        .filter(|path| path.is_dir() || is_packed(path))
        .collect();
    paths.sort();
    if paths
        .iter()
        .any(|path| is_packed(path) || is_work(path, course))
    {
        return Ok(paths);
    }
    Err(Error::Usage {
        what: format!(
            "`{dir}` holds no exercise of this course, and none of its folders does; name the \
             learners' folders (`goferris cohort {dir}/*`) or a roster, and another course by --course",
            dir = dir.display()
        ),
    })
}

/// Whether a folder looks like one learner's work.
fn is_work(dir: &Path, course: &Course) -> bool {
    let holds = |exercise: &Exercise| {
        let mut places = grade::places(exercise).into_iter();
        places.any(|path| dir.join(path).symlink_metadata().is_ok())
    };
    is_bare(dir) || dir.join("exercises").is_dir() || course.exercises.iter().any(holds)
}

pub(super) fn is_packed(path: &Path) -> bool {
    path.extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("zip"))
        && path.is_file()
}

/// The folder with the marks that are kept: the one that was named, or the user's own.
///
/// # Errors
/// `Usage` for a user without a home: whoever can write to the folder can give marks, so one that
/// all users of the machine share will not do.
pub(super) fn cache(named: Option<&Path>) -> Result<PathBuf, Error> {
    let own = || Some(grade::cache()?.join("marks"));
    named.map(Path::to_owned).or_else(own).ok_or_else(|| {
        let what = "neither HOME nor XDG_CACHE_HOME says where verdicts are kept; name a folder of \
                    your own by --cache";
        Error::Usage {
            what: what.to_owned(),
        }
    })
}

/// Refuses a folder of ours inside a learner's, who could write there, and into which we never write;
/// and the reverse, where what they wrote would be ours.
pub(super) fn refuse_within(entries: &[Entry], ours: &Path, option: &str) -> Result<(), Error> {
    let real = real(ours);
    for entry in entries {
        let Work::Place(place) = &entry.work else {
            continue;
        };
        let Ok(place) = place.canonicalize() else {
            continue;
        };
        if real.starts_with(&place) || (option == "--cache" && place.starts_with(&real)) {
            return Err(Error::Usage {
                what: format!(
                    "`{}` and the work in `{}` lie one within the other; name a folder apart from all \
                     work by {option}",
                    ours.display(),
                    place.display()
                ),
            });
        }
    }
    Ok(())
}

/// Where a folder really is that need not exist yet.
pub(super) fn real(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    for above in path.ancestors() {
        if let Ok(real) = above.canonicalize() {
            let rest = path.strip_prefix(above).unwrap_or(Path::new(""));
            return real.join(rest);
        }
    }
    path
}

/// How work is opened.
pub(super) struct Opening<'a> {
    /// The revision that is wanted of all.
    pub(super) rev: Option<&'a str>,
    /// Where repositories are fetched to.
    pub(super) repositories: &'a Path,
    /// How far back their repositories are read.
    pub(super) depth: Depth,
    /// The course that it belongs to.
    pub(super) course: &'a Course,
    /// What is looked for.
    pub(super) exercises: &'a [&'a Exercise],
    /// Stops it.
    pub(super) cancel: &'a Cancel,
}

impl Opening<'_> {
    /// Opens the work of all. One that cannot be opened keeps nobody else's from it.
    pub(super) fn all(&self, entries: &[Entry]) -> Vec<Opened> {
        let mut opened = vec![None; entries.len()];
        let mut texts = HashMap::new();
        let bar = headless::bar(entries.len());
        bar.set_message("opening the learners' work");
        let work = |at: usize| self.one(&entries[at].work);
        survey::spread_over(
            fetch::AT_ONCE,
            entries.len(),
            self.cancel,
            &work,
            &mut |at, one| {
                bar.inc(1);
                opened[at] = Some(history::shared(one, &mut texts));
            },
        );
        bar.finish_and_clear();
        let stopped = || Opened::closed("it was not looked at".to_owned());
        opened
            .into_iter()
            .map(|one| one.unwrap_or_else(stopped))
            .collect()
    }

    fn one(&self, work: &Work) -> Opened {
        let (mut submission, gap) = match self.submission(work) {
            Ok(opened) => opened,
            Err(problem) => return Opened::closed(problem),
        };
        // Whoever handed in the wrong folder has no zero for it.
        if let Err(problem) = submission.settle(self.course) {
            return Opened::closed(problem);
        }
        Opened {
            rev: submission.revision().map(str::to_owned),
            told: self.told(&mut submission),
            found: Ok(submission.texts(self.exercises)),
            history: gap.map_or_else(|| self.history(&submission), History::without),
        }
    }

    /// That it cannot be read is no problem of the work, which has its marks all the same.
    fn history(&self, submission: &Submission) -> History {
        if self.depth == Depth::Tip {
            return History::default();
        }
        let history = submission.history(self.exercises, self.cancel);
        history.unwrap_or_else(|error| History::without(error.to_string()))
    }

    /// What the learner's journal says of the exercises that are looked for.
    fn told(&self, submission: &mut Submission) -> Vec<Told> {
        let Some(bytes) = submission.journal() else {
            return Vec::new();
        };
        let mut told = effort::told(self.course, &Journal::parse(&bytes).entries);
        let is_asked = |name: &str| self.exercises.iter().any(|known| known.name == name);
        told.retain(|told| is_asked(&told.exercise));
        told
    }

    /// The work, and why its history is not there.
    fn submission(&self, work: &Work) -> Result<(Submission, Option<String>), String> {
        let told = |error: Error| error.to_string();
        let opened = match (work, self.rev) {
            (Work::Unsaid, _) => return Err("the roster does not say where the work is".to_owned()),
            (Work::Refused(why), _) => return Err(why.clone()),
            (Work::Place(dir), Some(rev)) => Submission::at_revision(dir, rev),
            (Work::Place(dir), None) => Submission::open(dir),
            (Work::Remote { url, rev }, wanted) => {
                let rev = wanted.or(rev.as_deref()).unwrap_or("HEAD");
                let at = fetch::fetched(self.repositories, url, rev, self.depth, self.cancel)?;
                let opened = Submission::at_revision(&at.repository, &at.commit).map_err(told)?;
                return Ok((opened, at.gap));
            }
        };
        Ok((opened.map_err(told)?, None))
    }
}
