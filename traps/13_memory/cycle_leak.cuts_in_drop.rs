// trap, refused by test: a destructor that cuts the cycle comes too late, because the cycle is what keeps it from ever being called.
use std::cell::RefCell;
use std::rc::Rc;

pub struct Resource {
    name: String,
    parent: RefCell<Option<Rc<Resource>>>,
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
        child.parent.replace(Some(Rc::clone(parent)));
        parent.children.borrow_mut().push(Rc::clone(child));
    }

    pub fn parent(&self) -> Option<Rc<Resource>> {
        self.parent.borrow().clone()
    }

    pub fn children(&self) -> Vec<Rc<Resource>> {
        self.children.borrow().clone()
    }

    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Resource {
    fn drop(&mut self) {
        self.children.borrow_mut().clear();
        self.parent.replace(None);
    }
}

fn main() {}
