// trap, refused by test: the typed text lives long enough, so a view of it compiles, but then Ann is on the list twice, in two spellings.
use std::collections::HashSet;

#[derive(Default)]
pub struct Subscribers<'a> {
    addresses: HashSet<&'a str>,
}

impl<'a> Subscribers<'a> {
    pub fn add(&mut self, typed: &'a [String]) {
        for address in typed {
            self.addresses.insert(address.trim());
        }
    }

    pub fn count(&self) -> usize {
        self.addresses.len()
    }

    pub fn has(&self, address: &str) -> bool {
        self.addresses.contains(address)
    }
}

fn main() {}
