//! The **formats** of a report, and where they go.
//!
//! Some are read by a system that takes what they say for a grade. Those are not written where
//! something could not be graded, and no file of an earlier run stays in their place.

use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::str::FromStr;

use crate::error::Error;
use crate::sheet::Edition;
use crate::sheet::Identity;
use crate::sheet::Mark;
use crate::sheet::Sheet;
use crate::sheet::Status;
use crate::whole::write_whole;

/// How a sheet is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Json,
    Junit,
    Markdown,
    Exercism(Edition),
    Gradescope,
    Classroom50,
    PrairieLearn,
    Autolab,
    Classroom,
}

/// Every format with its word.
const FORMATS: [(&str, Format); 10] = [
    ("json", Format::Json),
    ("junit", Format::Junit),
    ("md", Format::Markdown),
    ("exercism-v2", Format::Exercism(Edition::Second)),
    ("exercism-v3", Format::Exercism(Edition::Third)),
    ("gradescope", Format::Gradescope),
    ("classroom50", Format::Classroom50),
    ("prairielearn", Format::PrairieLearn),
    ("autolab", Format::Autolab),
    ("classroom", Format::Classroom),
];

impl Format {
    fn word(self) -> &'static str {
        let own = FORMATS.iter().find(|(_, format)| *format == self);
        own.map_or("", |(word, _)| word)
    }

    /// Whether it can say that something could not be graded. The others know a grade and nothing
    /// else: whatever they held, it would be a zero in somebody's gradebook.
    fn can_say_unknown(self) -> bool {
        matches!(self, Format::Json | Format::Junit | Format::Markdown)
    }
}

/// A format, and the file that it goes to; standard output if there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    format: Format,
    /// The file.
    file: Option<PathBuf>,
}

impl FromStr for Wanted {
    type Err = String;

    fn from_str(text: &str) -> Result<Wanted, String> {
        let (word, file) = match text.split_once('=') {
            Some((_, "")) => return Err("a file is missing behind `=`".to_owned()),
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

/// All reports of one run.
#[derive(Debug)]
pub(super) struct Reports {
    wanted: Vec<Wanted>,
    identity: Option<Identity>,
}

impl Reports {
    /// Gets ready before anything is graded: from here on, a report that is there is this run's.
    ///
    /// # Errors
    /// `Usage` if they cannot all be had, `Write` if an old one cannot be removed.
    pub(super) fn begin(wanted: &[Wanted], work: &Path) -> Result<Reports, Error> {
        if wanted.iter().filter(|w| w.file.is_none()).count() > 1 {
            let what =
                "only one format can go to standard output: give the others a file, FORMAT=FILE";
            return usage(what.to_owned());
        }
        let files: Vec<&Path> = wanted.iter().filter_map(|w| w.file.as_deref()).collect();
        for (at, file) in files.iter().enumerate() {
            let shown = file.display();
            if files[..at].contains(file) {
                return usage(format!("two reports cannot go to one file, `{shown}`"));
            }
            if file
                .canonicalize()
                .is_ok_and(|f| work.canonicalize().is_ok_and(|w| w == f))
            {
                return usage(format!("`{shown}` is the work; a report would replace it"));
            }
        }
        for file in files {
            make_room(file)?;
        }
        let needs_identity = wanted.iter().any(|w| w.format == Format::Classroom50);
        let identity = needs_identity.then(|| identity(&variable)).transpose()?;
        Ok(Reports {
            wanted: wanted.to_vec(),
            identity,
        })
    }

    /// Whether the formats hold so many exercises.
    ///
    /// # Errors
    /// `Usage` if one does not.
    pub(super) fn hold(&self, exercises: usize) -> Result<(), Error> {
        let of_one = |w: &&Wanted| matches!(w.format, Format::Exercism(_));
        match self.wanted.iter().find(of_one) {
            Some(wanted) if exercises != 1 => usage(format!(
                "`{}` holds one exercise and these are {exercises}: name it, --only NAME",
                wanted.format.word()
            )),
            _ => Ok(()),
        }
    }

    /// Writes all that can be written of a sheet.
    ///
    /// # Errors
    /// `Write`; and `Ungraded` if a format is left out because of what could not be graded.
    pub(super) fn write(&self, sheet: &Sheet, out: &mut dyn Write) -> Result<(), Error> {
        let is_unknown = |mark: &&Mark| mark.status == Status::InfraError || mark.score.is_none();
        let unknown = sheet.exercises.iter().filter(is_unknown);
        let unknown: Vec<String> = unknown.map(|mark| mark.id.clone()).collect();
        let mut left_out = Vec::new();
        for wanted in &self.wanted {
            if unknown.is_empty() || wanted.format.can_say_unknown() {
                wanted.put(self.text(wanted.format, sheet), out)?;
            } else {
                left_out.push(wanted.format.word());
            }
        }
        match left_out.is_empty() {
            true => Ok(()),
            false => Err(Error::Ungraded {
                exercises: unknown,
                formats: left_out,
            }),
        }
    }

    fn text(&self, format: Format, sheet: &Sheet) -> String {
        match (format, &self.identity) {
            (Format::Json, _) => sheet.json(),
            (Format::Junit, _) => sheet.junit(),
            (Format::Markdown, _) => sheet.markdown(),
            (Format::Exercism(edition), _) => {
                let marks = sheet.exercises.iter();
                marks.map(|mark| mark.exercism(edition)).collect()
            }
            (Format::Gradescope, _) => sheet.gradescope(),
            (Format::Classroom50, Some(identity)) => sheet.classroom50(identity),
            // `begin` has seen to it that there is one.
            (Format::Classroom50, None) => String::new(),
            (Format::PrairieLearn, _) => sheet.prairielearn(),
            (Format::Autolab, _) => sheet.autolab(),
            (Format::Classroom, _) => sheet.classroom(),
        }
    }
}

impl Wanted {
    fn put(&self, text: String, out: &mut dyn Write) -> Result<(), Error> {
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

/// Removes the report of an earlier run. A folder that is not there is told now, not after an hour.
fn make_room(file: &Path) -> Result<(), Error> {
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    if folder.is_some_and(|folder| !folder.is_dir()) {
        let error = std::io::Error::from(std::io::ErrorKind::NotFound);
        return Err(Error::writing(file)(error));
    }
    match file.is_file() {
        true => std::fs::remove_file(file).map_err(Error::writing(file)),
        false => Ok(()),
    }
}

/// Who handed in what, as Classroom 50's runner tells those whom it starts.
fn identity(variable: &dyn Fn(&str) -> Option<String>) -> Result<Identity, Error> {
    let told = |name: &str| match variable(name) {
        Some(value) => Ok(value),
        None => usage(format!(
            "the format `classroom50` needs the environment variable {name}, which Classroom 50's \
             runner sets for an autograder.py"
        )),
    };
    let submission = told("SUBMISSION_TAG")?;
    if !submission.starts_with("submit/") {
        return usage("SUBMISSION_TAG must begin with `submit/`".to_owned());
    }
    let commit = told("COMMIT_URL")?;
    Ok(Identity {
        classroom: told("CLASSROOM")?,
        assignment: told("ASSIGNMENT")?,
        // The runner calls a team's work so too.
        assignment_type: variable("MODE").unwrap_or_else(|| "individual".to_owned()),
        owner: told("USERNAME")?,
        submission,
        release: told("RELEASE_URL")?,
        // Without a beginning to compare with, the runner names the commit.
        review: variable("REVIEW_URL").unwrap_or_else(|| commit.clone()),
        commit,
    })
}

/// A variable of the environment that says something.
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn usage<T>(what: String) -> Result<T, Error> {
    Err(Error::Usage { what })
}
