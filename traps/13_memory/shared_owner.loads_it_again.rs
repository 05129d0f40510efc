// trap, refused by test: where there is no `clone`, loading it again gives each service its own catalogue, and takes the memory twice.
pub struct Search {
    catalog: Catalog,
}

pub struct Checkout {
    catalog: Catalog,
}

pub fn start(catalog: Catalog) -> (Search, Checkout) {
    let again = Catalog::load();
    (Search { catalog }, Checkout { catalog: again })
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
