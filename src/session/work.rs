//! The check that is alive, if there is one.

use std::collections::BTreeSet;

use cargo_metadata::diagnostic::Diagnostic;

use crate::check::Sign;
use crate::check::Step;
use crate::session::AllChecked;
use crate::session::RunId;

/// What is being checked. One value, so that there can never be two.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Work {
    /// Nothing.
    #[default]
    None,
    /// The current exercise.
    One(Running),
    /// Every exercise.
    All {
        /// The number of the check.
        run: RunId,
        /// Crates that are ready, of how many, while they are being built.
        preparing: Option<(usize, usize)>,
        /// Which exercises have their verdict.
        seen: BTreeSet<usize>,
        /// What the verdicts add up to.
        sum: AllChecked,
    },
}

/// A check of the current exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct Running {
    /// Its number.
    pub run: RunId,
    /// The step that it is at.
    pub step: Option<Step>,
    /// Crates that are ready, of how many, while they are being built.
    pub preparing: Option<(usize, usize)>,
    /// What the compiler has said so far.
    pub said: Vec<Diagnostic>,
    /// For how many ticks it has been at this step.
    pub ticks: usize,
}

impl Work {
    /// A check of the current exercise that has just begun.
    pub fn one(run: RunId) -> Work {
        Work::One(Running {
            run,
            step: None,
            preparing: None,
            said: Vec::new(),
            ticks: 0,
        })
    }

    /// A check of all that has just begun.
    pub fn all(run: RunId) -> Work {
        Work::All {
            run,
            preparing: None,
            seen: BTreeSet::new(),
            sum: AllChecked::default(),
        }
    }

    /// The number of the check that is alive.
    pub fn run(&self) -> Option<RunId> {
        match self {
            Work::None => None,
            Work::One(running) => Some(running.run),
            Work::All { run, .. } => Some(*run),
        }
    }

    /// Takes in what the check says of itself.
    pub fn add(&mut self, sign: Sign) {
        match (self, sign) {
            (Work::None, _) => {}
            (Work::One(running), sign) => running.add(sign),
            (Work::All { preparing, .. }, Sign::Preparing { built, of }) => {
                *preparing = Some((built, of));
            }
            (Work::All { preparing, .. }, Sign::Began(_) | Sign::Said(_)) => *preparing = None,
        }
    }

    /// Some time has passed.
    pub fn tick(&mut self) {
        if let Work::One(running) = self {
            running.ticks += 1;
        }
    }
}

impl Running {
    fn add(&mut self, sign: Sign) {
        match sign {
            Sign::Preparing { built, of } => self.preparing = Some((built, of)),
            Sign::Began(step) => {
                self.preparing = None;
                self.step = Some(step);
                self.ticks = 0;
            }
            Sign::Said(diagnostic) => self.said.push(*diagnostic),
        }
    }
}
