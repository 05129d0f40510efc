//! What a session has to tell in one line. The sentences are in `view`.

use crate::symptom::Symptom;

/// Something to tell the learner, until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A hand says it in its own words.
    Said(String),
    /// Another exercise than the current one was saved.
    SavedElsewhere(usize),
    /// `n`, but the exercise is not solved; what is wrong, as far as it is known.
    NotSolved(Option<Symptom>),
    /// `s`, but the exercise is not solved.
    SolutionLater,
    /// `h`, but the exercise has no hints.
    NoHints,
    /// `h`, but the last hint is already there.
    LastHint,
    /// `h`, but the exercise is solved.
    NoHintNeeded,
    /// `e`, but the compiler has not said anything with a code.
    NoCode,
    /// That was the last one, but these earlier ones are open; the first is the current one now.
    EarlierOpen(Vec<usize>),
    /// All exercises were checked.
    AllChecked(AllChecked),
    /// The check of all was stopped before its end.
    AllStopped,
    /// Nothing was reset.
    NotReset,
}

/// What a check of all exercises found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AllChecked {
    /// How many are solved.
    pub solved: usize,
    /// How many are not.
    pub unsolved: usize,
    /// How many could not be checked.
    pub unchecked: usize,
    /// Which ones were solved before and are not now.
    pub lost: Vec<usize>,
}
