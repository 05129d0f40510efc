//! Which exercises stop people.

use std::cmp::Reverse;
use std::collections::HashMap;

use serde::Serialize;

use super::median;
use crate::gradebook::Column;
use crate::gradebook::Gradebook;
use crate::gradebook::Learner;
use crate::gradebook::Row;
use crate::sheet::Status;

/// An exercise, and how many get past it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Stop {
    /// The exercise's name.
    pub exercise: String,
    /// Its chapter.
    pub dir: Option<String>,
    /// How many learners tried it.
    pub reached: usize,
    /// How many of them pass.
    pub passed: usize,
    /// How many tries it took those of whom that is known: the median.
    pub tries: Option<f64>,
    /// Whether the tries are known from learners' own journals alone.
    pub self_reported: bool,
    /// Who tried it and does not pass.
    pub held: Vec<Learner>,
}

/// What is known of an exercise.
#[derive(Default)]
struct Tally {
    reached: usize,
    passed: usize,
    commits: Vec<usize>,
    checks: Vec<usize>,
    held: Vec<Learner>,
}

/// The exercises that somebody tried and does not pass: those that hold most learners first, and of
/// those that hold as many, the one that holds the larger part.
pub(super) fn stops(book: &Gradebook) -> Vec<Stop> {
    let mut tallies: HashMap<&str, Tally> = HashMap::new();
    for row in &book.rows {
        count(row, &mut tallies);
    }
    let tallied = book.columns.iter();
    let tallied = tallied.filter_map(|c| Some(stop(c, tallies.remove(c.id.as_str())?)));
    let mut stops: Vec<Stop> = tallied.filter(|s| s.passed < s.reached).collect();
    stops.sort_by_key(|stop| {
        let held = stop.reached - stop.passed;
        (Reverse(held), stop.reached)
    });
    stops
}

fn count<'a>(row: &'a Row, tallies: &mut HashMap<&'a str, Tally>) {
    for mark in &row.marks {
        let tally = tallies.entry(&mark.id).or_default();
        tally.reached += usize::from(mark.status.is_attempt());
        tally.passed += usize::from(mark.status == Status::Pass);
        if mark.status.is_short() {
            tally.held.push(row.learner.clone());
        }
    }
    // How many commits it took up to the first pass, or has taken so far.
    let mut commits: HashMap<&str, (usize, bool)> = HashMap::new();
    for step in row.steps.iter().filter(|step| step.status.is_attempt()) {
        let (tries, passed) = commits.entry(&step.exercise).or_default();
        *tries += usize::from(!*passed);
        *passed |= step.status == Status::Pass;
    }
    for (exercise, (tries, _)) in commits {
        tallies.entry(exercise).or_default().commits.push(tries);
    }
    // The check that passed is a try as well.
    for told in &row.told {
        let tries = told.tries as usize + usize::from(told.solved);
        let tally = tallies.entry(&told.exercise).or_default();
        tally.checks.extend((tries > 0).then_some(tries));
    }
}

fn stop(column: &Column, tally: Tally) -> Stop {
    let seen = median(tally.commits.into_iter());
    let told = median(tally.checks.into_iter());
    Stop {
        exercise: column.id.clone(),
        dir: column.dir.clone(),
        reached: tally.reached,
        passed: tally.passed,
        self_reported: seen.is_none() && told.is_some(),
        tries: seen.or(told),
        held: tally.held,
    }
}
