//! The **command line**: what can be asked, and who answers.

use std::io::Write;
use std::num::NonZero;
use std::path::Path;
use std::path::PathBuf;

use clap::CommandFactory;
use clap::Parser;
use clap::Subcommand;

use crate::author;
use crate::ci;
use crate::cohort;
use crate::doctor;
use crate::editor;
use crate::error::EXIT_SOLVED;
use crate::error::Error;
use crate::folder::Folder;
use crate::grade;
use crate::headless;
use crate::headless::Form;
use crate::init;
use crate::paint::ColourChoice;
use crate::paint::Colours;
use crate::printer::Printer;
use crate::watch;
use crate::watcher::Watching;

/// Rust for Go developers: exercises that begin with the compiler's error.
///
/// Without a command, goferris watches the course in this folder: it checks the exercise at hand at
/// every save, shows what the compiler says, and goes on when the exercise is solved.
#[derive(Debug, Parser)]
#[command(name = "goferris", version, after_help = AFTER)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Ask>,
    /// The course's folder, if it is not this one or one above it.
    #[arg(short = 'C', long, global = true, value_name = "DIR")]
    course: Option<PathBuf>,
    /// When to use colours; NO_COLOR turns them off too.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: ColourChoice,
    #[command(flatten)]
    watch: WatchArgs,
}

const AFTER: &str = "Exit codes:
  0  solved          all exercises asked for are solved, or the command did its work
  1  unsolved        at least one exercise is not solved
  2  usage           the command line or a name in it is wrong
  3  could not check something is missing or broken on this machine; never the learner's fault";

const REVIEWS: &str = "An exercise that cost you an error is due 1, 3, 7, 21 and then every 60 days \
after it was solved. A review that passes goes a step on; one with a hint or more than 5 failed \
checks goes a step back. There is one review at a time.";

#[derive(Debug, Clone, clap::Args)]
struct WatchArgs {
    /// Look at the files twice a second, where the file system sends no events.
    #[arg(long)]
    poll: bool,
    /// A command that opens an exercise in an editor; its path is added at the end.
    #[arg(long, value_name = "CMD")]
    edit_cmd: Option<String>,
}

#[derive(Debug, Subcommand)]
enum Ask {
    /// Go on at the next unsolved exercise and check it at every save (the default).
    Watch(WatchArgs),
    /// Write the course into a new folder.
    Init {
        /// The folder; it must not exist yet, or be empty.
        #[arg(default_value = "goferris-course")]
        dir: PathBuf,
    },
    /// Check one exercise once; the next unsolved one if none is named.
    Run {
        /// The exercise's name.
        name: Option<String>,
    },
    /// Check many exercises, or all, in parallel.
    Check {
        /// Names of exercises or chapters; all if none is given.
        names: Vec<String>,
        /// Print the verdicts as JSON.
        #[arg(long)]
        json: bool,
        /// Do not take verdicts that are known already.
        #[arg(long)]
        fresh: bool,
    },
    /// Show all exercises and which are solved.
    List {
        /// Print the list as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Show which errors you have met, what they cost you, and which you have mastered.
    Errors {
        /// Print them as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Show time, tries and hints, chapter by chapter.
    Stats {
        /// Print them as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Bring a solved exercise back, to solve it once more; your text is kept.
    #[command(after_help = REVIEWS)]
    Review {
        /// The exercise's name; the one that is most due if none is given.
        name: Option<String>,
        /// Show what is due and when the rest will be.
        #[arg(long, conflicts_with_all = ["name", "stop"])]
        list: bool,
        /// Give the review up; your text comes back, and the exercise counts as solved.
        #[arg(long, conflicts_with = "name")]
        stop: bool,
        /// Print the list as JSON.
        #[arg(long, conflicts_with_all = ["name", "stop"])]
        json: bool,
    },
    /// Show the next hint of an exercise.
    Hint {
        /// The exercise's name; the next unsolved one if none is given.
        name: Option<String>,
    },
    /// Explain an error code, a lint or a note: E0382, clippy::ptr_arg, moved_in_loop.
    Explain {
        /// The code, or the name of a note.
        code: String,
    },
    /// Show the Go twin of an exercise.
    Go {
        /// The exercise's name; the next unsolved one if none is given.
        name: Option<String>,
    },
    /// Show the solution of a solved exercise.
    Solution {
        /// The exercise's name.
        name: String,
    },
    /// Bring an exercise back as it was; your text is kept in a backup.
    Reset {
        /// The exercise's name.
        #[arg(required_unless_present = "all")]
        name: Option<String>,
        /// All exercises.
        #[arg(long, conflicts_with = "name")]
        all: bool,
    },
    /// Print what the compiler says of one exercise, for editors: see docs/editors.md.
    Diagnostics {
        /// The exercise's file, as it was saved.
        file: PathBuf,
    },
    /// Grade a learner's work against the course as it was shipped: see docs/grading.md.
    Grade(grade::Asked),
    /// Grade the work of many learners into one gradebook.
    #[command(after_help = cohort::AFTER)]
    Cohort(cohort::Asked),
    /// Set up grading on a build server or a grading service: see docs/instructors.md.
    #[command(subcommand)]
    Ci(ci::Asked),
    /// Check this machine and say what to do about what is missing.
    Doctor,
    /// Tools for the authors of a course.
    #[command(subcommand)]
    Dev(Dev),
    /// Print a completion script for a shell.
    Completions {
        /// Which shell.
        shell: clap_complete::Shell,
    },
}

#[derive(Debug, Subcommand)]
enum Dev {
    /// Start a new exercise with all its files.
    New {
        /// Its chapter: 02_moves.
        chapter: String,
        /// Its name: moved_string.
        name: String,
    },
    /// Check that every exercise keeps the rules of the course.
    Check {
        /// Names of exercises or chapters; the whole course if none is given.
        names: Vec<String>,
        /// Do not take verdicts that are known already.
        #[arg(long)]
        fresh: bool,
        /// Run each solution, trap and starter so many times, to find one that depends on luck.
        #[arg(long, value_name = "N", default_value = "1")]
        times: NonZero<u32>,
    },
    /// Write what is generated: dev/Cargo.toml and the course inside the binary.
    Update,
    /// Write course.lock: what `goferris grade` holds against a learner's work.
    Lock,
}

/// Answers the command line; gives the exit code.
pub fn run(cli: Cli) -> Result<u8, Error> {
    let dir = match &cli.course {
        Some(dir) => dir.clone(),
        None => std::env::current_dir().map_err(Error::reading(Path::new(".")))?,
    };
    let colours = Colours::decide(cli.color, &std::io::stdout());
    let mut out = Printer::new(colours);
    let open = || Folder::open(&dir);
    match cli.command {
        None => watch(&dir, &cli.watch, colours),
        Some(Ask::Watch(args)) => watch(&dir, &args, colours),
        Some(Ask::Init { dir }) => init::init(&dir, &mut out),
        Some(Ask::Run { name }) => headless::run(&open()?, name.as_deref(), &mut out),
        Some(Ask::Check { names, json, fresh }) => headless::check(
            &open()?,
            &names,
            form(json),
            headless::known(fresh),
            &mut out,
        ),
        Some(Ask::List { json }) => headless::list(&open()?, form(json), &mut out),
        Some(Ask::Errors { json }) => headless::errors(&open()?, form(json), &mut out),
        Some(Ask::Stats { json }) => headless::stats(&open()?, form(json), &mut out),
        Some(Ask::Review { stop: true, .. }) => headless::stop_review(&open()?, &mut out),
        Some(Ask::Review { list, json, .. }) if list || json => {
            headless::reviews(&open()?, form(json), &mut out)
        }
        Some(Ask::Review { name, .. }) => {
            headless::begin_review(&open()?, name.as_deref(), &mut out)
        }
        Some(Ask::Hint { name }) => headless::hint(&open()?, name.as_deref(), &mut out),
        Some(Ask::Explain { code }) => headless::explain(&dir, &code, &mut out),
        Some(Ask::Go { name }) => headless::twin(&open()?, name.as_deref(), &mut out),
        Some(Ask::Solution { name }) => headless::solution(&open()?, &name, &mut out),
        Some(Ask::Reset { name, .. }) => headless::reset(&open()?, name.as_deref(), &mut out),
        Some(Ask::Diagnostics { file }) => {
            editor::diagnostics(cli.course.as_deref(), &file, &mut out)
        }
        Some(Ask::Grade(asked)) => grade::grade(&asked, cli.course.as_deref(), &mut out),
        Some(Ask::Cohort(asked)) => cohort::cohort(&asked, cli.course.as_deref()),
        Some(Ask::Ci(asked)) => ci::ci(&asked, &mut out),
        Some(Ask::Doctor) => doctor::doctor(&dir, colours, &mut out),
        Some(Ask::Dev(dev)) => match dev {
            Dev::New { chapter, name } => author::new(&open()?, &chapter, &name, &mut out),
            Dev::Check {
                names,
                fresh,
                times,
            } => author::check(&open()?, &names, headless::known(fresh), times, &mut out),
            Dev::Update => author::update(&open()?, &mut out),
            Dev::Lock => author::lock(&open()?, &mut out),
        },
        Some(Ask::Completions { shell }) => {
            clap_complete::generate(shell, &mut Cli::command(), "goferris", &mut out);
            Ok(EXIT_SOLVED)
        }
    }
}

fn watch(dir: &Path, args: &WatchArgs, colours: Colours) -> Result<u8, Error> {
    let how = if args.poll {
        Watching::Poll
    } else {
        Watching::Native
    };
    watch::watch(Folder::open(dir)?, how, args.edit_cmd.clone(), colours)
}

fn form(json: bool) -> Form {
    if json { Form::Json } else { Form::Text }
}

/// Prints an error and what to do about it, once, on standard error.
pub fn print_error(error: &Error) {
    let mut err = std::io::stderr();
    let hint = error.hint().map(|hint| format!("\nhint: {hint}"));
    // Nobody is left to tell if this fails.
    let _ = writeln!(err, "goferris: {error}{}", hint.unwrap_or_default());
}
