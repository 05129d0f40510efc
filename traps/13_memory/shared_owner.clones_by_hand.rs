// trap, refused by test: the compiler's note speaks of `Clone`, and one can write it by hand, but then there are two catalogues in memory.
pub struct Search {
    catalog: Catalog,
}

pub struct Checkout {
    catalog: Catalog,
}

impl Clone for Catalog {
    fn clone(&self) -> Self {
        Catalog {
            prices: self.prices.clone(),
        }
    }
}

pub fn start(catalog: Catalog) -> (Search, Checkout) {
    let copy = catalog.clone();
    (Search { catalog }, Checkout { catalog: copy })
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
