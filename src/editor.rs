//! `goferris diagnostics FILE`: what the compiler says of the exercise that a file belongs to, as
//! cargo's JSON messages, for an editor that asks at each save.
//!
//! It builds and runs nothing: an editor must not wait for a test that hangs. It takes no lock,
//! writes no journal, and works in a folder of its own, so that it does not wait for a runner that
//! watches the same course, except while crates are built for the first time. An editor that has seen a newer save kills its process group; the
//! compiler is in that group, and ends with it.

use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::built_in;
use crate::check::Attempt;
use crate::check::Sign;
use crate::course::Exercise;
use crate::diagnostics::Package;
use crate::diagnostics::Subject;
use crate::diagnostics::finished;
use crate::error::EXIT_SOLVED;
use crate::error::EXIT_UNCHECKED;
use crate::error::Error;
use crate::error::plain;
use crate::examine::Examiner;
use crate::examine::Stay;
use crate::folder::Folder;
use crate::folder::read_text;
use crate::process::Cancel;
use crate::process::Group;
use crate::stop::Stop;
use crate::verdict::Ending;
use crate::verdict::Verdict;
use crate::view::editor;
use crate::zones;
use crate::zones::Grafted;

/// `diagnostics`: prints what there is to say of a file; `course` is the course's folder, where it is
/// not one above the file.
pub fn diagnostics(course: Option<&Path>, file: &Path, out: &mut dyn Write) -> Result<u8, Error> {
    let file = std::path::absolute(file).map_err(Error::reading(file))?;
    let real = file.canonicalize().map_err(Error::reading(&file))?;
    let folder = match course {
        Some(dir) => Some(Folder::open(dir)?),
        None => above(&file, &real)?,
    };
    let Some(folder) = folder else {
        return hand_over(&file);
    };
    if let Some(exercise) = owner(&folder, &real) {
        return speak(&folder, exercise, &file, out);
    }
    // Beside the exercises there is nothing to say: to check their package is to check all of them.
    let parts = ["exercises", "solutions", "traps"];
    let is_part = parts.iter().any(|p| real.starts_with(folder.root.join(p)));
    if is_part || manifest_above(&real) == folder.cargo_manifest() {
        return Ok(EXIT_SOLVED);
    }
    hand_over(&file)
}

/// The course above a file, by the path that was given or by the one that its links lead to.
fn above(file: &Path, real: &Path) -> Result<Option<Folder>, Error> {
    for dir in [file, real].into_iter().filter_map(Path::parent) {
        match Folder::open(dir) {
            Ok(folder) => return Ok(Some(folder)),
            Err(Error::NoCourse { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(None)
}

/// The exercise whose text a file holds, or whose solution.
fn owner<'a>(folder: &'a Folder, real: &Path) -> Option<&'a Exercise> {
    folder.course.exercises.iter().find(|exercise| {
        [exercise.path(), exercise.solution_path()]
            .iter()
            .any(|path| {
                let path = folder.root.join(path);
                path.canonicalize().is_ok_and(|path| path == real)
            })
    })
}

/// The nearest `Cargo.toml` above a file.
fn manifest_above(file: &Path) -> Option<PathBuf> {
    let folders = file.ancestors().skip(1);
    folders
        .map(|dir| dir.join("Cargo.toml"))
        .find(|path| path.is_file())
}

/// Becomes the check that an editor would have made itself, for a file of another package.
fn hand_over(file: &Path) -> Result<u8, Error> {
    let Some(manifest) = manifest_above(file) else {
        return Ok(EXIT_SOLVED);
    };
    let mut cargo = Command::new("cargo");
    cargo
        .args(["check", "--quiet", "--workspace", "--all-targets"])
        .args(["--keep-going", "--message-format=json", "--manifest-path"])
        .arg(&manifest)
        .current_dir(manifest.parent().unwrap_or(Path::new("/")));
    // It comes back only if it could not start.
    let error = cargo.exec();
    Err(Error::Tool {
        tool: "cargo".to_owned(),
        why: plain(&error),
    })
}

/// Has the compiler read an exercise, and prints what it says.
fn speak(
    folder: &Folder,
    exercise: &Exercise,
    file: &Path,
    out: &mut dyn Write,
) -> Result<u8, Error> {
    let name = file.to_string_lossy();
    let package = package(folder);
    let read = read_text(file);
    let text = read.as_deref().unwrap_or_default();
    let pristine = folder.pristine(exercise);
    let grafted = match &read {
        Ok(text) => zones::graft(text, &pristine.given),
        Err(_) => Grafted {
            text: String::new(),
            given_line: 1,
            was_intact: true,
        },
    };
    let subject = Subject {
        exercise,
        package: &package,
        file: &name,
        text,
        grafted: &grafted,
    };
    let attempt = Attempt {
        exercise,
        text: &grafted.text,
        given_line: grafted.given_line,
        tests: &pristine.tests,
    };
    let verdict = match &read {
        Ok(_) => look(folder, &attempt, &mut |sign| {
            if let Sign::Preparing { built, of } = sign {
                print(out, &subject.preparing(built, of));
            }
        })?,
        Err(why) => Err(Ending::NotStarted {
            why: format!("`{name}` {why}"),
        }),
    };
    let ending = match verdict {
        Ok(Verdict::Solved(report) | Verdict::Unsolved(report)) => {
            for message in subject.messages(&report, built_in::notes()) {
                print(out, &message);
            }
            print(out, &finished(report.errors().next().is_none()));
            return Ok(EXIT_SOLVED);
        }
        Ok(Verdict::Unchecked(report)) => report.ending,
        Err(ending) => ending,
    };
    print(out, &subject.unchecked(&ending));
    print(out, &finished(false));
    // Nobody is left to tell if this fails.
    let _ = writeln!(
        std::io::stderr(),
        "goferris: {}",
        editor::unchecked(&ending)
    );
    Ok(EXIT_UNCHECKED)
}

/// What the compiler says of an attempt, or why it could not be asked.
fn look(
    folder: &Folder,
    attempt: &Attempt<'_>,
    watch: &mut dyn FnMut(Sign),
) -> Result<Result<Verdict, Ending>, Error> {
    let examiner = match Examiner::new(folder.clone(), Stay::Editing, None) {
        Ok(examiner) => examiner,
        Err(error) => return Ok(Err(Ending::from(&error))),
    };
    let cancel = Cancel::within(Group::Ours);
    let stop = Stop::by_signal(&cancel);
    let verdict = examiner.look(attempt, &cancel, watch);
    stop.unless_told()?;
    Ok(Ok(verdict))
}

/// The package that the exercises are built in.
fn package(folder: &Folder) -> Package {
    let manifest = folder.cargo_manifest();
    let manifest = manifest.unwrap_or_else(|| folder.root.join("Cargo.toml"));
    let text = std::fs::read_to_string(&manifest).unwrap_or_default();
    let dir = manifest.parent().unwrap_or(&folder.root);
    Package::of(&dir.to_string_lossy(), &text)
}

/// Prints a message; a reader that has gone away has read enough.
fn print(out: &mut dyn Write, message: &Value) {
    let _ = writeln!(out, "{message}").and_then(|()| out.flush());
}
