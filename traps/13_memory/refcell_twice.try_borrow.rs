// trap, refused by test: without the panic everything looks fine, but a handler that was added during an event is lost without a word.
use std::cell::RefCell;

#[derive(Default)]
pub struct Bus {
    handlers: RefCell<Vec<Handler>>,
}

impl Bus {
    pub fn subscribe(&self, handler: Handler) {
        if let Ok(mut handlers) = self.handlers.try_borrow_mut() {
            handlers.push(handler);
        }
    }

    pub fn publish(&self, event: &str) {
        for handler in self.handlers.borrow().iter() {
            handler(self, event);
        }
    }
}

fn main() {}
