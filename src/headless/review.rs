//! `review`: brings back what was solved, before it is forgotten.

use std::io::Write;
use std::path::PathBuf;

use crate::course::Exercise;
use crate::error::EXIT_SOLVED;
use crate::error::Error;
use crate::folder::Folder;
use crate::headless::Form;
use crate::headless::memory::tell;
use crate::headless::print;
use crate::headless::progress;
use crate::paint;
use crate::paint::Colours;
use crate::recall::Recall;
use crate::review;
use crate::screen::Line;
use crate::store;
use crate::terminal;
use crate::view;

/// `review --list`: what is due, and when the rest will be.
pub fn reviews(folder: &Folder, form: Form, out: &mut dyn Write) -> Result<u8, Error> {
    let now = store::now();
    let recall = recall(folder, now)?;
    let lines = || view::recall(&recall, now, terminal::printed_columns());
    tell(form, &recall, lines, out);
    Ok(EXIT_SOLVED)
}

/// `review`: brings one exercise back; the one that is most due, if none is named.
pub fn begin_review(folder: &Folder, name: Option<&str>, out: &mut dyn Write) -> Result<u8, Error> {
    let named = name.map(|name| folder.course.named(name)).transpose()?;
    let recall = recall(folder, store::now())?;
    if let Some(name) = recall.review {
        return Err(Error::InReview { name });
    }
    let exercise = match named {
        Some((_, exercise)) => exercise,
        None => most_due(folder, &recall)?,
    };
    let name = &exercise.name;
    if !progress(folder)?.is_solved(name) {
        return Err(Error::NotToReview { name: name.clone() });
    }
    let kept = shown(folder, review::begin(folder, exercise)?);
    let turn = recall.exercises.iter().find(|turn| turn.name == *name);
    let root = folder.root.to_string_lossy();
    let columns = terminal::printed_columns();
    say(
        &view::brought_back(exercise, turn, &root, kept.as_deref(), columns),
        out,
    );
    Ok(EXIT_SOLVED)
}

/// `review --stop`: gives the review up.
pub fn stop_review(folder: &Folder, out: &mut dyn Write) -> Result<u8, Error> {
    let progress = progress(folder)?;
    let review = progress.review();
    let (review, exercise) = review
        .and_then(|review| Some((review, folder.course.named(&review.exercise).ok()?.1)))
        .ok_or(Error::NoReview)?;
    let written = shown(folder, review::stop(folder, exercise, review)?);
    let columns = terminal::printed_columns();
    say(&view::given_up(review, written.as_deref(), columns), out);
    Ok(EXIT_SOLVED)
}

fn recall(folder: &Folder, now: u64) -> Result<Recall, Error> {
    let journal = store::journal(folder)?;
    Ok(Recall::of(&folder.course, &journal.entries, now))
}

fn most_due<'a>(folder: &'a Folder, recall: &Recall) -> Result<&'a Exercise, Error> {
    let due = recall.due().next().ok_or_else(|| Error::NothingDue {
        next: recall.next().map(|turn| turn.name.clone()),
    })?;
    Ok(folder.course.named(&due.name)?.1)
}

/// A path from the course's folder, for a person.
fn shown(folder: &Folder, path: Option<PathBuf>) -> Option<String> {
    let path = path?;
    let from_root = path.strip_prefix(&folder.root).unwrap_or(&path);
    Some(from_root.display().to_string())
}

fn say(lines: &[Line], out: &mut dyn Write) {
    print(out, &paint::text(lines, Colours::On));
}
