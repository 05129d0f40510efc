//! cycle_leak: a resource and its parent
//!
//! A deployment tool plans its resources as a tree: a network, its subnets, their
//! machines. Each resource knows its children and its parent.
//! ```go
//! child.parent = parent
//! parent.children = append(parent.children, child) // a cycle; the GC copes
//! ```
//! The port compiles, and it answers right. But when a plan is thrown away,
//! nothing of it is freed. Repair that; a child still finds its parent. (Which
//! pointers there are, and how they are made, stands in the chapter's README.)

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

    /// Makes `child` a child of `parent`.
    pub fn attach(parent: &Rc<Resource>, child: &Rc<Resource>) {
        // TODO: who owns whom?
        child.parent.replace(Some(Rc::clone(parent)));
        parent.children.borrow_mut().push(Rc::clone(child));
    }

    /// The parent, if there is one (still).
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
