// trap, refused by build E0597: comparing without case makes no new text, so the views compile, but the list then needs every sheet for as long as it is there.
use std::collections::HashSet;

#[derive(Default)]
pub struct Subscribers<'a> {
    addresses: HashSet<&'a str>,
}

impl<'a> Subscribers<'a> {
    pub fn add(&mut self, typed: &'a [String]) {
        for address in typed {
            if !self.has(address.trim()) {
                self.addresses.insert(address.trim());
            }
        }
    }

    pub fn count(&self) -> usize {
        self.addresses.len()
    }

    pub fn has(&self, address: &str) -> bool {
        self.addresses
            .iter()
            .any(|known| known.eq_ignore_ascii_case(address))
    }
}

fn main() {}
