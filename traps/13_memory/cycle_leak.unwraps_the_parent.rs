// trap, refused by test: the way back is weak now, but a parent that is asked for does not have to be there any more.
use std::cell::RefCell;
use std::rc::{Rc, Weak};

pub struct Resource {
    name: String,
    parent: RefCell<Option<Weak<Resource>>>,
    children: RefCell<Vec<Rc<Resource>>>,
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
        child.parent.replace(Some(Rc::downgrade(parent)));
        parent.children.borrow_mut().push(Rc::clone(child));
    }

    pub fn parent(&self) -> Option<Rc<Resource>> {
        let parent = self.parent.borrow();
        parent.as_ref().map(|parent| parent.upgrade().unwrap())
    }

    pub fn children(&self) -> Vec<Rc<Resource>> {
        self.children.borrow().clone()
    }

    pub fn name(&self) -> &str {
        &self.name
    }
}

fn main() {}
