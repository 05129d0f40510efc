//! The **times** of a check: how long the compiler took, and how long what it built.

use std::time::Duration;
use std::time::Instant;

use crate::check::Step;
use crate::verdict::Stage;

/// A stopwatch that is told when each step begins.
#[derive(Debug, Default)]
pub(super) struct Times {
    now: Option<(Stage, Instant)>,
    compile: Duration,
    run: Duration,
}

impl Times {
    /// A step begins, so that the one before it has ended.
    pub(super) fn begin(&mut self, step: Step) {
        self.end();
        self.now = Some((step.stage(), Instant::now()));
    }

    /// All steps have ended.
    pub(super) fn end(&mut self) {
        if let Some((stage, began)) = self.now.take() {
            let sum = match stage {
                Stage::Intact | Stage::Build => &mut self.compile,
                Stage::Test | Stage::Run => &mut self.run,
            };
            *sum += began.elapsed();
        }
    }

    pub(super) fn compile_ms(&self) -> u64 {
        whole_ms(self.compile)
    }

    pub(super) fn run_ms(&self) -> u64 {
        whole_ms(self.run)
    }
}

fn whole_ms(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
