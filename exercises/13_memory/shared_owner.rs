//! shared_owner: two services, one catalogue
//!
//! A shop loads its catalogue once. Search and checkout both work with it, each
//! for as long as it runs. When both have stopped, the memory is to be given back.
//!
//! ```go
//! search := &Search{catalog: catalog}
//! checkout := &Checkout{catalog: catalog} // the same pointer
//! ```
//!
//! A catalogue is far too big for two. Let both services own the one that came in.
//! (If you import something: its `use` goes here, above the first struct.)

pub struct Search {
    catalog: Catalog,
}

pub struct Checkout {
    catalog: Catalog,
}

/// Starts both services.
pub fn start(catalog: Catalog) -> (Search, Checkout) {
    // TODO: a value has one owner, and here are two who need it.
    (Search { catalog }, Checkout { catalog })
}

impl Search {
    pub fn knows(&self, item: &str) -> bool {
        self.catalog.cents(item).is_some()
    }
}

impl Checkout {
    pub fn cents(&self, item: &str) -> Option<u32> {
        self.catalog.cents(item)
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
use std::cell::Cell;
use std::collections::HashMap;

thread_local! {
    static LOADED: Cell<u32> = const { Cell::new(0) };
    static FREED: Cell<u32> = const { Cell::new(0) };
}

/// All that the shop sells. It is big, so there is no `Clone`.
pub struct Catalog {
    prices: HashMap<String, u32>,
}

impl Catalog {
    pub fn load() -> Self {
        LOADED.set(LOADED.get() + 1);
        let prices = [("mug", 995), ("shirt", 2500)];
        Catalog {
            prices: prices.map(|(item, cents)| (item.into(), cents)).into(),
        }
    }

    /// The price of an item, if the shop has it.
    pub fn cents(&self, item: &str) -> Option<u32> {
        self.prices.get(item).copied()
    }
}

impl Drop for Catalog {
    fn drop(&mut self) {
        FREED.set(FREED.get() + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_catalogue_serves_both() {
        let (search, checkout) = start(Catalog::load());
        assert_eq!(LOADED.get(), 1, "one load is enough for two services");
        assert!(search.knows("mug"), "the shop has mugs");
        assert!(!search.knows("boat"), "the shop has no boats");
        assert_eq!(checkout.cents("shirt"), Some(2500), "a shirt is 25 euros");
    }

    #[test]
    fn checkout_works_on_when_search_has_stopped() {
        let (search, checkout) = start(Catalog::load());
        drop(search);
        assert_eq!(
            FREED.get(),
            0,
            "catalogues freed while checkout still runs: there is one, and it is in use"
        );
        assert_eq!(checkout.cents("mug"), Some(995), "mugs still have a price");
    }

    #[test]
    fn the_catalogue_is_freed_when_both_have_stopped() {
        let (search, checkout) = start(Catalog::load());
        drop(checkout);
        assert_eq!(
            FREED.get(),
            0,
            "catalogues freed while search still runs: there is one, and it is in use"
        );
        assert!(search.knows("mug"), "search still knows the mugs");
        drop(search);
        let freed = FREED.get();
        assert!(
            freed == 1,
            "leak: both services have stopped, but the catalogue is still in memory"
        );
    }
}
