//! The commands that ask once and print the answer: no screen, no keys.

mod memory;
mod review;
mod show;

use std::io::IsTerminal;
use std::io::Write;
use std::time::Duration;

use indicatif::ProgressBar;
use indicatif::ProgressDrawTarget;
use indicatif::ProgressStyle;

use crate::check::Sign;
use crate::course::Exercise;
use crate::error::EXIT_SOLVED;
use crate::error::EXIT_UNCHECKED;
use crate::error::EXIT_UNSOLVED;
use crate::error::Error;
use crate::error::count;
use crate::examine::Examiner;
use crate::examine::Known;
use crate::examine::Stay;
use crate::folder::Folder;
use crate::journal::Entry;
use crate::paint;
use crate::paint::Colours;
use crate::process::Cancel;
use crate::progress::Progress;
use crate::report::Report;
use crate::report::Row;
use crate::session::Outcome;
use crate::stop::Stop;
use crate::store;
use crate::survey;
use crate::table;
use crate::terminal;
use crate::verdict::Verdict;
use crate::view;

pub use memory::errors;
pub use memory::stats;
pub use review::begin_review;
pub use review::reviews;
pub use review::stop_review;
pub use show::explain;
pub use show::solution;
pub use show::twin;

/// For whom an answer is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For people.
    Text,
    /// For scripts.
    Json,
}

/// Whether known verdicts are taken, from the flag that says they are not.
pub fn known(fresh: bool) -> Known {
    if fresh { Known::Ignored } else { Known::Taken }
}

/// `run`: checks one exercise once.
pub fn run(folder: &Folder, name: Option<&str>, out: &mut dyn Write) -> Result<u8, Error> {
    let (_, exercise) = named(folder, name)?;
    let examiner = examiner(folder)?;
    let bar = bar(1);
    let cancel = Cancel::default();
    let stop = Stop::by_signal(&cancel);
    let outcome = examiner.examine(exercise, Known::Taken, &cancel, &mut |sign| {
        if let Sign::Preparing { built, of } = sign {
            bar.set_length(of as u64);
            bar.set_position(built as u64);
            bar.set_message("building the crates that the exercise needs");
        }
    });
    bar.finish_and_clear();
    stop.unless_told()?;
    // What the compiler said is of use even where it cannot be recorded.
    print(out, &in_full(folder, exercise, &outcome));
    record(folder, exercise, &outcome)?;
    if matches!(outcome.verdict, Verdict::Solved(_)) {
        store::reveal(folder, exercise)?;
    }
    Ok(exit_code([&outcome.verdict].into_iter()))
}

/// `check`: checks many exercises, or all.
pub fn check(
    folder: &Folder,
    names: &[String],
    form: Form,
    known: Known,
    out: &mut dyn Write,
) -> Result<u8, Error> {
    let exercises = folder.course.chosen(names)?;
    let examiner = examiner(folder)?;
    let progress = progress(folder)?;
    let mut outcomes: Vec<Option<Outcome>> = vec![None; exercises.len()];
    let bar = bar(exercises.len());
    let cancel = Cancel::default();
    let stop = Stop::by_signal(&cancel);
    survey::survey(&examiner, &exercises, known, &cancel, &mut |at, outcome| {
        let exercise = exercises[at];
        bar.set_message(exercise.name.clone());
        bar.inc(1);
        outcomes[at] = Some(outcome);
    });
    bar.finish_and_clear();
    let mut rows = Vec::new();
    let mut verdicts = Vec::new();
    for (exercise, outcome) in exercises.iter().zip(outcomes.iter().flatten()) {
        // The journal is told what it does not know; a check of all is no work on each.
        let is_news = matches!(outcome.verdict, Verdict::Solved(_));
        if is_news && !progress.is_solved(&exercise.name) {
            record(folder, exercise, outcome)?;
        }
        rows.push(Row::checked(exercise, outcome));
        verdicts.push(&outcome.verdict);
    }
    stop.unless_told()?;
    let code = exit_code(verdicts.into_iter());
    let report = Report::new(&folder.course, rows);
    match form {
        Form::Json => print(out, &report.json()),
        Form::Text => print(out, &table::table(&report)),
    }
    Ok(code)
}

/// `list`: all exercises and which are solved.
pub fn list(folder: &Folder, form: Form, out: &mut dyn Write) -> Result<u8, Error> {
    let progress = progress(folder)?;
    let rows = folder.course.exercises.iter();
    let rows = rows.map(|e| Row::remembered(e, &progress)).collect();
    let report = Report::new(&folder.course, rows);
    match form {
        Form::Json => print(out, &report.json()),
        Form::Text => print(out, &table::table(&report)),
    }
    Ok(EXIT_SOLVED)
}

/// `hint`: the next rung of an exercise's ladder; the last one again when there are no more.
pub fn hint(folder: &Folder, name: Option<&str>, out: &mut dyn Write) -> Result<u8, Error> {
    let (_, exercise) = named(folder, name)?;
    let rungs = exercise.hints.len();
    let Some(last) = rungs.checked_sub(1) else {
        return Err(Error::Without {
            name: exercise.name.clone(),
            what: "hint",
        });
    };
    let journal = store::journal(folder)?;
    let asked = Progress::of(&journal.entries).rung(&exercise.name) as usize;
    let rung = asked.min(last);
    if asked <= last {
        let number = u32::try_from(rung + 1).unwrap_or(u32::MAX);
        store::append(folder, &Entry::hint(store::now(), &exercise.name, number))?;
    }
    let at_hand = journal.at_hand(&exercise.name);
    let text = exercise.hints[rung].for_those_with(&at_hand).trim_end();
    print(
        out,
        &format!(
            "hint {} of {rungs} for {}\n\n{text}\n",
            rung + 1,
            exercise.name
        ),
    );
    Ok(EXIT_SOLVED)
}

/// `reset`: one exercise, or all for `None`, as the author wrote it.
pub fn reset(folder: &Folder, name: Option<&str>, out: &mut dyn Write) -> Result<u8, Error> {
    let exercises: Vec<&Exercise> = match name {
        Some(name) => vec![folder.course.named(name)?.1],
        None => folder.course.exercises.iter().collect(),
    };
    // One exercise that is reset in its review begins that anew; all of them end it.
    if name.is_none()
        && let Some(review) = progress(folder)?.review()
    {
        store::append(folder, &Entry::stopped(store::now(), &review.exercise))?;
    }
    for exercise in &exercises {
        let backup = store::reset(folder, exercise)?;
        store::append(folder, &Entry::reset(store::now(), &exercise.name))?;
        if let Some(backup) = backup {
            let kept = backup.strip_prefix(&folder.root).unwrap_or(&backup);
            let kept = kept.display();
            print(
                out,
                &format!("{}: your text is kept in {kept}\n", exercise.name),
            );
        }
    }
    print(
        out,
        &format!("{} reset\n", count(exercises.len(), "exercise")),
    );
    Ok(EXIT_SOLVED)
}

/// The exercise of that name, or the one that a learner would go on with.
fn named<'a>(folder: &'a Folder, name: Option<&str>) -> Result<(usize, &'a Exercise), Error> {
    match name {
        Some(name) => folder.course.named(name),
        None => {
            let progress = progress(folder)?;
            let at = progress.next(&folder.course).ok_or(Error::NothingLeft)?;
            Ok((at, &folder.course.exercises[at]))
        }
    }
}

fn progress(folder: &Folder) -> Result<Progress, Error> {
    Ok(Progress::of(&store::journal(folder)?.entries))
}

fn record(folder: &Folder, exercise: &Exercise, outcome: &Outcome) -> Result<(), Error> {
    store::append(folder, &outcome.entry(store::now(), exercise))
}

fn examiner(folder: &Folder) -> Result<Examiner, Error> {
    let width = terminal::narrow(terminal::printed_columns());
    Examiner::new(folder.clone(), Stay::Once, width)
}

/// What many verdicts mean together: what could not be checked weighs most.
fn exit_code<'a>(verdicts: impl Iterator<Item = &'a Verdict>) -> u8 {
    verdicts.fold(EXIT_SOLVED, |code, verdict| match verdict {
        Verdict::Solved(_) => code,
        Verdict::Unsolved(_) => code.max(EXIT_UNSOLVED),
        Verdict::Unchecked(_) => code.max(EXIT_UNCHECKED),
    })
}

/// A bar on standard error, which hides itself where that is no terminal.
pub fn bar(of: usize) -> ProgressBar {
    let target = if std::io::stderr().is_terminal() {
        ProgressDrawTarget::stderr()
    } else {
        ProgressDrawTarget::hidden()
    };
    let bar = ProgressBar::with_draw_target(Some(of as u64), target);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}") {
        bar.set_style(style.progress_chars("##-"));
    }
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

/// An outcome with everything there is to say about it, its colours for the printer to keep or drop.
pub fn in_full(folder: &Folder, exercise: &Exercise, outcome: &Outcome) -> String {
    let root = folder.root.to_string_lossy();
    let columns = terminal::printed_columns();
    paint::text(
        &view::report(exercise, outcome, &root, columns),
        Colours::On,
    )
}

/// Prints; a reader that has gone away has read enough.
fn print(out: &mut dyn Write, text: &str) {
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}
