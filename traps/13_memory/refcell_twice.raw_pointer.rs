// trap, refused by lint unsafe_code: a raw pointer asks no question at run time, and then the list grows and moves while the loop walks along it.
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
        let handlers = unsafe { &*self.handlers.as_ptr() };
        for handler in handlers {
            handler(self, event);
        }
    }
}

fn main() {}
