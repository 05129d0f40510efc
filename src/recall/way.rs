//! An exercise's way through solves and reviews.

use crate::recall::INTERVALS;
use crate::recall::MANY;
use crate::trail::Deed;
use crate::trail::Pass;
use crate::trail::Step;

/// What is known of an exercise after some of the steps.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Way {
    /// At which interval it is, and since when; `None` while it is open.
    pub(super) solved: Option<(usize, u64)>,
    /// What it was before the review that has not ended.
    aside: Option<(usize, u64)>,
    /// How long its errors kept the learner busy.
    pub(super) cost_ms: u64,
    /// How many checks found something wrong with the learner's own text, ever.
    pub(super) failed: u32,
    /// Whether the last check did; from then on the time is the error's.
    is_failing: bool,
    /// Of the review that has not ended: how many checks of the learner's own text failed.
    missed: u32,
    /// Of the same: whether a hint was taken.
    hinted: bool,
}

impl Way {
    /// One more step.
    pub(super) fn add(&mut self, step: &Step<'_>) {
        if self.is_failing {
            self.cost_ms = self.cost_ms.saturating_add(step.worked_ms);
        }
        match step.deed {
            Deed::Failed => {
                let own = u32::from(!step.entry.starter);
                self.failed = self.failed.saturating_add(own);
                self.missed += own;
                self.is_failing = true;
            }
            Deed::Hinted => self.hinted = true,
            Deed::Passed(pass) => {
                self.is_failing = false;
                let before = self.aside.take().map_or(0, |(at, _)| at);
                let at = match pass {
                    Pass::Again => return,
                    Pass::Solved => 0,
                    Pass::Reviewed if self.hinted || self.missed > MANY => before.saturating_sub(1),
                    Pass::Reviewed => (before + 1).min(INTERVALS.len() - 1),
                };
                self.solved = Some((at, step.entry.at));
            }
            Deed::Reset => self.solved = None,
            Deed::BroughtBack => {
                self.aside = self.solved.take().or(self.aside);
                self.missed = 0;
                self.hinted = false;
                self.is_failing = false;
            }
            Deed::Stopped => {
                self.solved = self.aside.take();
                self.is_failing = false;
            }
            Deed::Nothing => {}
        }
    }
}
