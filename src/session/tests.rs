//! Tables of (state, event) and what follows.

mod checks;
mod keys;

use crate::sample;
use crate::session::Cause;
use crate::session::Effect;
use crate::session::Event;
use crate::session::Outcome;
use crate::session::RunId;
use crate::session::Session;
use crate::verdict::Ending;
use console::Key;

pub(super) const PASSED: Ending = Ending::Passed;
pub(super) const FAILED: Ending = Ending::Failed { code: 101 };

/// A session at `moved_string`, which is being checked as run 1.
pub(super) fn session() -> Session {
    let progress = sample::solved(&["hello"]);
    let mut session = Session::new(sample::course(), progress, "/course").unwrap();
    let _ = session.start();
    session
}

/// The same, with the verdict of run 1.
pub(super) fn checked(outcome: Outcome) -> Session {
    let mut session = session();
    let _ = verdict(&mut session, 1, 1, outcome);
    session
}

pub(super) fn press(session: &mut Session, key: char) -> Vec<Effect> {
    session.handle(Event::Key(Key::Char(key)))
}

pub(super) fn verdict(
    session: &mut Session,
    run: u64,
    exercise: usize,
    outcome: Outcome,
) -> Vec<Effect> {
    session.handle(Event::Checked {
        run: RunId(run),
        exercise,
        outcome: Box::new(outcome),
    })
}

pub(super) fn start(run: u64, exercise: usize, cause: Cause) -> Effect {
    Effect::Start {
        run: RunId(run),
        exercise,
        cause,
    }
}

pub(super) fn cancel(run: u64) -> Effect {
    Effect::Cancel { run: RunId(run) }
}

/// The events and exercises of the journal's lines among the effects.
pub(super) fn recorded(effects: &[Effect]) -> Vec<(&str, &str)> {
    let mut lines = vec![];
    for effect in effects {
        if let Effect::Record(entry) = effect {
            lines.push((entry.event.as_str(), entry.exercise.as_deref().unwrap()));
        }
    }
    lines
}
