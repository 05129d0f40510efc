//! refcell_twice: a handler that adds a handler

use std::cell::RefCell;

#[derive(Default)]
pub struct Bus {
    handlers: RefCell<Vec<Handler>>,
}

impl Bus {
    /// Adds a handler. It hears all events that are published from now on.
    pub fn subscribe(&self, handler: Handler) {
        self.handlers.borrow_mut().push(handler);
    }

    /// Calls every handler that is there now, in the order of their subscription.
    pub fn publish(&self, event: &str) {
        // A RefCell asks no fewer questions than the compiler; it asks them when it
        // is too late to change the code. So the habit: never call code that you
        // do not know while a `borrow()` is alive. The clone copies one pointer per
        // handler, and the borrow is over at the semicolon.
        let handlers = self.handlers.borrow().clone();
        for handler in handlers {
            handler(self, event);
        }
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
use std::rc::Rc;

/// What a subscriber wants to happen. A clone of it is the same handler again.
pub type Handler = Rc<dyn Fn(&Bus, &str)>;

#[cfg(test)]
mod tests {
    use super::*;

    type Log = Rc<RefCell<Vec<String>>>;

    /// A handler that writes down what it hears.
    fn writer(name: &str, log: &Log) -> Handler {
        let name = String::from(name);
        let log = Rc::clone(log);
        Rc::new(move |_, event| {
            let line = format!("{name}: {event}");
            log.borrow_mut().push(line);
        })
    }

    #[test]
    fn every_handler_hears_the_event() {
        let log = Log::default();
        let bus = Bus::default();
        bus.subscribe(writer("audit", &log));
        bus.subscribe(writer("mail", &log));
        bus.publish("order 1");
        assert_eq!(
            log.take(),
            ["audit: order 1", "mail: order 1"],
            "what the two handlers heard"
        );
    }

    #[test]
    fn a_handler_added_during_an_event_hears_the_next_one() {
        let log = Log::default();
        let bus = Bus::default();
        let mail = writer("mail", &log);
        bus.subscribe(Rc::new(move |bus: &Bus, event| {
            if event == "ann signs up" {
                bus.subscribe(Rc::clone(&mail));
            }
        }));
        bus.subscribe(writer("audit", &log));
        bus.publish("ann signs up");
        assert_eq!(
            log.take(),
            ["audit: ann signs up"],
            "the mail handler was added during this event and must not hear it yet"
        );
        bus.publish("order 1");
        assert_eq!(
            log.take(),
            ["audit: order 1", "mail: order 1"],
            "the mail handler is there now and hears the next event, after the others"
        );
    }

    #[test]
    fn a_handler_can_publish_the_next_event() {
        let log = Log::default();
        let bus = Bus::default();
        bus.subscribe(Rc::new(|bus: &Bus, event| {
            if event == "order 1" {
                bus.publish("invoice 1");
            }
        }));
        bus.subscribe(writer("audit", &log));
        bus.publish("order 1");
        assert_eq!(
            log.take(),
            ["audit: invoice 1", "audit: order 1"],
            "all handlers hear both events; the inner one ends first"
        );
    }

    #[test]
    fn an_added_handler_hears_what_is_published_right_after() {
        let log = Log::default();
        let bus = Bus::default();
        let mail = writer("mail", &log);
        bus.subscribe(Rc::new(move |bus: &Bus, event| {
            if event == "ann signs up" {
                bus.subscribe(Rc::clone(&mail));
                bus.publish("welcome ann");
            }
        }));
        bus.publish("ann signs up");
        assert_eq!(
            log.take(),
            ["mail: welcome ann"],
            "the mail handler was added first and the welcome published then: it hears that, \
             and not the event before it"
        );
    }
}
