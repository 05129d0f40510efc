//! boxes_everywhere: a pointer for every star

pub struct Rule {
    pub route: u32,
    pub per_minute: u32,
}

// A String and a Vec are small structs already: a pointer to the heap, a length, a
// capacity. A Box around one is a pointer to a pointer. And a Vec of values is one
// block, rule after rule, as a Go slice of structs. A Box earns its place around a
// type that contains itself, a `dyn Trait`, or a big value that moves a lot.
pub struct Limits {
    region: String,
    rules: Vec<Rule>,
}

impl Limits {
    /// Loads a table of routes and their limits.
    pub fn load(region: &str, table: &[(u32, u32)]) -> Limits {
        let mut rules = Vec::with_capacity(table.len());
        for &(route, per_minute) in table {
            rules.push(Rule { route, per_minute });
        }
        let region = String::from(region);
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
