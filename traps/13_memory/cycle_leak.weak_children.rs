// trap, refused by test: a weak way down breaks the cycle too, but then nobody owns the children, and they are gone before the plan is complete.
use std::cell::RefCell;
use std::rc::{Rc, Weak};

pub struct Resource {
    name: String,
    parent: RefCell<Option<Rc<Resource>>>,
    children: RefCell<Vec<Weak<Resource>>>,
    _memory: Memory,
}

impl Resource {
    pub fn new(name: &str) -> Rc<Resource> {
        Rc::new(Resource {
            name: String::from(name),
            parent: RefCell::new(None),
            children: RefCell::new(Vec::new()),
            _memory: Memory::taken(),
        })
    }

    pub fn attach(parent: &Rc<Resource>, child: &Rc<Resource>) {
        child.parent.replace(Some(Rc::clone(parent)));
        parent.children.borrow_mut().push(Rc::downgrade(child));
    }

    pub fn parent(&self) -> Option<Rc<Resource>> {
        self.parent.borrow().clone()
    }

    pub fn children(&self) -> Vec<Rc<Resource>> {
        let children = self.children.borrow();
        children
            .iter()
            .filter_map(|child| child.upgrade())
            .collect()
    }

    pub fn name(&self) -> &str {
        &self.name
    }
}

fn main() {}
