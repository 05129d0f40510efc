// trap, refused by test: a leaked catalogue can be referred to by everybody for ever, which is also how long it stays in memory.
pub struct Search {
    catalog: &'static Catalog,
}

pub struct Checkout {
    catalog: &'static Catalog,
}

pub fn start(catalog: Catalog) -> (Search, Checkout) {
    let catalog: &'static Catalog = Box::leak(Box::new(catalog));
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
