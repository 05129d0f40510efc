// trap, refused by build E0515: references are what Go passes around, but the catalogue came in by value and ends with `start`, so there is nothing to refer to.
pub struct Search<'a> {
    catalog: &'a Catalog,
}

pub struct Checkout<'a> {
    catalog: &'a Catalog,
}

pub fn start<'a>(catalog: Catalog) -> (Search<'a>, Checkout<'a>) {
    (Search { catalog: &catalog }, Checkout { catalog: &catalog })
}

impl Search<'_> {
    pub fn knows(&self, item: &str) -> bool {
        self.catalog.cents(item).is_some()
    }
}

impl Checkout<'_> {
    pub fn cents(&self, item: &str) -> Option<u32> {
        self.catalog.cents(item)
    }
}

fn main() {}
