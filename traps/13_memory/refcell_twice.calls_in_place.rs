// trap, refused by test: with an index there is no borrow over the loop, but the one in the call's own line lasts to its semicolon, so it is still there during the call.
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
        let count = self.handlers.borrow().len();
        for i in 0..count {
            self.handlers.borrow()[i](self, event);
        }
    }
}

fn main() {}
