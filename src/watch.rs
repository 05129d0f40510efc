//! The **ring** of a watch: one event comes, the session decides, the hands act, the screen is
//! painted, and so on. Nothing else in the program goes back and forth.

mod checker;
mod desk;
mod open;
mod plain;
mod seat;
#[cfg(test)]
mod tests;

use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use crate::screen::Extent;
use crate::screen::Screen;
use crate::screen::Size;
use crate::session::Effect;
use crate::session::Event;
use crate::session::Session;
use crate::view;

pub use open::watch;

/// Without any event the ring turns so often, since some terminals never say that they have
/// another size.
const TICK: Duration = Duration::from_millis(250);

/// So many events are taken in before the screen is painted, however many more are waiting.
const BATCH: usize = 1_000;

/// What carries out effects and shows screens.
pub trait Hands {
    /// Carries out an effect. What comes of it is sent to the ring as an event.
    fn perform(&mut self, effect: Effect);
    /// Shows a screen.
    fn paint(&mut self, screen: &Screen);
    /// How large the terminal is at this moment.
    fn size(&self) -> Size;
}

/// Turns until the session ends, or until nobody can send an event any more.
pub fn ring(mut session: Session, events: &Receiver<Event>, hands: &mut dyn Hands) {
    let mut painted = None;
    let effects = session.start();
    if perform(effects, hands).is_over() {
        return;
    }
    paint(&mut session, &mut painted, hands);
    loop {
        let first = match events.recv_timeout(TICK) {
            Ok(event) => event,
            Err(RecvTimeoutError::Timeout) => Event::Tick,
            Err(RecvTimeoutError::Disconnected) => Event::Quit,
        };
        // Events that wait already are one batch: fifty saves are painted once. A suspended
        // terminal comes back with another content, so the batch that suspends is painted anew.
        let waiting = std::iter::from_fn(|| events.try_recv().ok());
        for event in std::iter::once(first).chain(waiting.take(BATCH)) {
            if event == Event::Resized {
                painted = None;
            }
            let effects = session.handle(event);
            if effects.contains(&Effect::Suspend) {
                painted = None;
            }
            if perform(effects, hands).is_over() {
                return;
            }
        }
        paint(&mut session, &mut painted, hands);
    }
}

/// Whether the ring goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    On,
    Over,
}

impl Turn {
    fn is_over(self) -> bool {
        self == Turn::Over
    }
}

/// Carries out effects in their order.
fn perform(effects: Vec<Effect>, hands: &mut dyn Hands) -> Turn {
    for effect in effects {
        let is_last = effect == Effect::Quit;
        hands.perform(effect);
        if is_last {
            return Turn::Over;
        }
    }
    Turn::On
}

/// Paints the session, unless that would change nothing; the session learns what is to be seen.
fn paint(session: &mut Session, painted: &mut Option<(Size, Screen)>, hands: &mut dyn Hands) {
    let size = hands.size();
    let screen = view::render(session, size);
    tell(session, screen.extent());
    let new = Some((size, screen));
    if *painted != new
        && let Some((_, screen)) = &new
    {
        hands.paint(screen);
    }
    *painted = new;
}

fn tell(session: &mut Session, extent: Extent) {
    let effects = session.handle(Event::Painted(extent));
    debug_assert!(effects.is_empty(), "to be painted is no reason to act");
}
