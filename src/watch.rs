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
use crate::view;

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
///
/// The events that are there are taken together, and the screen is painted once for all of them,
/// if it is another one.
pub fn ring(mut session: Session, events: &Receiver<Event>, hands: &mut dyn Hands) {
    let mut effects = session.start();
    let mut shown = None;
    loop {
        for effect in effects.drain(..) {
            let is_last = effect == Effect::Quit;
            hands.perform(effect);
            if is_last {
                return;
            }
        }
        let screen = view::render(&session, hands.size());
        if shown.as_ref() != Some(&screen) {
            hands.paint(&screen);
            effects.extend(session.handle(Event::Painted(screen.extent())));
            shown = Some(screen);
        }
        let mut next = match events.recv_timeout(TICK) {
            Ok(event) => Some(event),
            Err(RecvTimeoutError::Timeout) => Some(Event::Tick),
            Err(RecvTimeoutError::Disconnected) => return,
        };
        while let Some(event) = next {
            // Whoever had the terminal in between has written on it.
            if event == Event::Resized {
                shown = None;
            }
            effects.extend(session.handle(event));
            next = events.try_recv().ok();
        }
    }
}
