//! boxes_everywhere: a pointer for every star
//!
//! A gateway loads its rate limits at the start. In the Go version everything hid
//! behind a pointer, and the port made a `Box` of every star:
//!
//! ```go
//! type Limits struct {
//!     region *string
//!     rules  *[]*Rule
//! }
//! ```
//!
//! Clippy finds the boxes that are for nothing, one of them only when another is
//! gone. Remove them: loading needs one allocation for the region's text and one
//! for the row of rules.

pub struct Rule {
    pub route: u32,
    pub per_minute: u32,
}

pub struct Limits {
    // TODO: which of these values are on the heap without a Box?
    region: Box<String>,
    rules: Box<Vec<Box<Rule>>>,
}

impl Limits {
    /// Loads a table of routes and their limits.
    pub fn load(region: &str, table: &[(u32, u32)]) -> Limits {
        let mut rules = Box::new(Vec::with_capacity(table.len()));
        for &(route, per_minute) in table {
            rules.push(Box::new(Rule { route, per_minute }));
        }
        let region = Box::new(String::from(region));
        Limits { region, rules }
    }

    pub fn region(&self) -> &str {
        &self.region
    }

    pub fn per_minute(&self, route: u32) -> Option<u32> {
        let rule = self.rules.iter().find(|rule| rule.route == route)?;
        Some(rule.per_minute)
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;
    use std::alloc::{GlobalAlloc, Layout, System};
    use std::cell::Cell;

    thread_local! {
        static ALLOCATIONS: Cell<u32> = const { Cell::new(0) };
    }

    /// The system's allocator, which counts what each thread asks for.
    struct Counting;

    unsafe impl GlobalAlloc for Counting {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            ALLOCATIONS.set(ALLOCATIONS.get() + 1);
            unsafe { System.alloc(layout) }
        }

        unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
            unsafe { System.dealloc(memory, layout) }
        }
    }

    #[global_allocator]
    static COUNTING: Counting = Counting;

    const TABLE: [(u32, u32); 4] = [(1, 60), (2, 600), (3, 6), (4, 60)];

    #[test]
    fn every_route_has_its_limit() {
        let limits = Limits::load("eu-west", &TABLE);
        assert_eq!(limits.region(), "eu-west", "the region as it was loaded");
        assert_eq!(limits.per_minute(2), Some(600), "the limit of route 2");
        assert_eq!(limits.per_minute(4), Some(60), "the limit of route 4");
        assert_eq!(limits.per_minute(5), None, "there is no route 5");
    }

    #[test]
    fn loading_allocates_twice() {
        let before = ALLOCATIONS.get();
        let limits = Limits::load("eu-west", &TABLE);
        let allocations = ALLOCATIONS.get() - before;
        drop(limits);
        assert!(
            allocations <= 2,
            "the region's text is one allocation and the row of four rules is another, \
             but `load` made {allocations}"
        );
    }
}
