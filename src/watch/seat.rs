//! The **seat** of a learner at a terminal: a desk, and a screen to paint on.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;

use crate::paint;
use crate::paint::Colours;
use crate::screen::Screen;
use crate::screen::Size;
use crate::session::Effect;
use crate::session::Event;
use crate::terminal;
use crate::terminal::Terminal;
use crate::watch::Hands;
use crate::watch::desk::Desk;

/// The hands of a session at a terminal.
pub(super) struct Seat {
    pub(super) desk: Desk,
    pub(super) terminal: Terminal,
    pub(super) colours: Colours,
    /// Whether we went on after a stop, and the shell may have changed the terminal meanwhile.
    pub(super) continued: Arc<AtomicBool>,
}

impl Hands for Seat {
    fn perform(&mut self, effect: Effect) {
        if effect != Effect::Suspend {
            return self.desk.perform(effect);
        }
        if let Err(error) = self.terminal.suspend() {
            self.desk.tell(Event::Notice(error.to_string()));
        }
        self.desk.tell(Event::Resized);
    }

    fn paint(&mut self, screen: &Screen) {
        if self.continued.swap(false, Ordering::Relaxed)
            && let Err(error) = self.terminal.resume()
        {
            self.desk.tell(Event::Notice(error.to_string()));
        }
        let frame = paint::frame(screen, self.size(), self.colours);
        // A terminal that is gone tells of itself through its keys.
        let _ = self.terminal.show(&frame);
    }

    fn size(&self) -> Size {
        terminal::size()
    }
}
