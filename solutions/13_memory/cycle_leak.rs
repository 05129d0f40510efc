//! cycle_leak: a resource and its parent

use std::cell::RefCell;
use std::rc::{Rc, Weak};

// Counting frees a value when its last owner goes. In a circle of owners each is
// kept by the next, and the count never comes to zero: safe Rust can leak. So
// decide who owns: parents own their children. The way back is a Weak, a pointer
// that does not count. Whoever wants to follow it asks first whether the value is
// still there, and holds an Rc for as long as it looks.
pub struct Resource {
    name: String,
    parent: RefCell<Weak<Resource>>,
    children: RefCell<Vec<Rc<Resource>>>,
    _memory: Memory,
}

impl Resource {
    pub fn new(name: &str) -> Rc<Resource> {
        Rc::new(Resource {
            name: String::from(name),
            parent: RefCell::new(Weak::new()),
            children: RefCell::new(Vec::new()),
            _memory: Memory::taken(),
        })
    }

    /// Makes `child` a child of `parent`.
    pub fn attach(parent: &Rc<Resource>, child: &Rc<Resource>) {
        child.parent.replace(Rc::downgrade(parent));
        parent.children.borrow_mut().push(Rc::clone(child));
    }

    /// The parent, if there is one (still).
    pub fn parent(&self) -> Option<Rc<Resource>> {
        self.parent.borrow().upgrade()
    }

    pub fn children(&self) -> Vec<Rc<Resource>> {
        self.children.borrow().clone()
    }

    pub fn name(&self) -> &str {
        &self.name
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
use std::cell::Cell;

thread_local! {
    static TAKEN: Cell<i32> = const { Cell::new(0) };
}

/// What a resource takes. It counts how many of its kind are in memory.
struct Memory;

impl Memory {
    fn taken() -> Self {
        TAKEN.set(TAKEN.get() + 1);
        Memory
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        TAKEN.set(TAKEN.get() - 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A network with one subnet and two machines.
    fn plan() -> Rc<Resource> {
        let network = Resource::new("network");
        let subnet = Resource::new("subnet");
        Resource::attach(&network, &subnet);
        for name in ["web", "db"] {
            Resource::attach(&subnet, &Resource::new(name));
        }
        network
    }

    fn subnet_of(network: &Resource) -> Rc<Resource> {
        let subnets = network.children();
        let subnet = subnets.first().expect("the network has lost its subnet");
        Rc::clone(subnet)
    }

    fn names(resources: &[Rc<Resource>]) -> Vec<&str> {
        resources.iter().map(|resource| resource.name()).collect()
    }

    #[test]
    fn a_parent_keeps_its_children() {
        let network = plan();
        let subnets = network.children();
        assert_eq!(names(&subnets), ["subnet"], "the network's children");
        let machines = subnet_of(&network).children();
        assert_eq!(names(&machines), ["web", "db"], "the subnet's children");
        assert_eq!(TAKEN.get(), 4, "the plan has four resources");
    }

    #[test]
    fn a_child_finds_its_parent() {
        let network = plan();
        let subnet = subnet_of(&network);
        let above = subnet.parent().map(|parent| Rc::ptr_eq(&parent, &network));
        assert_eq!(above, Some(true), "the subnet's parent is the network");
        assert!(subnet.parent().is_some(), "and it is when asked again");
        assert!(network.parent().is_none(), "the network has no parent");
    }

    #[test]
    fn a_plan_that_is_thrown_away_is_freed() {
        let network = plan();
        drop(network);
        let taken = TAKEN.get();
        assert!(
            taken == 0,
            "leak: nobody has the plan any more, but {taken} of its 4 resources are in memory"
        );
    }

    #[test]
    fn a_child_that_outlives_its_parent_has_none() {
        let network = plan();
        let subnet = subnet_of(&network);
        drop(network);
        assert!(
            subnet.parent().is_none(),
            "leak: only the subnet was kept, but it keeps the whole network in memory"
        );
        assert_eq!(subnet.children().len(), 2, "the subnet keeps its machines");
    }
}
