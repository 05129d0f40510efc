//! Tools for the **authors** of a course: start an exercise, write what is generated, and the gate
//! that every exercise must pass.

use std::fmt::Display;
use std::io;
use std::io::Write;
use std::num::NonZero;
use std::path::Path;

use indicatif::ProgressBar;
use indicatif::ProgressStyle;

use crate::error::EXIT_SOLVED;
use crate::error::Error;
use crate::error::count;
use crate::examine::Known;
use crate::folder::Folder;

mod bench;
mod gate;
mod generated;
mod locking;
mod new;
mod overview;
mod package;
mod rules;
mod sources;
mod update;

use self::bench::Machine;
use self::gate::Asked;
use self::gate::Findings;
use self::gate::WithoutGo;
use self::rules::notes;
use self::sources::Sources;

/// Starts an exercise: all its files and its entry in the manifest.
pub fn new(folder: &Folder, chapter: &str, name: &str, out: &mut dyn Write) -> Result<u8, Error> {
    let written = new::new(&folder.root, chapter, name)?;
    let mut text = String::new();
    for path in &written {
        let path = path.strip_prefix(&folder.root).unwrap_or(path);
        text.push_str(&format!("wrote {}\n", path.display()));
    }
    text.push_str(
        "\nIts entry is the last one in info.toml: move it to where it is taught.\n\
         Then write the exercise, and run `goferris dev update` and `goferris dev check`.\n",
    );
    say(out, &text)
}

/// Writes what is generated from the course.
pub fn update(folder: &Folder, out: &mut dyn Write) -> Result<u8, Error> {
    let changed = update::update(&folder.root, &folder.course)?;
    wrote(&changed, out)
}

/// Writes the course's lock.
pub fn lock(folder: &Folder, out: &mut dyn Write) -> Result<u8, Error> {
    let changed = locking::write(&folder.root, &folder.course)?;
    wrote(&changed, out)
}

/// Says which files were written.
fn wrote(changed: &[impl Display], out: &mut dyn Write) -> Result<u8, Error> {
    let mut text: String = changed
        .iter()
        .map(|path| format!("wrote {path}\n"))
        .collect();
    if changed.is_empty() {
        text.push_str("nothing has changed\n");
    }
    say(out, &text)
}

/// Asks every rule of the exercises of those names, of the whole course if there is none; `notes` is
/// the name of the coach's notes. `times` is how often what is built is run, and more than once takes
/// no verdict as known.
///
/// # Errors
/// `Gate` with all problems, if there are any.
pub fn check(
    folder: &Folder,
    names: &[String],
    known: Known,
    times: NonZero<u32>,
    out: &mut dyn Write,
) -> Result<u8, Error> {
    let is_note = |name: &&String| name.trim_end_matches('/') == notes::FOLDER;
    let notes = names.is_empty() || names.iter().any(|name| is_note(&name));
    let others: Vec<String> = names.iter().filter(|n| !is_note(n)).cloned().collect();
    let exercises = match others.is_empty() && !names.is_empty() {
        true => Vec::new(),
        false => folder.course.chosen(&others)?,
    };
    let sources = Sources::read(&folder.root)?;
    let known = if times.get() > 1 {
        Known::Ignored
    } else {
        known
    };
    let machine = Machine::new(folder, known, times)?;
    let without_go = match std::env::var_os("CI") {
        Some(_) => WithoutGo::Refuse,
        None => WithoutGo::Notice,
    };
    let all_notes = match notes {
        true => sources.below(notes::FOLDER).count(),
        false => 0,
    };
    if exercises.is_empty() && all_notes == 0 {
        let what = "there are no notes in this course".to_owned();
        return Err(Error::Usage { what });
    }
    let bar = ProgressBar::new((exercises.len() + all_notes) as u64).with_style(style());
    let asked = Asked {
        exercises: &exercises,
        notes,
        without_go,
    };
    let Findings { problems, notices } =
        gate::check(&sources, &folder.course, &asked, &machine, &|name| {
            bar.set_message(name.to_owned());
            bar.inc(1);
        });
    bar.finish_and_clear();
    let mut text: String = notices
        .iter()
        .map(|notice| format!("notice: {notice}\n"))
        .collect();
    if !problems.is_empty() {
        say(out, &text)?;
        return Err(Error::Gate { problems });
    }
    let often = match times.get() {
        1 => String::new(),
        times => format!(", and all {times} runs of each went the same way"),
    };
    let asked = [(exercises.len(), "exercise"), (all_notes, "note")];
    let asked = asked.iter().filter(|(number, _)| *number > 0);
    let asked: Vec<String> = asked.map(|(number, what)| count(*number, what)).collect();
    let asked = asked.join(" and ");
    text.push_str(&format!("{asked}: every rule holds{often}\n"));
    say(out, &text)
}

fn style() -> ProgressStyle {
    // A template that does not parse would be a mistake of ours; the usual bar does as well.
    ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}")
        .unwrap_or_else(|_| ProgressStyle::default_bar())
}

fn say(out: &mut dyn Write, text: &str) -> Result<u8, Error> {
    match out.write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Error::writing(Path::new("standard output"))(error))
        }
        Ok(()) | Err(_) => Ok(EXIT_SOLVED),
    }
}
