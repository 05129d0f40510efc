// trap, refused by build E0597: what was typed lives longer than the loop, so `add` compiles, but the sheet is thrown away while the list is in use.
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
