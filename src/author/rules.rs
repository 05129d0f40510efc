//! The **rules** of the gate, as a table.

use crate::problem::Problem;

use super::gate::Case;

pub(super) mod notes;
mod text;
mod trap;
mod twin;
mod verdicts;
pub(super) mod whole;

/// One rule for an exercise.
pub(super) struct Rule {
    /// What it demands; a test breaks each rule by this name.
    #[cfg_attr(not(test), expect(dead_code, reason = "a name for tests and readers"))]
    pub(super) name: &'static str,
    pub(super) scope: Scope,
    pub(super) ask: fn(&Case<'_>, &mut Vec<Problem>),
}

/// Where a rule holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// In every course.
    Every,
    /// In a course of our format; Rustlings' format does not ask for it.
    Ours,
    /// As `Ours`, where Go is installed.
    Twins,
}

const fn rule(name: &'static str, scope: Scope, ask: fn(&Case<'_>, &mut Vec<Problem>)) -> Rule {
    Rule { name, scope, ask }
}

/// Every rule for an exercise. A new rule gets a row here, and a row in the table of `gate`'s tests
/// that breaks it. Rules about files that belong to nothing stand in `whole`.
pub(super) const RULES: [Rule; 15] = [
    rule("the manifest says all of it", Scope::Ours, text::entry),
    rule("the header is short", Scope::Ours, text::header),
    rule("the learner's part is short", Scope::Ours, text::length),
    rule("the starter says TODO", Scope::Ours, text::todo),
    rule("main is the learner's", Scope::Ours, text::main),
    rule(
        "a marker divides and tests are given",
        Scope::Ours,
        text::given,
    ),
    rule(
        "the solution has the same given zone",
        Scope::Ours,
        text::same_given,
    ),
    rule(
        "the starter fails as the manifest says",
        Scope::Every,
        verdicts::starter,
    ),
    rule(
        "the starter is formatted",
        Scope::Ours,
        verdicts::starter_format,
    ),
    rule(
        "the solution is formatted",
        Scope::Every,
        verdicts::solution_format,
    ),
    rule("the solution solves", Scope::Every, verdicts::solution),
    rule(
        "nothing at all does not solve",
        Scope::Ours,
        verdicts::empty,
    ),
    rule(
        "the traps are refused by what they say",
        Scope::Ours,
        trap::refused,
    ),
    rule("the twin has its form", Scope::Ours, twin::form),
    rule("the twin prints what it says", Scope::Twins, twin::output),
];
