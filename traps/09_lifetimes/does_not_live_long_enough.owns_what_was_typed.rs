// trap, refused by test: a copy of what was typed lives long enough, but without the normal form Ann is on the list twice, in two spellings.
use std::collections::HashSet;

#[derive(Default)]
pub struct Subscribers {
    addresses: HashSet<String>,
}

impl Subscribers {
    pub fn add(&mut self, typed: &[String]) {
        for address in typed {
            self.addresses.insert(address.clone());
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
