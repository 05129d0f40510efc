// trap, refused by test: taking the list out leaves an empty one for those who look meanwhile, and putting it back throws away what they added.
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
        let handlers = self.handlers.take();
        for handler in &handlers {
            handler(self, event);
        }
        self.handlers.replace(handlers);
    }
}

fn main() {}
