//! What stands in front of the learner.

use crate::session::Given;
use crate::session::Page;

/// What stands in front.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Front {
    /// The current exercise.
    Exercise,
    /// The course's welcome.
    Welcome,
    /// The course's farewell.
    Farewell,
    /// A text to read.
    Page(Page),
    /// All keys.
    Keys,
    /// The list of exercises.
    List,
    /// A question.
    Confirm(Confirm),
}

/// The question whether an exercise shall be reset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confirm {
    /// Which exercise.
    pub exercise: usize,
    /// Whether restoring its given zone alone is worth offering.
    pub given: Given,
    /// Where the question was asked.
    pub over: Over,
}

/// Where a question was asked, and where to go back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// At the current exercise.
    Exercise,
    /// In the list.
    List,
}
