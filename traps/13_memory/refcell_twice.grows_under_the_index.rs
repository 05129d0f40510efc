// trap, refused by test: asking for the length at each turn runs over the handlers that were added meanwhile, and they hear an event that is older than they are.
use std::cell::RefCell;

#[derive(Default)]
pub struct Bus {
    handlers: RefCell<Vec<Handler>>,
}

impl Bus {
    pub fn subscribe(&self, handler: Handler) {
        self.handlers.borrow_mut().push(handler);
    }

    pub fn publish(&self, event: &str) {
        let mut i = 0;
        while i < self.handlers.borrow().len() {
            let handler = self.handlers.borrow()[i].clone();
            handler(self, event);
            i += 1;
        }
    }
}

fn main() {}
