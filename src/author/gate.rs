//! The author's **gate**: every rule of the table, asked of every exercise, in parallel.

use std::num::NonZero;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use crate::course::Course;
use crate::course::Exercise;
use crate::folder;
use crate::folder::Pristine;
use crate::manifest::Dialect;
use crate::note::Note;
use crate::problem::Problem;

use super::bench::Bench;
use super::rules::RULES;
use super::rules::Scope;
use super::rules::notes;
use super::rules::whole;
use super::sources::Sources;
use super::sources::trap_stem;

/// One exercise with all its texts.
pub(super) struct Case<'a> {
    pub(super) exercise: &'a Exercise,
    pub(super) starter: &'a str,
    pub(super) solution: Option<&'a str>,
    pub(super) twin: Option<&'a str>,
    /// Path and text of each trap.
    pub(super) traps: Vec<(&'a str, &'a str)>,
    pub(super) pristine: Pristine,
    pub(super) bench: &'a dyn Bench,
    pub(super) dialect: Dialect,
    /// The coach's notes, all of them.
    pub(super) notes: &'a [Note],
}

impl Case<'_> {
    /// Whether our rules hold, or only Rustlings'.
    pub(super) fn is_ours(&self) -> bool {
        self.dialect == Dialect::Ours
    }
}

/// What to do where Go is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WithoutGo {
    /// Leave the twins out and say so.
    Notice,
    /// Refuse: a build server that lacks Go would let every twin pass.
    Refuse,
}

/// What the gate is asked.
pub(super) struct Asked<'a> {
    pub(super) exercises: &'a [&'a Exercise],
    /// Whether the coach's notes are asked about.
    pub(super) notes: bool,
    pub(super) without_go: WithoutGo,
}

/// What the gate found.
pub(super) struct Findings {
    pub(super) problems: Vec<Problem>,
    /// What was not checked.
    pub(super) notices: Vec<String>,
}

/// Asks every rule; calls `done` after each exercise and each note.
pub(super) fn check(
    sources: &Sources,
    course: &Course,
    asked: &Asked<'_>,
    bench: &dyn Bench,
    done: &(dyn Fn(&str) + Sync),
) -> Findings {
    let dialect = match course.id {
        Some(_) => Dialect::Ours,
        None => Dialect::Rustlings,
    };
    let mut findings = Findings {
        problems: sources.problems.clone(),
        notices: Vec::new(),
    };
    let problems = &mut findings.problems;
    whole::ask(sources, course, asked.exercises, dialect, problems);
    let has_go = has_go(sources, bench, asked.without_go, &mut findings);
    let (notes, unread) = notes::read(sources);
    findings.problems.extend(unread);
    let scopes = |scope: Scope| match scope {
        Scope::Every => true,
        Scope::Ours => dialect == Dialect::Ours,
        Scope::Twins => dialect == Dialect::Ours && has_go,
    };
    let found = Mutex::new(Vec::new());
    each(asked.exercises, &|exercise| {
        if let Some(case) = case(sources, exercise, bench, dialect, &notes) {
            let mut problems = Vec::new();
            for rule in RULES.iter().filter(|rule| scopes(rule.scope)) {
                (rule.ask)(&case, &mut problems);
            }
            let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
            found.append(&mut problems);
        }
        done(&exercise.name);
    });
    if asked.notes {
        each(&notes, &|note| {
            let mut problems = Vec::new();
            notes::ask(note, &notes, course, bench, &mut problems);
            let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
            found.append(&mut problems);
            done(&note.name);
        });
    }
    let found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    findings.problems.extend(found);
    // The order of threads is not the order of the report.
    findings
        .problems
        .sort_by(|a, b| (&a.file, a.place, &a.message).cmp(&(&b.file, b.place, &b.message)));
    findings.problems.dedup();
    findings
}

/// Whether Go is here, if there is a twin to ask it about; where it is not, the findings say so.
fn has_go(
    sources: &Sources,
    bench: &dyn Bench,
    without_go: WithoutGo,
    findings: &mut Findings,
) -> bool {
    let mut files = sources.below("exercises");
    if !files.any(|(path, _)| path.ends_with(".go")) || bench.has_go() {
        return true;
    }
    match without_go {
        WithoutGo::Notice => findings.notices.push(
            "Go is not installed here: the twins were not vetted and not run".to_owned(),
        ),
        WithoutGo::Refuse => findings.problems.push(Problem::of_file(
            "exercises",
            "Go is not installed here, so no twin was checked: install Go (CI is set, so this is not a notice)",
        )),
    }
    false
}

/// The exercise's texts; `None` without a starter, which is a problem of the whole course.
fn case<'a>(
    sources: &'a Sources,
    exercise: &'a Exercise,
    bench: &'a dyn Bench,
    dialect: Dialect,
    notes: &'a [Note],
) -> Option<Case<'a>> {
    let starter = sources.text(exercise.path())?;
    let solution = sources.text(exercise.solution_path());
    let folder = exercise.traps_dir().to_string_lossy().into_owned();
    let stem = format!("{folder}/{}", exercise.name);
    Some(Case {
        exercise,
        starter,
        solution,
        twin: sources.text(exercise.twin_path()),
        traps: sources
            .below(&folder)
            .filter(|(path, _)| trap_stem(path) == Some(&stem))
            .collect(),
        pristine: folder::pristine(starter, solution),
        bench,
        dialect,
        notes,
    })
}

/// Calls `ask` with each, on as many threads as there are cores. One exercise stays on one thread,
/// since its builds share a folder.
fn each<T: Sync>(all: &[T], ask: &(dyn Fn(&T) + Sync)) {
    let next = AtomicUsize::new(0);
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    std::thread::scope(|scope| {
        for _ in 0..cores.min(all.len()) {
            scope.spawn(|| {
                while let Some(one) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                    ask(one);
                }
            });
        }
    });
}

#[cfg(test)]
mod tests;
