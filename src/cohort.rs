//! `goferris cohort`: the work of many learners in one gradebook.
//!
//! A run opens the work of each learner ([`source`], [`fetch`]), finds out what of it is the same
//! ([`round`]), takes what is known ([`kept`]) and grades the rest between two looks at the grader
//! itself ([`canary`]). What comes out is written whole at the end ([`reports`]). docs/instructors.md
//! says how it is used.

mod canary;
mod fetch;
mod history;
mod kept;
mod merging;
mod reports;
mod round;
mod shard;
mod source;
mod tried;

use std::num::NonZero;
use std::path::Path;
use std::path::PathBuf;
use std::time::Instant;

use crate::course::Exercise;
use crate::error::EXIT_SOLVED;
use crate::error::EXIT_UNCHECKED;
use crate::error::Error;
use crate::error::count;
use crate::grade::Grader;
use crate::grade::Guarding;
use crate::grade::Standard;
use crate::gradebook::Column;
use crate::gradebook::Gradebook;
use crate::gradebook::Part;
use crate::gradebook::Row;
use crate::gradebook::Shards;
use crate::process::Cancel;
use crate::roster::Entry;
use crate::sheet;
use crate::sheet::Against;
use crate::sheet::Status;
use crate::statement::Extent;
use crate::stop::Stop;
use crate::store;
use crate::survey;
use crate::xapi;

use kept::Kept;
use round::Round;
use shard::Asked as AskedShard;
use source::Opened;

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
    let began = Instant::now();
    // What is wrong with it is said now, not after an hour.
    asked.xapi.check()?;
    let standard = match course {
        Some(dir) => Standard::in_folder(dir)?,
        None => Standard::built_in()?,
    };
    let shard = shard::decided(asked.shard)?;
    standard.course.chosen(&asked.only)?;
    let entries = source::entries(&asked.work, &standard.course, &asked.out)?;
    let dir = source::cache(asked.cache.as_deref())?;
    source::refuse_within(&entries, &dir, "--cache")?;
    source::refuse_within(&entries, &asked.out, "--out")?;

    let cancel = Cancel::default();
    let stop = Stop::by_signal(&cancel);
    let grader = Grader::new(standard, asked.guarding)?;
    grader.tell();
    let exercises = grader.standard().course.chosen(&asked.only)?;
    let kept = Kept::new(dir.clone(), &grader);
    canary::sing(&grader, asked.guarding, &cancel)
        .map_err(|error| stop.unless_told().err().unwrap_or(error))?;

    let opening = source::Opening {
        rev: asked.rev.as_deref(),
        repositories: &dir.join("repos"),
        depth: match asked.history {
            true => fetch::Depth::Whole,
            false => fetch::Depth::Tip,
        },
        exercises: &exercises,
        cancel: &cancel,
    };
    let opened = opening.all(&entries);
    stop.unless_told()?;
    history::tell(&entries, &opened);
    let mut round = Round::new(shard, &exercises);
    for (entry, opened) in entries.iter().zip(&opened) {
        round.add(&entry.learner.id, opened);
    }
    let jobs = asked.jobs.unwrap_or_else(survey::cores);
    let marks = round.graded(&grader, &kept, jobs, &cancel);
    stop.unless_told()?;
    if let Err(error) = canary::sing(&grader, asked.guarding, &cancel) {
        stop.unless_told()?;
        // What was kept since the first look is worth no more than what is not written now.
        kept.take_back();
        return Err(error);
    }

    let mut book = blank(&grader, &exercises, entries, opened);
    round.fill(&mut book, &marks);
    let part = Part {
        book,
        shards: Shards::new([shard]),
    };
    reports::write(&part, &asked.out)?;
    tell(&part.book, grader.standard(), asked)?;
    let (known, took) = (marks.from_cache, began.elapsed().as_secs_f64());
    let fresh = round.len() - known;
    let how = format!("{fresh} graded, {known} from the cache, {took:.1} s");
    Ok(concluded(&part, &asked.out, &how))
}

/// Tells the gradebook to whom it was asked to be told.
fn tell(book: &Gradebook, standard: &Standard, asked: &Asked) -> Result<(), Error> {
    let extent = match book.columns.len() == standard.course.exercises.len() {
        true => Extent::Course,
        false => Extent::Chosen,
    };
    for told in xapi::report(book, extent, &asked.xapi, &asked.out)? {
        eprintln!("goferris: {told}");
    }
    Ok(())
}

/// A gradebook without marks.
fn blank(
    grader: &Grader,
    exercises: &[&Exercise],
    entries: Vec<Entry>,
    opened: Vec<Opened>,
) -> Gradebook {
    let standard = grader.standard();
    let column = |exercise: &&Exercise| Column {
        id: exercise.name.clone(),
        dir: exercise.dir.clone(),
        points: sheet::Mark::of(exercise, Status::Pass).points,
    };
    let row = |(entry, opened): (Entry, Opened)| Row {
        learner: entry.learner,
        rev: opened.rev,
        problem: opened.found.err(),
        ..Row::default()
    };
    Gradebook {
        course: Against {
            id: standard.course.id.clone(),
            lock_sha: standard.lock.sha(),
        },
        grader: sheet::Grader {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            rustc: grader.rustc().to_owned(),
            jailed: grader.is_jailed(),
        },
        graded_at: sheet::moment(store::now() / 1000),
        columns: exercises.iter().map(column).collect(),
        rows: entries.into_iter().zip(opened).map(row).collect(),
    }
}

/// Says on standard error what came out; gives the exit code. That learners fail is no failure of
/// ours; that work could not be graded is one, which somebody has to look at.
fn concluded(part: &Part, out: &Path, how: &str) -> u8 {
    /// So many are named; the page has the rest.
    const NAMED: usize = 10;
    let rows = &part.book.rows;
    let problems = rows
        .iter()
        .filter_map(|row| Some((row, row.problem.as_ref()?)));
    for (row, problem) in problems.clone().take(NAMED) {
        let id = row.learner.id.escape_debug();
        eprintln!("goferris: {id}: {}", shown(problem));
    }
    let marks = rows.iter().flat_map(|row| &row.marks);
    let open = marks
        .clone()
        .filter(|mark| mark.status == Status::InfraError);
    for mark in open.clone().take(1) {
        let why = mark.message.as_deref().unwrap_or("it could not be graded");
        eprintln!("goferris: {}: {}", mark.id, shown(why));
    }
    let (problems, open) = (problems.count(), open.count());
    let learners = count(rows.len(), "learner");
    let verdicts = count(marks.count() - open, "verdict");
    let mut said = format!("{learners}, {verdicts} ({how})");
    if problems > 0 {
        said.push_str(&format!(
            ", {} could not be opened",
            count(problems, "learner's work")
        ));
    }
    if open > 0 {
        said.push_str(&format!(", {open} could not be graded"));
    }
    eprintln!(
        "goferris: {said}; see {}",
        out.join(reports::PAGE).display()
    );
    match problems + open {
        0 => EXIT_SOLVED,
        _ => EXIT_UNCHECKED,
    }
}

/// A text that may be a stranger's, fit for a terminal: one line without control characters.
fn shown(text: &str) -> String {
    let shown: String = text.chars().take(400).collect();
    shown
        .replace('\n', " ")
        .escape_debug()
        .to_string()
        .replace("\\'", "'")
        .replace("\\\"", "\"")
}
