// trap, refused by test: new handlers that wait in a second list until the last event is over get out of the borrow's way, but what is published meanwhile passes them by.
use std::cell::{Cell, RefCell};

#[derive(Default)]
pub struct Bus {
    handlers: RefCell<Vec<Handler>>,
    added: RefCell<Vec<Handler>>,
    depth: Cell<u32>,
}

impl Bus {
    pub fn subscribe(&self, handler: Handler) {
        self.added.borrow_mut().push(handler);
    }

    pub fn publish(&self, event: &str) {
        if self.depth.get() == 0 {
            self.handlers.borrow_mut().append(&mut self.added.take());
        }
        self.depth.set(self.depth.get() + 1);
        for handler in self.handlers.borrow().iter() {
            handler(self, event);
        }
        self.depth.set(self.depth.get() - 1);
    }
}

fn main() {}
