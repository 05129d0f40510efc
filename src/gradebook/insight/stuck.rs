//! Who is stuck where now.
//!
//! The idea is that of the error quotient: an error that comes back after a change says more than an
//! error. Here it stays a count that can be explained: tries without a pass, and how many of them
//! brought the error of the try before. It is a hint, and no grade.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::collections::HashSet;

use serde::Serialize;

use super::Cause;
use super::cause::failed;
use crate::gradebook::Gradebook;
use crate::gradebook::Learner;
use crate::gradebook::Row;
use crate::gradebook::Step;
use crate::gradebook::Told;
use crate::sheet::Mark;
use crate::sheet::Status;
use crate::sheet::moment;

/// As many commits without a pass are being stuck.
const COMMITS: u32 = 3;

/// As many checks without a pass are. A learner checks far more often than they commit.
const CHECKS: u32 = 10;

/// Fewer others than this say nothing.
const OTHERS: usize = 3;

/// How it is known, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// The commits of their repository.
    History,
    /// Their own journal, for which nobody else vouches.
    SelfReported,
    /// It does not pass, for most others it does, and nothing later in the course passes.
    Comparison,
}

/// How others fare who tried the same exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Others {
    /// How many others tried it.
    pub attempted: usize,
    /// How many of them pass.
    pub passed: usize,
}

/// A learner, and the exercise that they do not get past.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stuck {
    /// Who.
    pub learner: Learner,
    /// The exercise that holds them most.
    pub exercise: String,
    /// How it is known.
    pub evidence: Evidence,
    /// What their present text is worth.
    pub status: Status,
    /// How many tries have not passed, where that is known.
    pub tries: Option<u32>,
    /// How many of those brought the same error, or the same failed test, as the try before.
    pub repeats: Option<u32>,
    /// How many of those brought an earlier text back.
    pub returns: Option<u32>,
    /// When the first of these tries was made, if the history knows.
    pub since: Option<String>,
    /// When something was last done about it.
    pub last: Option<String>,
    /// How long they worked on it, in milliseconds, if their journal says so.
    pub ms: Option<u64>,
    /// What is wrong, where the compiler or the coach has a word for it.
    pub cause: Option<Cause>,
    /// The same in a line.
    pub title: Option<String>,
    /// The first of the course's tests that fails, and what it says.
    pub test: Option<String>,
    /// How others fare.
    pub others: Others,
    /// What else holds them, the heaviest first.
    pub also: Vec<String>,
    /// How badly, within the same evidence.
    #[serde(skip)]
    weight: u64,
}

/// A line for each learner who is stuck, the worst first.
pub(super) fn stuck(book: &Gradebook) -> Vec<Stuck> {
    let fare = fare(book);
    let mut all: Vec<Stuck> = book.rows.iter().filter_map(|r| worst(r, &fare)).collect();
    all.sort_by_key(|stuck| (stuck.evidence, Reverse(stuck.weight)));
    all
}

/// How many tried each exercise, and how many of them pass.
fn fare(book: &Gradebook) -> HashMap<&str, Others> {
    let mut fare: HashMap<&str, Others> = HashMap::new();
    for mark in book.rows.iter().flat_map(|row| &row.marks) {
        let others = fare.entry(&mark.id).or_insert(Others {
            attempted: 0,
            passed: 0,
        });
        others.attempted += usize::from(mark.status.is_attempt());
        others.passed += usize::from(mark.status == Status::Pass);
    }
    fare
}

fn worst(row: &Row, fare: &HashMap<&str, Others>) -> Option<Stuck> {
    let passed = |mark: &Mark| mark.status == Status::Pass;
    // Whoever passed something later went on, and left this for another day.
    let front = row.marks.iter().rposition(passed).map_or(0, |at| at + 1);
    let short = row.marks.iter().enumerate();
    let short = short.filter(|(_, mark)| mark.status.is_short());
    let found = short.filter_map(|(at, mark)| on(row, mark, fare, at >= front));
    let mut all: Vec<Stuck> = found.collect();
    // Of two that weigh the same, the later in the course is nearer to where they are now.
    all.reverse();
    all.sort_by_key(|stuck| (stuck.evidence, Reverse(stuck.weight)));
    let mut all = all.into_iter();
    let mut worst = all.next()?;
    worst.also = all.map(|stuck| stuck.exercise).collect();
    Some(worst)
}

/// Whether an exercise holds a learner, by the best evidence that there is.
fn on(row: &Row, mark: &Mark, fare: &HashMap<&str, Others>, is_in_front: bool) -> Option<Stuck> {
    let mut others = *fare.get(mark.id.as_str())?;
    // Their own attempt is in it.
    others.attempted = others.attempted.saturating_sub(1);
    let cause = Cause::of_mark(mark);
    let bare = Stuck {
        learner: row.learner.clone(),
        exercise: mark.id.clone(),
        evidence: Evidence::Comparison,
        status: mark.status,
        tries: None,
        repeats: None,
        returns: None,
        since: None,
        last: None,
        ms: None,
        title: cause.as_ref().map(Cause::title),
        cause,
        test: failed(mark),
        others,
        also: Vec::new(),
        weight: 0,
    };
    let steps: Vec<&Step> = row.steps.iter().filter(|s| s.exercise == mark.id).collect();
    if !steps.is_empty() {
        return by_history(bare, &steps);
    }
    if let Some(told) = row.told.iter().find(|told| told.exercise == mark.id) {
        return by_journal(bare, told);
    }
    by_comparison(bare).filter(|_| is_in_front)
}

/// The commits since it last passed.
fn by_history(bare: Stuck, steps: &[&Step]) -> Option<Stuck> {
    let passed = steps.iter().rposition(|step| step.status == Status::Pass);
    let since = &steps[passed.map_or(0, |at| at + 1)..];
    let short = since.iter().copied().filter(|step| step.status.is_short());
    let short: Vec<&Step> = short.collect();
    let tries = u32::try_from(short.len()).unwrap_or(u32::MAX);
    let mistake = |step: &Step| match Cause::of_step(step) {
        None => (None, step.test.clone()),
        cause => (cause, None),
    };
    let again = |pair: &&[&Step]| {
        let (one, two) = (mistake(pair[0]), mistake(pair[1]));
        one != (None, None) && one == two
    };
    let repeats = u32::try_from(short.windows(2).filter(again).count()).unwrap_or(u32::MAX);
    let texts = short.iter().filter_map(|step| step.source_sha.as_deref());
    let (all, different) = (texts.clone().count(), texts.collect::<HashSet<_>>().len());
    let returns = u32::try_from(all - different).unwrap_or(u32::MAX);
    let when = |step: Option<&&Step>| u64::try_from(step?.at).ok().and_then(day);
    (tries >= COMMITS).then(|| Stuck {
        evidence: Evidence::History,
        tries: Some(tries),
        repeats: Some(repeats),
        returns: Some(returns),
        since: when(short.first()),
        last: when(short.last()),
        weight: u64::from(tries) + u64::from(repeats),
        ..bare
    })
}

fn by_journal(bare: Stuck, told: &Told) -> Option<Stuck> {
    (told.tries >= CHECKS && !told.solved).then(|| Stuck {
        evidence: Evidence::SelfReported,
        tries: Some(told.tries),
        last: told.last_at.and_then(day),
        ms: Some(told.ms),
        weight: u64::from(told.tries),
        ..bare
    })
}

fn by_comparison(bare: Stuck) -> Option<Stuck> {
    let Others { attempted, passed } = bare.others;
    (attempted >= OTHERS && passed * 2 > attempted).then(|| Stuck {
        weight: (passed * 1000 / attempted) as u64,
        ..bare
    })
}

/// A moment that can be one: a clock may say anything.
fn day(seconds: u64) -> Option<String> {
    const YEAR_10000: u64 = 253_402_300_800;
    (seconds > 0 && seconds < YEAR_10000).then(|| moment(seconds))
}

#[cfg(test)]
mod tests;
