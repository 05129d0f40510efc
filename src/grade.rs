//! `goferris grade`: the verdict of one learner's work against the pristine course.
//!
//! Of the learner's folder only the exercises' own files are read: no journal, no manifest, no tests,
//! no solutions, no settings of cargo, clippy or rustup. docs/grading.md says what this withstands.

mod base;
mod format;
mod found;
mod git;
mod grader;
mod guarding;
mod history;
mod judged;
mod packed;
mod revision;
mod sentence;
mod standard;
mod submission;
mod temporary;
mod times;

use std::fs::File;
use std::io::Read;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use crate::error::EXIT_SOLVED;
use crate::error::EXIT_UNSOLVED;
use crate::error::Error;
use crate::headless;
use crate::process::Cancel;
use crate::sheet;
use crate::sheet::Against;
use crate::sheet::Mark;
use crate::sheet::SCHEMA;
use crate::sheet::Sheet;
use crate::stop::Stop;
use crate::store;
use crate::survey;

use format::Reports;

pub use format::Wanted;
pub use found::Found;
pub use git::is_bare;
pub use grader::Grader;
pub use guarding::Guarding;
pub use history::Change;
pub use history::History;
pub use standard::Standard;
pub use standard::cache;
pub use submission::Submission;
pub use submission::places;
pub use temporary::Temporary;

/// What is asked.
#[derive(Debug, Clone, clap::Args)]
pub struct Asked {
    /// The folder with the learner's work, or a ZIP archive of it.
    dir: PathBuf,
    /// Only these exercises or chapters.
    #[arg(long, value_name = "NAME", num_args = 1.., value_delimiter = ',')]
    only: Vec<String>,
    /// How to report: json, junit, md, exercism-v2, exercism-v3, gradescope, classroom50,
    /// prairielearn, autolab or classroom; FORMAT=FILE writes a file. May be given several times.
    #[arg(long, value_name = "FORMAT[=FILE]", default_value = "md")]
    format: Vec<Wanted>,
    /// Grade this revision of the git repository that the folder is, not its files.
    #[arg(long, value_name = "REV")]
    rev: Option<String>,
    /// Whose work it is, for the report; the folder's name if it is not said.
    #[arg(long, value_name = "NAME")]
    learner: Option<String>,
    #[command(flatten)]
    guarding: Guarding,
    /// Exit with 0 when the work was graded and something in it does not pass; 3 stays 3.
    #[arg(long)]
    exit_zero: bool,
}

/// Grades one learner's work against the course in the binary, or in a folder.
pub fn grade(asked: &Asked, course: Option<&Path>, out: &mut dyn Write) -> Result<u8, Error> {
    let reports = Reports::begin(&asked.format, &asked.dir)?;
    let mut submission = match &asked.rev {
        Some(name) => Submission::at_revision(&asked.dir, name)?,
        None => Submission::open(&asked.dir)?,
    };
    let standard = match course {
        Some(dir) => Standard::in_folder(dir)?,
        None => Standard::built_in()?,
    };
    let grader = Grader::new(standard, asked.guarding)?;
    grader.tell();
    let course = &grader.standard().course;
    let exercises = course.chosen(&asked.only)?;
    reports.hold(exercises.len())?;
    if let Err(why) = submission.settle(course) {
        // The marks say so too, and where they go nobody may read this.
        eprintln!("goferris: `{}`: {why}", asked.dir.display());
    }
    let bar = headless::bar(exercises.len());
    let cancel = Cancel::default();
    let stop = Stop::by_signal(&cancel);
    let mut marks: Vec<Option<Mark>> = vec![None; exercises.len()];
    let work = |at: usize| {
        let exercise = exercises[at];
        grader.mark(exercise, &submission.text(exercise), &cancel)
    };
    survey::spread(exercises.len(), &cancel, &work, &mut |at, mark| {
        bar.inc(1);
        marks[at] = Some(mark);
    });
    bar.finish_and_clear();
    stop.unless_told()?;
    let marks: Vec<Mark> = marks.into_iter().flatten().collect();
    let sheet = Sheet {
        schema: SCHEMA,
        course: Against {
            id: course.id.clone(),
            lock_sha: grader.standard().lock.sha(),
        },
        grader: sheet::Grader {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            rustc: grader.rustc().to_owned(),
            jailed: grader.is_jailed(),
        },
        learner: asked.learner.clone().unwrap_or_else(|| name(&asked.dir)),
        rev: submission.revision().map(str::to_owned),
        graded_at: sheet::moment(store::now() / 1000),
        score: marks.iter().map(|mark| mark.score).sum(),
        max: marks.iter().map(|mark| mark.points).sum(),
        exercises: marks,
    };
    reports.write(&sheet, out)?;
    Ok(match sheet.exit_code() {
        EXIT_UNSOLVED if asked.exit_zero => EXIT_SOLVED,
        code => code,
    })
}

/// The name of a folder, whatever it is called by.
fn name(dir: &Path) -> String {
    let dir = dir.canonicalize().unwrap_or_else(|_| dir.to_owned());
    let name = match dir.is_file() {
        true => dir.file_stem(),
        false => dir.file_name(),
    };
    let name = name.unwrap_or(dir.as_os_str());
    name.to_string_lossy().into_owned()
}

/// Bytes that nobody can guess.
fn random<const N: usize>() -> Result<[u8; N], Error> {
    let path = Path::new("/dev/urandom");
    let mut bytes = [0; N];
    File::open(path)
        .and_then(|mut file| file.read_exact(&mut bytes))
        .map_err(Error::reading(path))?;
    Ok(bytes)
}
