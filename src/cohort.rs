//! `goferris cohort`: the work of many learners in one gradebook.
//!
//! A run opens the work of each learner ([`source`], [`fetch`]), finds out what of it is the same
//! ([`round`]), takes what is known ([`kept`]) and grades the rest between two looks at the grader
//! itself ([`canary`]). What comes out is written whole at the end ([`reports`]); with `--watch` there
//! are many ends ([`watching`]). docs/instructors.md says how it is used.

mod bell;
mod canary;
mod conclusion;
mod fetch;
mod ground;
mod history;
mod kept;
mod merging;
mod reports;
mod round;
mod run;
mod shard;
mod source;
mod tried;
mod watching;

use std::num::NonZero;
use std::path::Path;
use std::path::PathBuf;

use crate::course::Course;
use crate::error::Error;
use crate::grade::Grader;
use crate::grade::Guarding;
use crate::grade::Standard;
use crate::gradebook::Part;
use crate::process::Cancel;
use crate::roster;
use crate::roster::Entry;
use crate::statement::Extent;
use crate::survey;
use crate::xapi;

use bell::Bell;
use conclusion::concluded;
use fetch::Depth;
use kept::Kept;
use run::Run;
use shard::Asked as AskedShard;
use watching::Watch;

/// So many learners are told of who have the same work as another.
const TWINS: usize = 10;

/// What is asked.
#[derive(Debug, Clone, clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Asked {
    #[command(subcommand)]
    ask: Option<Ask>,
    /// A roster (a CSV file), or the folders and ZIP archives with the learners' work; one folder that
    /// holds the folders of many learners will do.
    #[arg(required = true, value_name = "ROSTER.csv|DIR")]
    work: Vec<PathBuf>,
    /// Where the gradebook goes.
    #[arg(long, value_name = "DIR", default_value = reports::OUT)]
    out: PathBuf,
    /// Only these exercises or chapters.
    #[arg(long, value_name = "NAME", num_args = 1.., value_delimiter = ',')]
    only: Vec<String>,
    /// Grade this revision of every learner's git repository.
    #[arg(long, value_name = "REV")]
    rev: Option<String>,
    /// Grade what each commit of the learners' git repositories changed as well.
    #[arg(long)]
    history: bool,
    /// How many exercises are graded at once; one for each core if it is not said.
    #[arg(long, value_name = "N")]
    jobs: Option<NonZero<usize>>,
    /// Grade one part of many: 2/4. `auto` takes the part that the build server says.
    #[arg(long, value_name = "I/N")]
    shard: Option<AskedShard>,
    /// Go on: grade again what changes, and write the page anew, until Ctrl-C. Folders are noticed at
    /// once; repositories are fetched every so many seconds (60 if it is not said).
    #[arg(
        long,
        value_name = "SECONDS",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "60",
        value_parser = clap::value_parser!(u32).range(5..=86_400),
        conflicts_with = "shard"
    )]
    watch: Option<u32>,
    /// Where verdicts and fetched repositories are kept between runs.
    #[arg(long, value_name = "DIR")]
    cache: Option<PathBuf>,
    #[command(flatten)]
    guarding: Guarding,
    #[command(flatten)]
    xapi: xapi::Asked,
}

#[derive(Debug, Clone, clap::Subcommand)]
enum Ask {
    /// Put the gradebooks of several shards together.
    Merge(merging::Asked),
}

/// What is said below the help text.
pub const AFTER: &str = "A roster has a line for each learner below `learner_id,name,path_or_git,section`; the section may \
be left out, and a repository may name a branch, tag or commit: https://host/ana.git#main. Paths are relative to the roster.

The folder of --out gets verdicts.jsonl, cohort.json, grades.csv and index.html, all of them at the end.
With --history each commit of a git repository that changed an exercise is graded too, as a step of its learner;
scores stay what they are.
With --watch a line on standard error tells of each round; Ctrl-C ends it with the code of the last one.
With --shard several machines share the work; `goferris cohort merge OUT1 OUT2 --out DIR` puts it together.

Exit codes:
  0  graded          each learner has a verdict on each exercise, whatever it is
  2  usage           the command line or the roster is wrong
  3  could not grade some work could not be opened or graded (it has no score, never a zero), or the
                     grader itself is at fault (then nothing is written)";

/// Grades a cohort against the course in the binary, or in a folder; or merges what was graded.
pub fn cohort(asked: &Asked, course: Option<&Path>) -> Result<u8, Error> {
    match &asked.ask {
        Some(Ask::Merge(asked)) => merging::merge(asked),
        None => run(asked, course),
    }
}

fn run(asked: &Asked, course: Option<&Path>) -> Result<u8, Error> {
    // What is wrong with it is said now, not after an hour.
    asked.xapi.check()?;
    let standard = match course {
        Some(dir) => Standard::in_folder(dir)?,
        None => Standard::built_in()?,
    };
    let shard = shard::decided(asked.shard)?;
    standard.course.chosen(&asked.only)?;
    let dir = source::cache(asked.cache.as_deref())?;
    let entries = asked.entries(&standard.course, &dir)?;
    reports::refuse_others(&asked.out, &entries)?;
    for twin in roster::twins(&entries).iter().take(TWINS) {
        eprintln!("goferris: {}", conclusion::shown(twin));
    }

    let cancel = Cancel::default();
    let bell = Bell::new(&cancel);
    let stop = bell.at_a_signal();
    let grader = Grader::new(standard, asked.guarding)?;
    grader.tell();
    let run = Run {
        exercises: &grader.standard().course.chosen(&asked.only)?,
        guarding: asked.guarding,
        kept: &Kept::new(dir.clone(), &grader),
        repositories: dir.join("repos"),
        rev: asked.rev.as_deref(),
        depth: match asked.history {
            true => Depth::Whole,
            false => Depth::Tip,
        },
        shard,
        jobs: asked.jobs.unwrap_or_else(survey::cores),
        cancel: &cancel,
        stop: &stop,
        grader: &grader,
    };
    if let Some(seconds) = asked.watch {
        let again = || asked.entries(&grader.standard().course, &dir);
        return Watch::new(&run, asked, seconds, &dir).keep(&bell, entries, &again);
    }
    run.sing()?;
    let done = run.round(entries, None)?;
    reports::write(&done.part, &asked.out, None)?;
    asked.report(&done.part, grader.standard())?;
    done.gaps
        .iter()
        .for_each(|gap| eprintln!("goferris: {gap}"));
    Ok(concluded(&done.part, &done.how).tell(&asked.out))
}

impl Asked {
    /// Who is meant, as it is now, each of them apart from what is ours.
    fn entries(&self, course: &Course, dir: &Path) -> Result<Vec<Entry>, Error> {
        let entries = source::entries(&self.work, course, &self.out)?;
        source::refuse_within(&entries, dir, "--cache")?;
        source::refuse_within(&entries, &self.out, "--out")?;
        Ok(entries)
    }

    /// Tells whom it was asked to tell.
    fn report(&self, part: &Part, standard: &Standard) -> Result<(), Error> {
        let extent = match part.book.columns.len() == standard.course.exercises.len() {
            true => Extent::Course,
            false => Extent::Chosen,
        };
        for told in xapi::report(&part.book, extent, &self.xapi, &self.out)? {
            eprintln!("goferris: {told}");
        }
        Ok(())
    }
}
